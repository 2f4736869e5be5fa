namespace NewsKb.Text;

/// <summary>Something in the input that a reader should know of; text never makes a stage fail.</summary>
/// <param name="Kind">A short stable name in snake_case, e.g. <c>missing_digits</c>, <c>charset_mismatch</c>.</param>
/// <param name="Text">The text it is about, or what happened.</param>
/// <param name="Span">Where: in the text of the stage that reported it; null for the whole.</param>
public sealed record Warning(string Kind, string Text, TextSpan? Span = null);
