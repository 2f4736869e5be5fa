using System.Runtime.CompilerServices;

namespace NewsKb.Segmentation.Lexicon;

/// <summary>The classes of characters that jieba's regular expressions name.</summary>
internal static class Characters
{
    /// <summary>The first and last character that jieba takes for Han.</summary>
    public const char FirstHan = '\u4E00', LastHan = '\u9FD5';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHan(char c) => (uint)(c - FirstHan) <= LastHan - FirstHan;

    /// <summary><c>[a-zA-Z0-9]</c></summary>
    public static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>Whether words are looked for here when cutting: Han, Latin and <c>+ # &amp; . _ % -</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => IsHan(c) || IsLatin(c) || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';

    /// <summary>The same when tagging, where jieba leaves out <c>%</c> and <c>-</c>.</summary>
    public static bool IsTaggedWord(char c) => IsWord(c) && c is not ('%' or '-');

    /// <summary>Python's <c>\s</c>.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    /// <summary>The code units of the character at <paramref name="at"/>: 2 for a surrogate pair, or for CR and LF, which jieba keeps together.</summary>
    public static int UnitsAt(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && (char.IsSurrogatePair(text[at], text[at + 1]) || (text[at] == '\r' && text[at + 1] == '\n')) ? 2 : 1;
}
