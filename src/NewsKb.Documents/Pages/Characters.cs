namespace NewsKb.Documents.Pages;

/// <summary>Classes of characters that tell how Chinese text is set.</summary>
internal static class Characters
{
    /// <summary>A Chinese character (of the basic plane; a surrogate counts as one too).</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3007' || char.IsSurrogate(c);

    /// <summary>Ends a sentence.</summary>
    public static bool IsTerminal(char c) => c is '。' or '！' or '？' or '；' or '…' or '!' or '?' or ';';

    /// <summary>May follow the end of a sentence and still belongs to it.</summary>
    public static bool IsClosing(char c) => c is '”' or '’' or '」' or '』' or '）' or ')' or '】' or '》' or '〉' or '〕' or ']' or '"' or '\'';

    /// <summary>Opens something that must be closed on a later line.</summary>
    public static bool IsOpening(char c) => c is '“' or '‘' or '「' or '『' or '（' or '(' or '【' or '《' or '〈' or '〔' or '[';

    /// <summary>Stands inside a sentence and never ends a paragraph.</summary>
    public static bool IsPause(char c) => c is '，' or '、' or ',' or '—' or '－';

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>The columns a character takes: two when wide.</summary>
    public static int Columns(char c) => c < '\u1100' ? 1 : 2;

    /// <summary>The columns a text takes.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = text.Length;
        foreach (var c in text)
            if (c >= '\u1100') columns++;
        return columns;
    }

    /// <summary>Whether a line ends where a sentence ends.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && (IsClosing(line[end - 1]) || line[end - 1] == '*')) end--;
        return end > 0 && IsTerminal(line[end - 1]);
    }
}
