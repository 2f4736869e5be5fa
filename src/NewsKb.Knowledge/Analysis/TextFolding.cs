namespace NewsKb.Knowledge.Analysis;

/// <summary>Makes texts that differ only in width and case alike, code unit for code unit, so that offsets stay valid.</summary>
internal static class TextFolding
{
    /// <summary>The folded form of one code unit.</summary>
    public static char Fold(char c) => c switch
    {
        < 'A' => c,
        <= 'Z' => (char)(c | 0x20),
        < (char)0xC0 => c,
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(c - 0xFEE0)),
        < '\u2E80' => char.ToLowerInvariant(c),
        _ => c,
    };

    /// <summary>Folds a text into a buffer of the same length.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
    }

    /// <summary>The folded form of a text.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) => Fold(text, folded));
}
