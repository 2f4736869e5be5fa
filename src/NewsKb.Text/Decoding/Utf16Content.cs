using System.Buffers.Binary;

namespace NewsKb.Text.Decoding;

/// <summary>Tells UTF-16 without a byte order mark.</summary>
internal static class Utf16Content
{
    /// <summary>UTF-16LE or UTF-16BE where nearly all code units are usual characters in one order and not in the other, else null.</summary>
    public static Charset? Recognize(ReadOnlySpan<byte> bytes)
    {
        var units = bytes.Length / 2;
        if (units < 2) return null;
        int little = 0, big = 0, zeros = 0, spaces = 0;
        for (var i = 0; i < units; i++)
        {
            var unit = bytes[(i * 2)..];
            if (IsUsual(BinaryPrimitives.ReadUInt16LittleEndian(unit))) little++;
            if (IsUsual(BinaryPrimitives.ReadUInt16BigEndian(unit))) big++;
            if (unit[0] == 0 || unit[1] == 0) zeros++;
            if (BinaryPrimitives.ReadUInt16LittleEndian(unit) is 0x0A or 0x0D or 0x20 or 0x3000 or 0x3002 or 0xFF0C or 0x0A00 or 0x0D00 or 0x2000 or 0x0030 or 0x0230 or 0x0CFF) spaces++;
        }
        // Bytes of other charsets pair up to usual characters too; what they do not have is zero bytes, or the marks of punctuation.
        if (zeros == 0 && spaces * 200 < units) return null;
        if (little * 100 >= units * 95 && little > big) return Charset.Utf16Little;
        if (big * 100 >= units * 95 && big > little) return Charset.Utf16Big;
        return null;
    }

    private static bool IsUsual(int unit) =>
        unit is (>= 0x20 and < 0x7F) or 0x09 or 0x0A or 0x0D or (>= 0x2010 and <= 0x2027) or (>= 0x3000 and <= 0x3017) or (>= 0x4E00 and <= 0x9FA5) or (>= 0xFF01 and <= 0xFF5E);
}
