using NewsKb.Text;

namespace NewsKb.Extraction.Figures;

/// <summary>A number with its unit, before it is decided whether it is a figure.</summary>
/// <param name="Start">The offset of its first code unit.</param>
/// <param name="End">The offset just behind it, unit included.</param>
/// <param name="Min">The value in <see cref="Unit"/>, or the low end.</param>
/// <param name="Max">The value, or the high end.</param>
/// <param name="Unit">The normalised unit; null for a bare number.</param>
/// <param name="Kind">The kind of the unit.</param>
/// <param name="Factor">What the unit multiplied the number by.</param>
/// <param name="HasMore">Whether 多, 余 or 几 stands in it.</param>
/// <param name="Number">The number (the high end of a range).</param>
internal readonly record struct Quantity(
    int Start, int End, decimal Min, decimal Max, string? Unit, UnitKind Kind, decimal Factor, bool HasMore, NumberLiteral Number)
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
