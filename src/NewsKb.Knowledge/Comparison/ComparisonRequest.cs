namespace NewsKb.Knowledge.Comparison;

/// <summary>What to compare.</summary>
public sealed record ComparisonRequest
{
    /// <summary>The codes of the places, in the order of the rows; each includes all below it.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>What the columns are.</summary>
    public ComparisonAxis By { get; init; } = ComparisonAxis.Instrument;

    /// <summary>Names of instruments; empty for all.</summary>
    public IReadOnlyList<string> Instruments { get; init; } = [];

    /// <summary>The first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only cells with measures first reported on this day or later; each tells how many, and its best figure before.</summary>
    public DateOnly? ChangedSince { get; init; }

    /// <summary>Whether measures that are told in passing by other than relief news count too (by default not: most of what reads like a measure there is none).</summary>
    public bool IncludesOtherNews { get; init; }

    /// <summary>How many measures of a cell are listed unless otherwise asked.</summary>
    public const int DefaultMostListed = 20;

    /// <summary>How many measures of a cell to list with their evidence at most: those of its best figures, then the newest; 0 for all.</summary>
    public int MostListed { get; init; } = DefaultMostListed;

    /// <summary>Whether to read the listed measures with their sentences (the default); without, cells hold only the ids, and the answer comes sooner.</summary>
    public bool ReadsSentences { get; init; } = true;

    /// <summary>The cell, by the code of its place and its column, whose sentences alone are read; null for all.</summary>
    public (string Place, string Column)? OnlySentencesOf { get; init; }
}

/// <summary>The columns of a comparison.</summary>
public enum ComparisonAxis
{
    /// <summary>One column an instrument.</summary>
    Instrument,

    /// <summary>One column a kind of beneficiary.</summary>
    Beneficiary,

    /// <summary>One column a year of publication.</summary>
    Year,
}
