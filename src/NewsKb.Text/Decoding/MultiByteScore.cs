namespace NewsKb.Text.Decoding;

/// <summary>Measures how well bytes read as one of the multi-byte charsets.</summary>
internal static class MultiByteScore
{
    /// <summary>The number of well-formed multi-byte sequences and of broken bytes.</summary>
    public static (int Valid, int Broken) Utf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return (Leads(bytes), 0);
        int valid = 0, broken = 0;
        for (var at = 0; at < bytes.Length; )
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }
            if (System.Text.Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) valid++;
            else if (at + length < bytes.Length) broken++; // not where the sample cuts a character
            at += length;
        }
        return (valid, broken);
    }

    /// <summary>
    /// From -1 to 1: the share of characters in the zone of the common ones (rows of GB 2312 level 1, and its punctuation), less that of broken bytes.
    /// </summary>
    public static double Gb18030(ReadOnlySpan<byte> bytes)
    {
        int common = 0, pairs = 0, broken = 0;
        for (var at = 0; at < bytes.Length; )
        {
            int lead = bytes[at++];
            if (lead < 0x80) continue;
            if (at == bytes.Length) break;
            int trail = bytes[at];
            if (lead is 0x80 or 0xFF || trail is < 0x30 or 0x7F or 0xFF)
            {
                broken++;
                continue;
            }
            if (trail is >= 0x30 and <= 0x39)
            {
                var isFour = at + 2 < bytes.Length && bytes[at + 1] is >= 0x81 and <= 0xFE && bytes[at + 2] is >= 0x30 and <= 0x39;
                if (isFour) at += 3;
                else broken++;
                continue;
            }
            at++;
            pairs++;
            if (trail >= 0xA1 && lead is (>= 0xB0 and <= 0xD7) or 0xA1 or 0xA3) common++;
        }
        return Score(common, pairs, broken);
    }

    /// <summary>From -1 to 1: the share of characters in the zone of the common ones (Big5 level 1 and its punctuation), less that of broken bytes.</summary>
    public static double Big5(ReadOnlySpan<byte> bytes)
    {
        int common = 0, pairs = 0, broken = 0;
        for (var at = 0; at < bytes.Length; )
        {
            int lead = bytes[at++];
            if (lead < 0x80) continue;
            if (at == bytes.Length) break;
            int trail = bytes[at];
            if (lead is 0x80 or 0xFF || trail is not ((>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE)))
            {
                broken++;
                continue;
            }
            at++;
            pairs++;
            if (lead is (>= 0xA4 and <= 0xC6) or 0xA1) common++;
        }
        return Score(common, pairs, broken);
    }

    /// <summary>How many bytes begin a multi-byte sequence.</summary>
    private static int Leads(ReadOnlySpan<byte> bytes)
    {
        var leads = 0;
        foreach (var b in bytes) leads += b >= 0xC0 ? 1 : 0;
        return leads;
    }

    private static double Score(int common, int pairs, int broken) =>
        pairs + broken == 0 ? 0 : (double)(common - (4 * broken)) / (pairs + broken);
}
