namespace NewsKb.Text;

/// <summary>What <see cref="TextDecoder"/> made of some bytes.</summary>
/// <param name="Text">The text, without a byte order mark; bytes that mean nothing are U+FFFD. Empty where <see cref="IsBinary"/>.</param>
/// <param name="Charset">
/// The charset in lower case: <c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>gb18030</c> (also for GB 2312 and GBK),
/// <c>big5-hkscs</c> (also for Big5), or <c>binary</c>.
/// </param>
/// <param name="Confidence">How sure the charset is, from 0 to 1.</param>
/// <param name="Warnings">
/// <c>charset_mismatch</c> where a label or declaration lies, <c>unknown_charset</c>, <c>broken_bytes</c> with the byte offset in the text
/// and the place of the U+FFFD as the span, <c>binary</c>.
/// </param>
public sealed record DecodedText(string Text, string Charset, double Confidence, IReadOnlyList<Warning> Warnings)
{
    /// <summary>The charset of what is no text at all.</summary>
    public const string Binary = "binary";

    /// <summary>Whether the bytes are no text: an image, an archive, a program.</summary>
    public bool IsBinary => Charset == Binary;
}
