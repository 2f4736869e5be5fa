namespace NewsKb.Text.Decoding;

/// <summary>Finds the charset of bytes by what they hold.</summary>
internal static class CharsetDetector
{
    private const int Sample = 1 << 18;
    private const int Utf16Sample = 8192;
    private const int ChanceCharacters = 2;
    private const double ClearLead = 0.15;

    /// <summary>The charset and how sure it is; the label decides where the content allows it.</summary>
    public static (Charset Charset, double Confidence) Detect(ReadOnlySpan<byte> bytes, Charset? label)
    {
        var isLabelledUtf16 = label == Charset.Utf16Little || label == Charset.Utf16Big;
        if (Utf16Content.Recognize(bytes[..Math.Min(bytes.Length, Utf16Sample)], isLabelledUtf16) is { } utf16) return (utf16, 0.95);
        var telling = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (telling < 0) return (label is null || isLabelledUtf16 ? Charset.Utf8 : label, 1);
        var sample = bytes[telling..Math.Min(bytes.Length, telling + Sample)];
        var (valid, broken) = MultiByteScore.Utf8(sample);
        // A character or two of another charset may read as UTF-8 by chance: then the label decides.
        var isLabelledDoubleByte = label == Charset.Gb18030 || label == Charset.Big5;
        if (broken == 0 && valid > 0 && !(isLabelledDoubleByte && valid <= ChanceCharacters)) return (Charset.Utf8, valid > ChanceCharacters ? 0.99 : 0.8);
        if (valid > broken * 4) return (Charset.Utf8, 0.9 * valid / (valid + broken));

        var (gb, big5) = (MultiByteScore.Gb18030(sample), MultiByteScore.Big5(sample));
        var best = gb >= big5 ? Charset.Gb18030 : Charset.Big5;
        var lead = Math.Abs(gb - big5);
        if (label is not null && label != best && (lead < ClearLead || (label == Charset.Utf8 && Math.Max(gb, big5) <= 0))) return (label, 0.5);
        return (best, Math.Max(gb, big5) <= 0 ? 0.1 : Math.Clamp(0.5 + lead, 0.5, label == best ? 0.99 : 0.95));
    }
}
