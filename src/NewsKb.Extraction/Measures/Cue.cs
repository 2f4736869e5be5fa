namespace NewsKb.Extraction.Measures;

/// <summary>What a word of <c>dictionaries/measure-cues.tsv</c> tells; the table explains each.</summary>
internal enum CueKind : byte
{
    Tool,
    Deed,
    Who,
    Lead,
    Cap,
    Goal,
    Say,
    Situation,
    Duty,
    Stop,
    Status,
    Unit,
    Aside,
    Skip,
    Penal,
}

/// <summary>A word of the table found in a text.</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="Length">Its length.</param>
/// <param name="Row">Its first row in the table.</param>
internal readonly record struct Cue(int Start, int Length, int Row)
{
    /// <summary>The offset behind it.</summary>
    public int End => Start + Length;
}

/// <summary>One meaning of a word.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Value">Of a tool the index in <see cref="Instrument.All"/>, of a status the <see cref="MeasureStatus"/>.</param>
/// <param name="Weight">How surely.</param>
internal readonly record struct CueSense(CueKind Kind, int Value, float Weight);
