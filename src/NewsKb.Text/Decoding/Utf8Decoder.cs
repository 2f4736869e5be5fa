using System.Buffers;
using System.Text;
using System.Text.Unicode;
using NewsKb.Text.Conversion;

namespace NewsKb.Text.Decoding;

/// <summary>UTF-8; each maximal invalid part becomes one U+FFFD, as Unicode recommends.</summary>
internal static class Utf8Decoder
{
    public static string Decode(ReadOnlySpan<byte> bytes, int offset, BrokenBytes broken)
    {
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        using var text = new CharBuffer();
        while (!bytes.IsEmpty)
        {
            var status = Utf8.ToUtf16(bytes, text.Reserve(bytes.Length), out var read, out var written, replaceInvalidSequences: false);
            text.Advance(written);
            bytes = bytes[read..];
            offset += read;
            if (status == OperationStatus.Done) break;
            Rune.DecodeFromUtf8(bytes, out _, out var invalid);
            broken.Add(offset, bytes[..invalid], text.Length);
            text.Append(['\uFFFD']);
            bytes = bytes[invalid..];
            offset += invalid;
        }
        return text.Span.ToString();
    }
}
