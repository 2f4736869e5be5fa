namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>Takes the features of a clause one by one: <c>template=value</c>.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes one feature; the span is only valid during the call.</summary>
    void Add(FeatureTemplate template, ReadOnlySpan<char> value);

    /// <summary>Takes one feature with a value of one character.</summary>
    void Add(FeatureTemplate template, char value);

    /// <summary>Takes one feature with a value of two characters, the first of them ASCII.</summary>
    void Add(FeatureTemplate template, char first, char second);

    /// <summary>Takes each two neighbouring characters as a <see cref="FeatureTemplate.Pair"/>.</summary>
    void AddPairs(ReadOnlySpan<char> text);

    /// <summary>Takes a feature for each start of a text: 给, 给予, 给予补.</summary>
    void AddStarts(FeatureTemplate template, ReadOnlySpan<char> text);
}
