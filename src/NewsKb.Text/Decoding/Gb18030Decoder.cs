using System.Text;
using NewsKb.Text.Conversion;

namespace NewsKb.Text.Decoding;

/// <summary>
/// GB 18030, which holds GBK and GB 2312. The bytes are cut into well-formed stretches, which the framework's decoder maps;
/// what is between them becomes U+FFFD.
/// </summary>
internal static class Gb18030Decoder
{
    private static readonly Lazy<Encoding> Mapping = new(() =>
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!);

    public static string Decode(ReadOnlySpan<byte> bytes, int offset, BrokenBytes broken)
    {
        if (WellFormed(bytes) == bytes.Length) return Mapped(bytes, offset, broken);
        using var text = new CharBuffer();
        while (!bytes.IsEmpty)
        {
            var length = WellFormed(bytes);
            text.Append(Mapped(bytes[..length], offset, broken, text.Length));
            bytes = bytes[length..];
            offset += length;
            if (bytes.IsEmpty) break;
            broken.Add(offset, bytes[..1], text.Length);
            text.Append(['\uFFFD']);
            bytes = bytes[1..];
            offset += 1;
        }
        return text.Span.ToString();
    }

    /// <summary>The length of the first stretch of ASCII, two-byte and four-byte sequences.</summary>
    private static int WellFormed(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && SequenceLength(bytes[at..]) is > 0 and var length) at += length;
        return at;
    }

    private static int SequenceLength(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [< 0x80, ..] => 1,
        [>= 0x81 and <= 0xFE, (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE), ..] => 2,
        [(>= 0x81 and <= 0x84) or (>= 0x90 and <= 0xE3), >= 0x30 and <= 0x39, >= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, ..] => 4,
        _ => 0,
    };

    /// <summary>Maps a well-formed stretch; the few sequences in it that stand for no character are reported one by one.</summary>
    private static string Mapped(ReadOnlySpan<byte> bytes, int offset, BrokenBytes broken, int textOffset = 0)
    {
        var text = Mapping.Value.GetString(bytes);
        if (!text.Contains('\uFFFD', StringComparison.Ordinal)) return text;
        for (int at = 0, to = 0; at < bytes.Length; )
        {
            var length = SequenceLength(bytes[at..]);
            if (text[to] == '\uFFFD' && !bytes.Slice(at, length).SequenceEqual<byte>([0x84, 0x31, 0xA4, 0x37])) broken.Add(offset + at, bytes.Slice(at, length), textOffset + to);
            to += char.IsHighSurrogate(text[to]) ? 2 : 1;
            at += length;
        }
        return text;
    }
}
