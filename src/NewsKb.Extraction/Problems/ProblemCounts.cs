using NewsKb.Extraction.Measures;
using NewsKb.Text;

namespace NewsKb.Extraction.Problems;

/// <summary>Reads lists of counted problems: 问题236件，其中贷款融资类54件、降本增效类72件、….</summary>
internal static class ProblemCounts
{
    private const int LongestName = 20;

    /// <summary>The parts of the list of a sentence; none where fewer than two parts with the same unit follow each other.</summary>
    public static IReadOnlyList<Problem> Read(string text, Sentence sentence, IReadOnlyList<Figure> figures)
    {
        var parts = new List<Problem>();
        Figure? last = null;
        for (var i = FactSearch.FirstFrom(figures, sentence.Start); i < figures.Count && figures[i].Span.End <= sentence.End; i++)
        {
            var figure = figures[i];
            if (!IsCount(figure)) continue;
            var start = NameStart(text, sentence.Start, figure.Span.Start);
            var name = text.AsSpan(start, figure.Span.Start - start);
            if (Kind(name, isFurther: parts.Count > 0) is not { } kind) continue;
            if (parts.Count > 0 && (figure.Unit != last!.Unit || !IsListGap(text, last.Span.End, start))) break;
            last = figure;
            var span = TextSpan.FromBounds(start, figure.Span.End);
            parts.Add(new Problem { Text = span.Of(text).ToString(), Span = span, Kind = kind, Count = (int)figure.Min });
        }
        return parts.Count < 2 ? [] : parts;
    }

    private static bool IsCount(Figure figure) =>
        figure.Unit is "件" or "个" or "项" or "条" or "起" or "例" or "宗" && figure.Min == figure.Max && figure.Min < int.MaxValue;

    /// <summary>The kind of problem that a name is about: its topic, or other for 其他问题; null for names of no kind.</summary>
    private static string? Kind(ReadOnlySpan<char> name, bool isFurther)
    {
        string? kind = null;
        bool category = name.Contains('类'), noun = false, remedy = false;
        for (var i = 0; i < name.Length;)
        {
            var (word, topic) = ProblemWords.At(name[i..], out var length);
            kind ??= topic;
            noun |= word == ProblemWordKind.Noun;
            remedy |= word == ProblemWordKind.Remedy;
            i += Math.Max(1, length);
        }
        if (remedy && !isFurther) return null;
        if (name.StartsWith("其他", StringComparison.Ordinal) || name.StartsWith("其它", StringComparison.Ordinal)) return "other";
        return kind ?? (category ? "other" : null);
    }

    private static bool IsListGap(string text, int from, int to) => to - from <= 3 && text.AsSpan(from, Math.Max(0, to - from)).IndexOfAny("、，,和") >= 0;

    private static int NameStart(string text, int from, int end)
    {
        var start = end;
        var limit = Math.Max(from, end - LongestName);
        while (start > limit && text[start - 1] is not ('、' or '，' or ',' or '：' or ':' or '；' or '和' or '（' or '(')) start--;
        if (text.AsSpan(start, end - start).StartsWith("其中", StringComparison.Ordinal)) start += 2;
        return start;
    }
}
