namespace NewsKb.Extraction.Measures;

/// <summary>From when to when a measure holds.</summary>
internal readonly record struct Validity(Reading<DateOnly?> From, Reading<DateOnly?> To)
{
    /// <summary>Whether neither day is said.</summary>
    public bool IsEmpty => From.Value is null && To.Value is null;
}
