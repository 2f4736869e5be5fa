using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Repair;

/// <summary>Closes lines that were justified by spaces between the characters: <c>中共中 央 总 书 记 、国 家</c>.</summary>
internal static class LetterSpacing
{
    private const int LeastTokens = 5;

    /// <summary>Deletes the spaces of letter-spaced lines, and elsewhere those before a sign or within a number and its unit, a label or a heading of two characters.</summary>
    public static void Find(ReadOnlySpan<char> line, int offset, TextEdits edits)
    {
        if (!line.Contains(' ')) return;
        var spaced = IsSpaced(line);
        for (var at = 0; at < line.Length; at++)
        {
            var space = line[at..].IndexOf(' ');
            if (space < 0) return;
            at += space;
            var end = at + 1;
            while (end < line.Length && line[end] == ' ') end++;
            if (at > 0 && end < line.Length && IsSet(line[at - 1]) && IsSet(line[end]) && (spaced ? end - at <= 2 : Splits(line, at, end)))
                edits.Delete(offset + at, offset + end, reason: null);
            at = end - 1;
        }
    }

    /// <summary>A line is letter-spaced when at least half of its tokens are single characters (with or without a sign).</summary>
    private static bool IsSpaced(ReadOnlySpan<char> line)
    {
        int tokens = 0, single = 0;
        foreach (var range in line.Split(' '))
        {
            var token = line[range].Trim("，。、；：！？“”‘’（）()《》.,:;%");
            if (range.End.Value == range.Start.Value) continue;
            tokens++;
            if (token.Length <= 1) single++;
        }
        return tokens >= LeastTokens && single * 2 >= tokens;
    }

    /// <summary>A space before a closing sign, within a number and its unit (<c>2 000万 元</c>), or in a word of two that stands alone.</summary>
    private static bool Splits(ReadOnlySpan<char> line, int space, int end)
    {
        char before = line[space - 1], after = line[end];
        if (after is '。' or '，' or '、' or '；') return before >= '\u2E80';
        if (IsWordOfTwo(line, space, end)) return true;
        if (before is not ('万' or '亿') || space < 2) return false;
        return (after is '元' or '亿' or '人' or '户' or '家' or '亩' or '吨') && (Characters.IsDigit(line[space - 2]) || line[space - 2] is '百' or '千' or '多' or '余');
    }

    /// <summary>A label (<c>电  话：</c>) anywhere, or a word at the head of the line (<c>通 告 为了…</c>).</summary>
    private static bool IsWordOfTwo(ReadOnlySpan<char> line, int space, int end)
    {
        if (!Characters.IsHan(line[space - 1]) || !Characters.IsHan(line[end])) return false;
        var isFirst = space == 1 || line[space - 2] is ' ' or '　';
        if (!isFirst || end + 1 >= line.Length) return isFirst && line[..(space - 1)].IsWhiteSpace();
        return line[end + 1] is '：' or ':' || (line[end + 1] is ' ' or '　' && line[..(space - 1)].IsWhiteSpace());
    }

    private static bool IsSet(char c) => c >= '\u2010' || Characters.IsDigit(c) || c is '.' or ',' or '%' or ':' or '(' or ')';
}
