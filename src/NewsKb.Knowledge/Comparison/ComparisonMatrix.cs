using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Places side by side. Only cells with evidence are there: a missing cell is "no evidence", which is not 0.</summary>
public sealed record ComparisonMatrix(IReadOnlyList<PlaceName> Places, IReadOnlyList<string> Columns, IReadOnlyList<ComparisonCell> Cells)
{
    /// <summary>What the columns are.</summary>
    public ComparisonAxis By { get; init; }

    /// <summary>The days of the first reports of all measures in the cells of a place, by its code; a measure in several cells counts once.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> FirstReports { get; init; } = new Dictionary<string, IReadOnlyList<DateOnly>>();

    /// <summary>The cell of a place and a column, or null where there is no evidence.</summary>
    public ComparisonCell? Find(string placeCode, string column) => Cells.FirstOrDefault(c => c.Place.Code == placeCode && c.Column == column);

    /// <summary>What Chinese readers are shown for a column.</summary>
    public string ChineseName(string column) => By switch
    {
        ComparisonAxis.Instrument => Instrument.Find(column)?.Chinese ?? column,
        ComparisonAxis.Beneficiary => BeneficiaryKind.Find(column)?.Chinese ?? column,
        _ => column,
    };
}

/// <summary>One cell of a comparison.</summary>
public sealed record ComparisonCell
{
    /// <summary>The row.</summary>
    public required PlaceName Place { get; init; }

    /// <summary>The column: the name of an instrument or of a kind of beneficiary, or a year.</summary>
    public required string Column { get; init; }

    /// <summary>The number of distinct measures.</summary>
    public required int Measures { get; init; }

    /// <summary>
    /// The best figure of the kind that most places of the column have, or else of the cell's own first kind; null where nothing can be
    /// compared.
    /// </summary>
    public AmountValue? Best { get; init; }

    /// <summary>What <see cref="Best"/> may be compared with.</summary>
    public ComparableUnit? BestUnit { get; init; }

    /// <summary>The best figure of each kind that the cell has, the most telling kind first.</summary>
    public IReadOnlyList<ComparableFigure> Figures { get; init; } = [];

    /// <summary>The distinct measures, in order of their first report; none unless <see cref="ComparisonRequest.ReadsSentences"/>; of more than <see cref="ComparisonRequest.MostListed"/> those of the best figures and the newest.</summary>
    public IReadOnlyList<DistinctMeasure> Distinct { get; init; } = [];

    /// <summary>Figures on which the reports of a measure do not agree, of all measures of the cell.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>The sentences behind <see cref="Distinct"/>, newest first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The ids of the measures that the listed sentences report, newest first; never empty.</summary>
    public required IReadOnlyList<string> EvidenceIds { get; init; }

    /// <summary>How many of the measures were first reported since <see cref="ComparisonRequest.ChangedSince"/>; null where that was not asked.</summary>
    public int? NewMeasures { get; init; }

    /// <summary>The best figure of the kind of <see cref="BestUnit"/> among the measures reported before that day.</summary>
    public AmountValue? BestBefore { get; init; }
}
