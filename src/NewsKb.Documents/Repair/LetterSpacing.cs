using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Repair;

/// <summary>Closes lines that were justified by spaces between the characters: <c>中共中 央 总 书 记 、国 家</c>.</summary>
internal static class LetterSpacing
{
    /// <summary>Deletes the spaces of letter-spaced stretches, and of numbers set apart from their unit; false when there are none.</summary>
    public static bool Find(ReadOnlySpan<char> line, int offset, TextEdits edits)
    {
        if (!line.Contains(' ')) return false;
        var found = false;
        int at = 0, stretchEnd = 0;
        while (at < line.Length)
        {
            var space = line[at..].IndexOf(' ');
            if (space < 0) break;
            space += at;
            if (space >= stretchEnd && StretchEnd(line, space) is var end && end > 0) stretchEnd = end;
            if (Inside(line, space) && (space < stretchEnd || SplitsNumber(line, space)))
            {
                edits.Delete(offset + space, offset + space + 1, reason: null);
                found = true;
            }
            at = space + 1;
        }
        return found;
    }

    /// <summary>A stretch holds at least four tokens of one or two characters, most of them of one, each set apart by a single space.</summary>
    private static int StretchEnd(ReadOnlySpan<char> line, int firstSpace)
    {
        int tokens = 0, single = 0, at = firstSpace;
        while (at < line.Length && line[at] == ' ')
        {
            var next = line[(at + 1)..].IndexOf(' ');
            var end = next < 0 ? line.Length : at + 1 + next;
            var length = end - at - 1;
            if (length is 0 or > 3 || !IsWide(line[at + 1])) break;
            tokens++;
            if (length == 1) single++;
            at = end;
        }
        return tokens >= 4 && single * 2 >= tokens ? at : 0;
    }

    /// <summary>Whether a space stands within a number and its unit (<c>2 000万 元</c>), in running text.</summary>
    private static bool SplitsNumber(ReadOnlySpan<char> line, int space)
    {
        char before = line[space - 1], after = line[space + 1];
        if (before is '万' or '亿') return after is '元' or '亿' or '人' or '户' or '家' or '亩' or '吨' && HasDigitBefore(line, space - 1);
        return false;
    }

    private static bool HasDigitBefore(ReadOnlySpan<char> line, int at) => at > 0 && (Characters.IsDigit(line[at - 1]) || (line[at - 1] is '百' or '千' or '多' or '余'));

    private static bool Inside(ReadOnlySpan<char> line, int space) =>
        space > 0 && space + 1 < line.Length && (IsWide(line[space - 1]) || Characters.IsDigit(line[space - 1])) && (IsWide(line[space + 1]) || Characters.IsDigit(line[space + 1]));

    private static bool IsWide(char c) => c >= '\u2018';
}
