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
            while (next < figures.Count && Continues(text, figures, next, next == i + 1, total)) sum += figures[next++].Min;
            if (next - i - 1 < FewestParts || sum == total.Min) continue;
            var span = TextSpan.FromBounds(total.Span.Start, figures[next - 1].Span.End);
            yield return new Warning("breakdown_mismatch",
                string.Create(CultureInfo.InvariantCulture, $"{total.Text}: the parts add up to {sum:0.####}{total.Unit}"), span);
            i = next - 1;
        }
    }

    private static bool IsExact(Figure figure) => figure.Min == figure.Max && figure.Qualifier is null or "累计" && figure.Unit is not ("%" or "百分点" or "倍" or "比例" or "月" or "天");

    /// <summary>Whether 其中 (or 分别为) leads from the total to the first part.</summary>
    private static bool Opens(string text, Figure total, Figure first)
    {
        var gap = text.AsSpan(total.Span.End, first.Span.Start - total.Span.End);
        return gap.Length <= WidestGap && gap.Contains("其中", StringComparison.Ordinal) && gap.IndexOfAny('。', '\n') < 0;
    }

    /// <summary>Parts follow each other with 、 or ， and a short name each.</summary>
    private static bool Continues(string text, IReadOnlyList<Figure> figures, int at, bool isFirst, Figure total)
    {
        var part = figures[at];
        if (part.Unit != total.Unit || !IsExact(part)) return false;
        if (isFirst) return true;
        var gap = text.AsSpan(figures[at - 1].Span.End, part.Span.Start - figures[at - 1].Span.End);
        return gap is ['、' or '，' or ',' or '；' or '和', ..] && gap.Length <= WidestGap && gap[1..].IndexOfAny('，', '。', '\n') < 0;
    }
}
