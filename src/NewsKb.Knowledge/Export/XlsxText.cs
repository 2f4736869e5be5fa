using System.Buffers;
using System.Xml;

namespace NewsKb.Knowledge.Export;

/// <summary>Text in the parts of a workbook: ST_Xstring of ECMA-376, part 1, 22.9.2.19, where _x000D_ is an escaped character.</summary>
internal static class XlsxText
{
    /// <summary>The most characters that a cell may hold.</summary>
    private const int Longest = 32_767;

    private const string EscapedMark = "_x005F_";

    private const string Controls = "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f";

    /// <summary>What cannot stand in a part as it is, apart from halves of pairs.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(Controls + "<>&\"_\ufffe\uffff");

    /// <summary>Writes what XML can hold of a text, and no more than a cell can.</summary>
    public static void Write(TextWriter writer, string text)
    {
        var rest = text.AsSpan(0, Math.Min(text.Length, Longest));
        if (rest.Length < text.Length && char.IsHighSurrogate(rest[^1])) rest = rest[..^1];
        while (true)
        {
            var plain = Plain(rest);
            writer.Write(rest[..plain]);
            if (plain == rest.Length) return;
            if (IsEscape(rest[plain..])) writer.Write(EscapedMark);
            else WriteSpecial(writer, rest[plain]);
            rest = rest[(plain + 1)..];
        }
    }

    /// <summary>How many characters can be written as they are.</summary>
    private static int Plain(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(Special) is >= 0 and var special ? special : text.Length;
        for (var at = text[..end].IndexOfAnyInRange('\ud800', '\udfff'); at >= 0;)
        {
            if (at + 1 >= end || !char.IsSurrogatePair(text[at], text[at + 1])) return at;
            var next = text[(at + 2)..end].IndexOfAnyInRange('\ud800', '\udfff');
            at = next < 0 ? -1 : at + 2 + next;
        }
        return end;
    }

    /// <summary>Whether a text begins with what a spreadsheet would take for an escaped character.</summary>
    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['_', 'x', var a, var b, var c, var d, '_', ..] && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);

    private static void WriteSpecial(TextWriter writer, char c)
    {
        var entity = c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", '\r' => "&#13;", '\n' => "&#10;", '\t' => "&#9;", _ => null };
        if (entity is not null) writer.Write(entity);
        else if (XmlConvert.IsXmlChar(c)) writer.Write(c);
    }
}
