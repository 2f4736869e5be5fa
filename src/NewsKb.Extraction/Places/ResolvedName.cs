namespace NewsKb.Extraction.Places;

/// <summary>A name in a text together with the division it stands for.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">Its length.</param>
/// <param name="Code">The division.</param>
/// <param name="Kind">The sort of name.</param>
/// <param name="IsMention">False where it is only part of another name (江苏银行) or of a dateline, and so only evidence.</param>
internal readonly record struct ResolvedName(int Start, int Length, DivisionCode Code, NameKind Kind, bool IsMention)
{
    public int End => Start + Length;
}
