namespace NewsKb.Text;

/// <summary>A text together with the map to the text it was made from.</summary>
/// <param name="Text">The text.</param>
/// <param name="Map">From offsets of <paramref name="Text"/> to offsets of its source.</param>
public sealed record MappedText(string Text, SourceMap Map)
{
    /// <summary>A text that is its own source.</summary>
    public static MappedText Identity(string text) => new(text, SourceMap.Identity(text.Length));

    /// <summary>A part of the text, still mapped to the whole source.</summary>
    public MappedText Slice(TextSpan span) => new(Text.Substring(span.Start, span.Length), Map.Slice(span));

    /// <summary>Applies a further stage: <paramref name="later"/> was made from this text.</summary>
    public MappedText Then(MappedText later) => new(later.Text, later.Map.Compose(Map));
}
