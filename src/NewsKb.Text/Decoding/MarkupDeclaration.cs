using System.Buffers;
using System.Text;

namespace NewsKb.Text.Decoding;

/// <summary>Finds the charset that an HTML or XML head declares.</summary>
internal static class MarkupDeclaration
{
    private const int Head = 4096;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"';/?");

    /// <summary>The declared charset as it stands there, or null. Only markup is looked at: the text must start with <c>&lt;</c>.</summary>
    public static string? Charset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]).AsSpan();
        head = head.TrimStart();
        if (head.IsEmpty || head[0] != '<') return null;
        if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            var declaration = head[..Math.Max(0, head.IndexOf('>'))];
            if (Value(declaration, "encoding") is { } encoding) return encoding;
        }
        while (head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            head = head[(at + 5)..];
            var end = head.IndexOf('>');
            if (end < 0) return null;
            if (Value(head[..end], "charset") is { } charset) return charset;
            head = head[end..];
        }
        return null;
    }

    /// <summary>What stands behind <c>name =</c>, quoted or not.</summary>
    private static string? Value(ReadOnlySpan<char> text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = text[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=') return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(ValueEnds);
        var value = end < 0 ? rest : rest[..end];
        return value.IsEmpty ? null : value.ToString();
    }
}
