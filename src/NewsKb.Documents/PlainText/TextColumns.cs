using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.PlainText;

/// <summary>
/// Puts columns that a text layer prints side by side one under the other. A column is known by a gutter, white space at the same offset of many
/// lines, and by wrapped text on both sides of it; so a table stays as it is.
/// </summary>
internal static class TextColumns
{
    private const int LeastLines = 5, LeastGap = 2, Lookahead = 8, MostLines = 400, LeastLength = 8, LongestLine = 400, MostGaps = 8;

    /// <summary>The parts of the lines in reading order, an empty one where a column ends; null when the text has no columns.</summary>
    public static List<TextSpan>? Order(string text)
    {
        if (!text.Contains("  ", StringComparison.Ordinal)) return null;
        var result = new List<TextSpan>();
        var found = false;
        var page = new List<TextSpan>();
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\f');
            var end = length < 0 ? text.Length : start + length;
            page.Add(TextSpan.FromBounds(start, start + text.AsSpan(start, end - start).TrimEnd().Length));
            if (end == text.Length || text[end] == '\f')
            {
                found |= Order(text, page, result);
                page.Clear();
            }
            start = end + 1;
        }
        return found ? result : null;
    }

    private static bool Order(string text, List<TextSpan> lines, List<TextSpan> result)
    {
        var found = false;
        for (var i = 0; i < lines.Count;)
        {
            var (gutter, end) = Gutter(text, lines, i);
            if (gutter > 0 && IsProse(text, lines, i, end, gutter))
            {
                var right = new List<TextSpan>();
                for (var j = i; j < end; j++)
                {
                    var split = Math.Min(gutter, lines[j].Length);
                    result.Add(Trim(text, lines[j].Start, lines[j].Start + split));
                    right.Add(TextSpan.FromBounds(lines[j].Start + split, lines[j].End));
                }
                result.Add(new TextSpan(lines[end - 1].End, 0));
                Order(text, right, result);
                result.Add(new TextSpan(lines[end - 1].End, 0));
                found = true;
                i = end;
                continue;
            }
            var next = end - i < LeastLines ? i + 1 : end;
            for (; i < next; i++) result.Add(lines[i]);
        }
        return found;
    }

    /// <summary>The offset in the lines at which a second column starts, and the line behind the last that keeps the gutter free; the longest such run.</summary>
    private static (int Gutter, int End) Gutter(string text, List<TextSpan> lines, int from)
    {
        int best = 0, bestEnd = from + 1;
        for (var i = from; i < Math.Min(lines.Count, from + Lookahead); i++)
        {
            var line = lines[i].Of(text);
            if (line.Length > LongestLine) continue;
            var at = line.Length - line.TrimStart().Length;
            for (var gaps = 0; gaps < MostGaps && at < line.Length && line[at..].IndexOf("  ", StringComparison.Ordinal) is var gap and >= 0; gaps++)
            {
                at += gap;
                while (at < line.Length && line[at] == ' ') at++;
                var end = from;
                while (end < Math.Min(lines.Count, from + MostLines) && IsFree(lines[end].Of(text), at)) end++;
                if (end > bestEnd || (end == bestEnd && at < best)) (best, bestEnd) = (at, end);
            }
        }
        return (best, bestEnd);
    }

    private static bool IsFree(ReadOnlySpan<char> line, int gutter) => line.Length <= gutter || line[(gutter - LeastGap)..gutter].IsWhiteSpace();

    /// <summary>Whether on both sides most lines are long and break in mid-sentence.</summary>
    private static bool IsProse(string text, List<TextSpan> lines, int from, int end, int gutter)
    {
        int both = 0, left = 0, right = 0, wrapped = 0;
        for (var i = from; i < end; i++)
        {
            var line = lines[i].Of(text);
            if (line.Length <= gutter || line[..gutter].IsWhiteSpace()) continue;
            both++;
            var before = line[..gutter].Trim();
            var after = line[gutter..].Trim();
            if (HanLength(before) >= LeastLength) left++;
            if (HanLength(after) >= LeastLength) right++;
            if (!Characters.EndsSentence(before) && !Characters.EndsSentence(after)) wrapped++;
        }
        return both >= LeastLines && left * 10 >= both * 7 && right * 10 >= both * 7 && wrapped * 2 >= both;
    }

    private static int HanLength(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (Characters.IsHan(c)) count++;
        return count;
    }

    private static TextSpan Trim(string text, int start, int end) => TextSpan.FromBounds(start, start + text.AsSpan(start, end - start).TrimEnd().Length);
}
