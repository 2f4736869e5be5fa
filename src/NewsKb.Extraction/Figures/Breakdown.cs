using System.Globalization;
using NewsKb.Text;

namespace NewsKb.Extraction.Figures;

/// <summary>Checks what a reader would add up: a total followed by 其中 and its parts in the same unit.</summary>
internal static class Breakdown
{
    private const int FewestParts = 3; // one or two figures behind 其中 pick out, they do not divide
    private const int WidestGap = 24;

    /// <summary>A warning <c>breakdown_mismatch</c> for each total whose parts do not add up to it.</summary>
    public static IEnumerable<Warning> Check(string text, IReadOnlyList<Figure> figures)
    {
        for (var i = 0; i + FewestParts < figures.Count; i++)
        {
            var total = figures[i];
            if (!IsExact(total) || !Opens(text, total, figures[i + 1])) continue;
            var (sum, next) = (0m, i + 1);
            do sum += figures[next++].Min;
            while (next < figures.Count && (next - i <= FewestParts || sum != total.Min) && Continues(text, figures, i, next));
            if (next - i <= FewestParts || sum == total.Min) continue;
            var span = TextSpan.FromBounds(total.Span.Start, figures[next - 1].Span.End);
            yield return new Warning("breakdown_mismatch",
                string.Create(CultureInfo.InvariantCulture, $"{total.Text}: the parts add up to {sum:0.####}{total.Unit}"), span);
            i = next - 1;
        }
    }

    private static bool IsExact(Figure figure) => figure.Min == figure.Max && figure.Qualifier is null or "累计" && figure.Unit is not ("%" or "百分点" or "倍" or "比例" or "月" or "天");

    /// <summary>Whether 其中 leads from the total to the first part, in the same unit.</summary>
    private static bool Opens(string text, Figure total, Figure first)
    {
        var gap = text.AsSpan(total.Span.End, first.Span.Start - total.Span.End);
        return first.Unit == total.Unit && IsExact(first) && gap.Length <= WidestGap && gap.Contains("其中", StringComparison.Ordinal) && gap.IndexOfAny('。', '\n') < 0;
    }

    /// <summary>Whether a figure is the next part: the parts follow each other with the same mark, or 和 before the last, and a short name each.</summary>
    private static bool Continues(string text, IReadOnlyList<Figure> figures, int total, int at)
    {
        var part = figures[at];
        if (part.Unit != figures[total].Unit || !IsExact(part)) return false;
        var gap = Gap(text, figures, at);
        if (gap is not ['、' or '，' or ',' or '；' or '和', ..] || gap.Length > WidestGap || gap[1..].IndexOfAny('，', '。', '\n') >= 0) return false;
        return gap[0] == '和' || at == total + 2 || gap[0] == Gap(text, figures, total + 2)[0];
    }

    private static ReadOnlySpan<char> Gap(string text, IReadOnlyList<Figure> figures, int at) =>
        text.AsSpan(figures[at - 1].Span.End, figures[at].Span.Start - figures[at - 1].Span.End);
}
