using NewsKb.Text;

namespace NewsKb.Segmentation;

/// <summary>A word of a text, as offsets into it.</summary>
/// <param name="Start">The offset of its first UTF-16 code unit.</param>
/// <param name="Length">Its length in code units, 1 or more.</param>
public readonly record struct Token(int Start, int Length)
{
    /// <summary>The offset just behind it.</summary>
    public int End => Start + Length;

    /// <summary>The same as a span.</summary>
    public TextSpan Span => new(Start, Length);
}
