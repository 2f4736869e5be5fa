namespace NewsKb.Segmentation.Bigram;

/// <summary>What the bigram mode adds to the logarithms of the model, tuned on UD Chinese GSDSimp dev.</summary>
internal sealed record BigramWeights
{
    /// <summary>For a word that SmartCn does not list.</summary>
    public float Unlisted { get; init; } = -1.5f;

    /// <summary>For a single character that no lexicon lists.</summary>
    public float UnknownCharacter { get; init; } = -12;

    /// <summary>For a name made of characters that names have.</summary>
    public float Name { get; init; } = -3;

    /// <summary>For a number in Han numerals, each.</summary>
    public float Numeral { get; init; } = -1.5f;
}
