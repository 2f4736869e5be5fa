using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Comparison;

/// <summary>What to compare.</summary>
public sealed record ComparisonRequest
{
    /// <summary>The codes of the places, in the order of the rows; each includes all below it.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>What the columns are.</summary>
    public ComparisonAxis By { get; init; } = ComparisonAxis.Instrument;

    /// <summary>The first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? Until { get; init; }
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

/// <summary>Places side by side. Only cells with evidence are there: a missing cell is "no evidence", which is not 0.</summary>
public sealed record ComparisonMatrix(IReadOnlyList<PlaceName> Places, IReadOnlyList<string> Columns, IReadOnlyList<ComparisonCell> Cells)
{
    /// <summary>The cell of a place and a column, or null where there is no evidence.</summary>
    public ComparisonCell? Find(string placeCode, string column) => Cells.FirstOrDefault(c => c.Place.Code == placeCode && c.Column == column);
}

/// <summary>One cell of a comparison.</summary>
public sealed record ComparisonCell
{
    /// <summary>The row.</summary>
    public required PlaceName Place { get; init; }

    /// <summary>The column: an instrument, a kind of beneficiary or a year.</summary>
    public required string Column { get; init; }

    /// <summary>The number of distinct measures.</summary>
    public required int Measures { get; init; }

    /// <summary>The best figure among those that can be compared; null where none has one.</summary>
    public AmountValue? Best { get; init; }

    /// <summary>The sentences behind the cell, newest first; never empty.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}

/// <summary>The sentence a fact was read from.</summary>
public sealed record Evidence
{
    /// <summary>The id of the measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The id of the article.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The source file.</summary>
    public required string Source { get; init; }

    /// <summary>The clause.</summary>
    public required string Text { get; init; }

    /// <summary>Where it starts in the decoded source.</summary>
    public required int SourceStart { get; init; }

    /// <summary>Where it ends in the decoded source.</summary>
    public required int SourceEnd { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }
}
