using AngleSharp.Html;

namespace NewsKb.Documents.Html;

/// <summary>Reads the character references of HTML text: <c>&amp;nbsp;</c>, <c>&amp;#22320;</c>, <c>&amp;#x5730;</c>.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32, LongestOpenName = 6, Beyond = 0x110000;

    /// <summary>By far the most frequent one.</summary>
    private const string Space = "&nbsp;";

    /// <summary>What the reference at an ampersand stands for, and its length; null when it is a plain ampersand.</summary>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length < 3) return null;
        if (text.StartsWith(Space))
        {
            length = Space.Length;
            return "\u00A0";
        }
        return text[1] == '#' ? Numeric(text, out length) : Named(text, out length);
    }

    private static string? Numeric(ReadOnlySpan<char> text, out int length)
    {
        var hexadecimal = text[2] is 'x' or 'X';
        var at = hexadecimal ? 3 : 2;
        var start = at;
        var code = 0;
        for (; at < text.Length && (hexadecimal ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])); at++)
            code = Math.Min((code * (hexadecimal ? 16 : 10)) + HexDigit(text[at]), Beyond);
        length = at < text.Length && text[at] == ';' ? at + 1 : at;
        if (at == start) return null;
        if (code is >= 0x80 and <= 0x9F && HtmlEntityProvider.GetSymbolFromTable(code) is { } windows) return windows;
        return code is 0 or Beyond or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(code);
    }

    private static int HexDigit(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    private static string? Named(ReadOnlySpan<char> text, out int length)
    {
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end])) end++;
        length = end + 1;
        if (end < text.Length && text[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString()) is { Length: > 0 } symbol) return symbol;
        for (var open = Math.Min(end, LongestOpenName + 1); open > 2; open--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(text[1..open].ToString()) is not { Length: > 0 } legacy) continue;
            length = open;
            return legacy;
        }
        return null;
    }
}
