using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NewsKb.Text.Conversion;

namespace NewsKb.Text.Decoding;

/// <summary>UTF-16 in either byte order; a lone surrogate, and a last odd byte, becomes U+FFFD.</summary>
internal static class Utf16Decoder
{
    public static string Decode(ReadOnlySpan<byte> bytes, int offset, bool isBigEndian, BrokenBytes broken)
    {
        using var text = new CharBuffer();
        var units = MemoryMarshal.Cast<byte, ushort>(bytes);
        var target = text.Reserve(units.Length + 1);
        if (isBigEndian == BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(units, MemoryMarshal.Cast<char, ushort>(target));
        else units.CopyTo(MemoryMarshal.Cast<char, ushort>(target));
        for (var at = 0; at < units.Length; at++)
        {
            if (!char.IsSurrogate(target[at])) continue;
            if (at + 1 < units.Length && char.IsSurrogatePair(target[at], target[at + 1]))
            {
                at++;
                continue;
            }
            broken.Add(offset + (at * 2), bytes.Slice(at * 2, 2), at);
            target[at] = '\uFFFD';
        }
        text.Advance(units.Length);
        if (bytes.Length % 2 != 0)
        {
            broken.Add(offset + bytes.Length - 1, bytes[^1..], text.Length);
            text.Append(['\uFFFD']);
        }
        return text.Span.ToString();
    }
}
