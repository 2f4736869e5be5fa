using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Finds measures by the columns in memory, and reads those that are wanted, as long as the answer is.</summary>
internal sealed class MeasureLookup : IDisposable
{
    private const int ChunkSize = 1 << 20;
    private readonly Statement _digest;
    private readonly Statement _digests;
    private readonly Statement _measure;
    private readonly Statement _article;
    private readonly Dictionary<long, ReportingArticle> _articles = [];
    private readonly ConcurrentDictionary<int, ComparableUnit> _units = [];
    private readonly ConcurrentDictionary<int, IReadOnlyList<string>> _beneficiaries = [];
    private ArraySegment<byte> _chunk = [];

    public MeasureLookup(SqliteConnection connection, CancellationToken cancellation)
    {
        Cancellation = cancellation;
        Measures = ColumnBlocks.Load(connection, "measures");
        Articles = ColumnBlocks.Load(connection, "articles");
        Names = NameTable.Load(connection);
        _digest = new Statement(connection, "SELECT data FROM measure_digests WHERE place = ? AND measure_id = ?");
        _digests = new Statement(connection, "SELECT measure_id, data FROM measure_digests WHERE place BETWEEN ? AND ?");
        _measure = new Statement(connection, $"SELECT {MeasureTable.Columns} FROM measures WHERE measure_id = ?");
        _article = new Statement(connection, "SELECT a.id, s.path, a.title, a.publisher, a.published, a.place FROM articles a JOIN sources s USING(source_id) WHERE a.article_id = ?");
    }

    /// <summary>Tells when the answer is no longer wanted; all that reads looks at it.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>What is known of each measure without reading it.</summary>
    public ColumnBlocks Measures { get; }

    /// <summary>What is known of each article without reading it.</summary>
    public ColumnBlocks Articles { get; }

    /// <summary>The names that columns and digests give by number.</summary>
    public NameTable Names { get; }

    /// <summary>The rows that satisfy a filter, in order.</summary>
    public static IEnumerable<long> Rows(ColumnBlocks columns, HitFilter filter)
    {
        for (var row = 1L; row < columns.End; row++)
            if (columns[row].Cluster != 0 && filter.Accepts(columns[row])) yield return row;
    }

    /// <summary>Reads the digest of a measure.</summary>
    public MeasureDigest Digest(long row)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!_digest.Add(Measures[row].Place).Add(row).Step()) throw Missing("measure");
        var digest = Digest(row, _digest.Blob(0));
        _digest.Reset();
        return digest;
    }

    /// <summary>Reads the digests of all measures of a place, and all below it, that satisfy a filter and, where <paramref name="otherNews"/> is not wanted, that relief news reports.</summary>
    public IReadOnlyList<MeasureDigest> Digests(PlaceRange place, HitFilter filter, bool otherNews)
    {
        Cancellation.ThrowIfCancellationRequested();
        var digests = new List<MeasureDigest>();
        _digests.Add(place.First).Add(place.Last);
        while (_digests.Step())
        {
            var row = _digests.Integer(0);
            ref readonly var columns = ref Measures[row];
            if (columns.Cluster == 0 || !filter.Accepts(columns)) continue;
            var digest = Digest(row, _digests.Blob(1));
            if (otherNews || digest.IsReliefNews) digests.Add(digest);
        }
        return digests;
    }

    /// <summary>Gives the unit of a number of the table of names.</summary>
    public ComparableUnit Unit(int number) => _units.GetOrAdd(number, (n, names) => ComparableUnit.Parse(names.NameOf(n)), Names);

    /// <summary>The names of the kinds of beneficiaries that a name, given by its number, names.</summary>
    public IReadOnlyList<string> BeneficiaryKinds(int number) => _beneficiaries.GetOrAdd(number, (n, names) => BeneficiaryKind.Of(names.NameOf(n)), Names);

    /// <summary>Reads a measure with its article.</summary>
    public ReportedMeasure Read(MeasureDigest digest)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!_measure.Add(digest.Row).Step()) throw Missing("measure");
        var measure = MeasureTable.Read(_measure);
        _measure.Reset();
        return new ReportedMeasure(digest.Id, measure, Article(digest.Article), Figures(digest));
    }

    /// <summary>Reads a measure with all that is known of its reports.</summary>
    public DistinctMeasure Read(MeasureGroup group)
    {
        var first = Read(group.First);
        if (group.ReportCount == 1) return new DistinctMeasure { Id = first.Id, Place = first.Place, Measure = first.Measure, Figures = first.Figures, Disagreements = [], Evidence = [first.Evidence] };
        List<ReportedMeasure> reports = [first, .. group.Reports.Skip(1).Select(Read)];
        return new DistinctMeasure
        {
            Id = first.Id,
            Place = first.Place,
            Measure = first.Measure with { Enterprises = [.. reports.SelectMany(r => r.Measure.Enterprises).Distinct()] },
            Figures = [.. reports.SelectMany(r => r.Figures).DistinctBy(f => new { f.Unit, f.Amount.Min, f.Amount.Max })],
            Disagreements = Disagreement.Among(group.Reports, Unit),
            Evidence = [.. reports.Select(r => r.Evidence).Order(Evidence.NewestFirst)],
        };
    }

    /// <summary>The figures of a measure that can be compared.</summary>
    public IReadOnlyList<ComparableFigure> Figures(MeasureDigest digest)
    {
        if (digest.FigureCount == 0) return [];
        var figures = new ComparableFigure[digest.FigureCount];
        for (var i = 0; i < figures.Length; i++) figures[i] = digest.Figure(i, Unit(digest.Figure(i).Unit));
        return figures;
    }

    /// <summary>Reads what is needed of an article.</summary>
    public ReportingArticle Article(long row)
    {
        if (_articles.TryGetValue(row, out var known)) return known;
        Cancellation.ThrowIfCancellationRequested();
        if (!_article.Add(row).Step()) throw Missing("article");
        var article = new ReportingArticle
        {
            Row = row,
            Id = _article.Text(0),
            Source = _article.Text(1),
            Title = _article.TextOrNull(2),
            Publisher = _article.TextOrNull(3),
            Published = _article.Date(4),
            Place = _article.TextOrNull(5),
            Cluster = Articles[row].Cluster,
        };
        _article.Reset();
        return _articles[row] = article;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _digest.Dispose();
        _digests.Dispose();
        _measure.Dispose();
        _article.Dispose();
    }

    private MeasureDigest Digest(long row, ReadOnlySpan<byte> data) => new(row, Keep(data), Measures[row], Articles);

    /// <summary>Copies bytes into large chunks, which the collector does not move.</summary>
    private ArraySegment<byte> Keep(ReadOnlySpan<byte> data)
    {
        if (_chunk.Count < data.Length) _chunk = new byte[Math.Max(ChunkSize, data.Length)];
        var kept = _chunk[..data.Length];
        data.CopyTo(kept);
        _chunk = _chunk[data.Length..];
        return kept;
    }

    private static KnowledgeBaseException Missing(string what) => new($"the search columns name a {what} that is not there: run newskb check");
}
