namespace NewsKb.Extraction.Measures;

/// <summary>A measure in the making: neighbouring clauses of one sentence.</summary>
internal sealed class MeasureDraft
{
    /// <summary>The index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The index of the first clause.</summary>
    public required int First { get; init; }

    /// <summary>The index of the last clause.</summary>
    public required int Last { get; set; }

    /// <summary>The first clause that is an act.</summary>
    public required int Act { get; init; }

    /// <summary>An earlier draft that lends what this one does not say (instrument, beneficiary); null for most.</summary>
    public MeasureDraft? Lender { get; init; }
}
