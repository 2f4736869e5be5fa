namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>Takes the features of a clause one by one: <c>template=value</c>.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes one feature; the span is only valid during the call.</summary>
    void Add(FeatureTemplate template, ReadOnlySpan<char> value);
}
