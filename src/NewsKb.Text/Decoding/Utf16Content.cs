namespace NewsKb.Text.Decoding;

/// <summary>Tells UTF-16 without a byte order mark.</summary>
internal static class Utf16Content
{
    private const int ClearLength = 6;

    /// <summary>
    /// UTF-16LE or UTF-16BE where nearly all code units are usual characters in one order and not in the other, else null. Bytes of other
    /// charsets pair up to usual characters too, but then in both orders, and without the zero bytes, white space and full stops of UTF-16:
    /// one of these must tell, unless <paramref name="isLabelled"/>.
    /// </summary>
    public static Charset? Recognize(ReadOnlySpan<byte> bytes, bool isLabelled = false)
    {
        var units = bytes.Length / 2;
        if (units < 2) return null;
        var mostUnusual = units / 20;
        int little = 0, big = 0, littleMarks = 0, bigMarks = 0;
        for (var i = 0; i < units; i++)
        {
            int first = bytes[i * 2], second = bytes[(i * 2) + 1];
            Count((second << 8) | first, ref little, ref littleMarks);
            Count((first << 8) | second, ref big, ref bigMarks);
            if (i - little >= mostUnusual && i - big >= mostUnusual) return null; // of other text hardly more than these few are read
        }
        if (IsIt(little, big, littleMarks)) return Charset.Utf16Little;
        return IsIt(big, little, bigMarks) ? Charset.Utf16Big : null;

        bool IsIt(int usual, int otherWay, int marks) => usual > otherWay && usual * 20 >= units * 19
            && (isLabelled || marks * 100 > units || (units >= ClearLength && otherWay * 3 < units * 2));
    }

    private static void Count(int unit, ref int usual, ref int marks)
    {
        if (IsUsual(unit)) usual++;
        if (unit is (> 0 and < 0x7F) or 0x3000 or 0x3002 or 0xFF0C) marks++;
    }

    private static bool IsUsual(int unit) => unit is (>= 0x20 and < 0x7F) or 0x09 or 0x0A or 0x0D or (>= 0x2010 and <= 0x2027)
        or (>= 0x3000 and <= 0x3017) or (>= 0x4E00 and <= 0x9FA5) or (>= 0xFF01 and <= 0xFF5E);
}
