using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Documents;
using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Fills the cells of a comparison: counts and best figures from the digests; only the measures that are listed are read.</summary>
internal sealed class Comparer
{
    private readonly ComparisonRequest _request;
    private readonly MeasureLookup _lookup;
    private readonly IReadOnlySet<int>? _instruments;

    private Comparer(ComparisonRequest request, MeasureLookup lookup)
    {
        (_request, _lookup) = (request, lookup);
        if (request.Instruments.Count > 0) _instruments = request.Instruments.Select(lookup.Names.Find).ToHashSet();
    }

    public static ComparisonMatrix Compare(SqliteConnection connection, ComparisonRequest request, CancellationToken cancellation)
    {
        using var snapshot = new Snapshot(connection);
        var names = PlaceNames.Of(connection, request.Places);
        var places = request.Places.Select(code => new PlaceName(code, names[code])).ToList();
        using var lookup = new MeasureLookup(connection, cancellation);
        var comparer = new Comparer(request, lookup);
        var rows = places.Select(comparer.Drafts).ToList().ConvertAll(row => row.GetAwaiter().GetResult());
        var drafts = rows.SelectMany(r => r.Cells).ToList();
        var shared = drafts.GroupBy(d => d.Column).ToDictionary(g => g.Key, g => BestFigures.SharedUnit([.. g.Select(d => d.Figures)]), StringComparer.Ordinal);
        var columns = drafts.Select(d => d.Column).Distinct().OrderBy(c => OrderOf(request.By, c)).ThenBy(c => c, StringComparer.Ordinal).ToList();
        return new ComparisonMatrix(places, columns, [.. drafts.Select(d => comparer.Cell(d, shared[d.Column]))]) { By = request.By, FirstReports = FirstReports(rows) };
    }

    private static Dictionary<string, IReadOnlyList<DateOnly>> FirstReports(IEnumerable<Row> rows) =>
        rows.Where(r => r.Cells.Count > 0).ToDictionary(r => r.Cells[0].Place.Code, r => r.FirstReports, StringComparer.Ordinal);

    /// <summary>Reads what is stored of a place, and brings it together while the next place is read.</summary>
    private Task<Row> Drafts(PlaceName place)
    {
        var filter = new HitFilter
        {
            Instruments = _instruments,
            Since = _request.Since?.DayNumber ?? 0,
            Until = _request.Until?.DayNumber ?? int.MaxValue,
        };
        var digests = _lookup.Digests(PlaceRange.Of(int.Parse(place.Code, CultureInfo.InvariantCulture)), filter, _request.IncludesOtherNews);
        return Task.Run(() => Drafts(place, DistinctMeasures.Of(digests, _lookup.Cancellation)), _lookup.Cancellation);
    }

    private Row Drafts(PlaceName place, IReadOnlyList<MeasureGroup> measures)
    {
        var columns = new Dictionary<string, List<MeasureGroup>>(StringComparer.Ordinal);
        foreach (var measure in measures)
            foreach (var column in Columns(measure))
            {
                if (!columns.TryGetValue(column, out var members)) columns.Add(column, members = []);
                members.Add(measure);
            }
        List<Draft> cells =
        [
            .. columns.Keys.Where(c => _request.ChangedSince is not { } day || columns[c].Any(m => m.FirstPublished >= day))
                .OrderBy(c => OrderOf(_request.By, c)).ThenBy(c => c, StringComparer.Ordinal)
                .Select(c => Draft.Of(place, c, columns[c], BestFigures.Of(columns[c], _lookup), _request.MostListed)),
        ];
        var reported = cells.SelectMany(c => c.Measures);
        if (_request.By == ComparisonAxis.Beneficiary) reported = reported.Distinct(); // elsewhere a measure has one cell
        return new Row(cells, [.. reported.Select(m => m.FirstPublished).OfType<DateOnly>()]);
    }

    private ComparisonCell Cell(Draft draft, ComparableUnit? shared)
    {
        var best = draft.Figures.FirstOrDefault(f => f.Unit == shared) ?? (draft.Figures.Count > 0 ? draft.Figures[0] : null);
        List<DistinctMeasure> listed = _request.ReadsSentences && (_request.OnlySentencesOf is not { } only || only == (draft.Place.Code, draft.Column)) ? [.. draft.Listed.Select(_lookup.Read)] : [];
        var cell = new ComparisonCell
        {
            Place = draft.Place,
            Column = draft.Column,
            Measures = draft.Measures.Count,
            Figures = draft.Figures,
            Distinct = listed,
            Disagreements = [.. draft.Measures.SelectMany(m => Disagreement.Among(m.Reports, _lookup.Unit))],
            Evidence = [.. listed.SelectMany(m => m.Evidence).Order(Comparison.Evidence.NewestFirst)],
            EvidenceIds = [.. draft.Listed.SelectMany(g => g.Reports).OrderByDescending(r => r.Published?.DayNumber ?? 0).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Id)],
            Best = best?.Amount,
            BestUnit = best?.Unit,
        };
        if (_request.ChangedSince is not { } day) return cell;
        var before = draft.Measures.Where(m => m.FirstPublished is null || m.FirstPublished < day).ToList();
        return cell with
        {
            NewMeasures = draft.Measures.Count(m => m.FirstPublished >= day),
            BestBefore = BestFigures.Of(before, _lookup).FirstOrDefault(f => f.Figure.Unit == best?.Unit)?.Figure.Amount,
        };
    }

    private IEnumerable<string> Columns(MeasureGroup measure) => _request.By switch
    {
        ComparisonAxis.Instrument => [_lookup.Names.NameOf(measure.First.Instrument)],
        ComparisonAxis.Beneficiary => _lookup.BeneficiaryKinds(measure.First.Beneficiary),
        _ => measure.FirstPublished is { } day && CalendarDay.HasYear(day) ? [day.Year.ToString(CultureInfo.InvariantCulture)] : [],
    };

    private static int OrderOf(ComparisonAxis by, string column)
    {
        if (by == ComparisonAxis.Year) return 0;
        var count = by == ComparisonAxis.Instrument ? Instrument.All.Count : BeneficiaryKind.All.Count;
        for (var i = 0; i < count; i++)
            if ((by == ComparisonAxis.Instrument ? Instrument.All[i].Name : BeneficiaryKind.All[i].Name) == column) return i;
        return count;
    }

    /// <summary>A cell before its measures are read.</summary>
    /// <param name="Place">The row.</param>
    /// <param name="Column">The column.</param>
    /// <param name="Measures">All measures, in order of their first report.</param>
    /// <param name="Figures">The best figures.</param>
    /// <param name="Listed">Those to be read: the measures of the best figures and the newest, in order of their first report.</param>
    private sealed record Draft(PlaceName Place, string Column, IReadOnlyList<MeasureGroup> Measures, IReadOnlyList<ComparableFigure> Figures, IReadOnlyList<MeasureGroup> Listed)
    {
        public static Draft Of(PlaceName place, string column, List<MeasureGroup> measures, IReadOnlyList<BestFigure> best, int most)
        {
            var figures = best.Select(f => f.Figure).ToList();
            if (most is 0 || measures.Count <= most) return new Draft(place, column, measures, figures, measures);
            var rows = best.Select(f => f.Row).ToHashSet();
            var order = new ulong[measures.Count];
            for (var i = 0; i < order.Length; i++) order[i] = Rank(measures[i], rows, i);
            Array.Sort(order);
            var listed = order.Take(most).Select(rank => (int)(uint)rank).Order();
            return new Draft(place, column, measures, figures, [.. listed.Select(i => measures[i])]);
        }

        /// <summary>Those of some rows first, then the newest, then by index, which is the lower half.</summary>
        private static ulong Rank(MeasureGroup measure, HashSet<long> rows, int index)
        {
            var age = (uint)(DateOnly.MaxValue.DayNumber - (measure.FirstPublished?.DayNumber ?? 0));
            return ((ulong)(measure.IsAmong(rows) ? age : age | (1u << 31)) << 32) | (uint)index;
        }
    }

    /// <summary>The cells of a place, and the days on which the measures in them were first reported.</summary>
    private sealed record Row(List<Draft> Cells, IReadOnlyList<DateOnly> FirstReports);
}
