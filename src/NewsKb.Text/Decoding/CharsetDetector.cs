using System.Text.Unicode;

namespace NewsKb.Text.Decoding;

/// <summary>Finds the charset of bytes by what they hold.</summary>
internal static class CharsetDetector
{
    private const int Sample = 1 << 18;

    /// <summary>The charset and how sure it is; the label decides where the content allows it.</summary>
    public static (Charset Charset, double Confidence) Detect(ReadOnlySpan<byte> bytes, Charset? label)
    {
        if (Utf16Content.Recognize(bytes[..Math.Min(bytes.Length, 8192)]) is { } utf16) return (utf16, 0.95);
        if (!bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF)) return (label is null || label == Charset.Utf16Little || label == Charset.Utf16Big ? Charset.Utf8 : label, 1);
        if (Utf8.IsValid(bytes)) return (Charset.Utf8, 0.99);
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var (valid, broken) = MultiByteScore.Utf8(sample);
        if (valid > broken * 4) return (Charset.Utf8, 0.9 * valid / (valid + broken));
        var gb = MultiByteScore.Gb18030(sample);
        var big5 = MultiByteScore.Big5(sample);
        var best = gb >= big5 ? Charset.Gb18030 : Charset.Big5;
        var (high, low) = (Math.Max(gb, big5), Math.Min(gb, big5));
        var confidence = high <= 0 ? 0.1 : Math.Clamp(0.5 + (high - low), 0.1, 0.98);
        if (label == Charset.Utf8) return confidence > 0.6 ? (best, confidence) : (label, 0.3);
        if (label is not null && label != best && high - low < 0.15) return (label, 0.5);
        return (best, confidence);
    }
}
