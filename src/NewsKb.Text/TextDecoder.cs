using NewsKb.Text.Decoding;

namespace NewsKb.Text;

/// <summary>
/// Turns bytes into text. The charset is taken from a byte order mark, else from the content where that is certain (valid UTF-8,
/// the zero bytes of UTF-16), else from a label or a declaration in the markup that fits the content, else from what the content looks like.
/// </summary>
public static class TextDecoder
{
    /// <summary>Decodes; never fails on any bytes.</summary>
    /// <exception cref="ArgumentException"><see cref="DecodeOptions.Charset"/> names a charset that is not known here.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, DecodeOptions? options = null)
    {
        options ??= DecodeOptions.Default;
        if (options.Charset is { } forced)
        {
            var charset = Charset.Find(forced)
                ?? throw new ArgumentException($"The charset '{forced}' is not known; there are: {string.Join(", ", Charset.Names)}.", nameof(options));
            return Decode(bytes, charset, 1, [], options);
        }
        if (Charset.OfMark(bytes) is { } marked) return Decode(bytes, marked, 1, [], options);
        if (BinaryContent.Recognize(bytes) is { } binary) return new DecodedText("", DecodedText.Binary, 1, [new Warning("binary", binary)]);

        var warnings = new List<Warning>();
        var label = Labelled(options.Label, warnings);
        if (label is null && options.ReadDeclaration && MarkupDeclaration.Charset(bytes) is { } declared) label = Labelled(declared, warnings);
        var (found, confidence) = CharsetDetector.Detect(bytes, label);
        if (label is not null && label != found)
            warnings.Add(new Warning("charset_mismatch", $"labelled {label.Name}, but the content is {found.Name}"));
        return Decode(bytes, found, confidence, warnings, options);
    }

    private static Charset? Labelled(string? label, List<Warning> warnings)
    {
        if (string.IsNullOrWhiteSpace(label)) return null;
        var charset = Charset.Find(label);
        if (charset is null) warnings.Add(new Warning("unknown_charset", label.Trim()));
        return charset;
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Charset charset, double confidence, List<Warning> warnings, DecodeOptions options)
    {
        var broken = new BrokenBytes(warnings, options.MaximumWarnings);
        var mark = charset.MarkLength(bytes);
        var text = charset.Decode(bytes[mark..], mark, broken);
        broken.End();
        return new DecodedText(text, charset.Name, confidence, warnings);
    }
}
