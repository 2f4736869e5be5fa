namespace NewsKb.Text;

/// <summary>How <see cref="TextDecoder"/> decodes.</summary>
public sealed record DecodeOptions
{
    /// <summary>The defaults.</summary>
    public static DecodeOptions Default { get; } = new();

    /// <summary>The charset to decode with whatever the content looks like, or null to find it out (the default).</summary>
    public string? Charset { get; init; }

    /// <summary>The charset that came with the bytes, e.g. from an HTTP header: believed unless the content says otherwise. Default none.</summary>
    public string? Label { get; init; }

    /// <summary>Whether to look for a charset declaration in an HTML or XML head. Default true.</summary>
    public bool ReadDeclaration { get; init; } = true;

    /// <summary>The greatest number of <c>broken_bytes</c> warnings; a last one counts the rest. Default 20.</summary>
    public int MaximumWarnings { get; init; } = 20;
}
