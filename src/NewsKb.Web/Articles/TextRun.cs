namespace NewsKb.Web.Articles;

/// <summary>A stretch of shown text that is marked in one way.</summary>
/// <param name="Text">The text.</param>
public sealed record TextRun(string Text)
{
    /// <summary>The measure it belongs to; null for none.</summary>
    public MarkedFact? Measure { get; init; }

    /// <summary>Whether the measure starts here.</summary>
    public bool StartsMeasure { get; init; }

    /// <summary>The other fact it belongs to; null for none.</summary>
    public MarkedFact? Fact { get; init; }

    /// <summary>Whether that fact starts here.</summary>
    public bool StartsFact { get; init; }

    /// <summary>The number of the match that starts here, from 1; 0 where none does.</summary>
    public int StartsMatch { get; init; }

    /// <summary>Whether it is (part of) a word that was searched for.</summary>
    public bool IsMatch { get; init; }

    /// <summary>Why repair left it out; null for text that was kept.</summary>
    public string? Removed { get; init; }
}
