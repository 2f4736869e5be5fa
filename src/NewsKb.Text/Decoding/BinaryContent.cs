namespace NewsKb.Text.Decoding;

/// <summary>Tells bytes that are no text.</summary>
internal static class BinaryContent
{
    private const int Sample = 8192;

    /// <summary>What the bytes are, in a few words, or null where they may be text.</summary>
    public static string? Recognize(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, name) in Magic)
            if (bytes.StartsWith(magic)) return name;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (Utf16Content.Recognize(sample) is not null) return null;
        var control = 0;
        for (var rest = sample; rest.IndexOfAnyInRange((byte)0, (byte)0x1F) is var at and >= 0; rest = rest[(at + 1)..])
            if (rest[at] is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A or 0x1B)) control++;
        // Text has hardly any control characters; a stray NUL or two does not make a page binary.
        return control * 20 > sample.Length || (sample.Contains((byte)0) && control * 100 > sample.Length) ? "control bytes" : null;
    }

    private static readonly (byte[] Start, string Name)[] Magic =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or Office document"),
        ([0x50, 0x4B, 0x05, 0x06], "a ZIP archive or Office document"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0x1F, 0x8B, 0x08], "a gzip archive"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("Rar!\u001a"u8.ToArray(), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    ];
}
