using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.FullText.Clauses;
using NewsKb.Knowledge.FullText.Postings;
using NewsKb.Knowledge.FullText.Writing;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>
/// A search index in FTS5, with the columns of its rows in memory. FTS5 merges and checks it and takes rows away; rows are added (<see cref="Writing"/>)
/// and lists read (<see cref="Postings"/>) by ourselves, because a call of FTS5 for each term and each match costs more than all the rest.
/// </summary>
internal sealed class Fts5Index : ISearchIndex
{
    /// <summary>How many hits ahead memory is asked for columns.</summary>
    private const int Ahead = 12;

    private readonly SqliteConnection _connection;
    private readonly string _table;
    private readonly string _target;
    private readonly SegmentReader _segments;
    private readonly ConceptLists _lists;
    private readonly WindowBits _bits = new();
    private readonly int[] _hits = new int[RowList.Window + Ahead];
    private readonly TermCutter _cutter;
    private IndexWriter? _writer;
    private Statement? _delete;

    private Fts5Index(SqliteConnection connection, string target, FieldWeights weights, TermCutter? writing)
    {
        _cutter = writing ?? new TermCutter(Analyzers.Default);
        (_connection, _target) = (connection, target);
        _table = target == "articles" ? "article_index" : "measure_index";
        _segments = new SegmentReader(connection, _table);
        _lists = new ConceptLists(_segments, weights);
        Columns = writing is not null ? ColumnBlocks.OpenForWriting(connection, target) : ColumnBlocks.Load(connection, target);
    }

    /// <inheritdoc/>
    public ColumnBlocks Columns { get; }

    /// <summary>Opens the index of articles (title, body, scope) or of measures (body, scope).</summary>
    /// <param name="connection">The database.</param>
    /// <param name="target">Which.</param>
    /// <param name="writing">What cuts its texts, where it is only written to: then not all columns are held in memory.</param>
    public static ISearchIndex Open(SqliteConnection connection, SearchTarget target, TermCutter? writing = null) => target == SearchTarget.Articles
        ? new Fts5Index(connection, "articles", FieldWeights.Articles, writing)
        : new Fts5Index(connection, "measures", FieldWeights.Measures, writing);

    /// <inheritdoc/>
    public void Add(long row, IReadOnlyList<string> fields, in DocumentColumns columns)
    {
        _writer ??= new IndexWriter(_connection, _table, _cutter);
        _writer.Add(row, fields);
        Columns.Set(row, columns);
    }

    /// <inheritdoc/>
    public void Remove(long row, IReadOnlyList<string> fields)
    {
        _writer?.FlushBefore(row);
        // Values bound one by one: INSERT … SELECT, like any statement that may be undone alone, would make FTS5 write all it holds in memory.
        _delete ??= new Statement(_connection, $"INSERT INTO {_table}({_table}, rowid, {FieldNames}) VALUES('delete', ?{Parameters(fields)})");
        _delete.Add(row);
        foreach (var field in fields) _delete.Add(field);
        _delete.Run();
        _lists.Forget();
        Columns.Remove(row);
    }

    /// <inheritdoc/>
    public void Save()
    {
        _writer?.Flush();
        Columns.Save(_connection, _target);
        _lists.Forget();
    }

    /// <inheritdoc/>
    public IndexAnswer Search(IndexQuery query, CancellationToken cancellation)
    {
        var collector = new HitCollector(query.Filter, query.Limit, query.Order);
        Collect(query, collector, cancellation);
        return collector.Answer();
    }

    /// <inheritdoc/>
    public IReadOnlyList<double> Explain(IndexQuery query, long row)
    {
        if (query.Wanted is null) return [];
        var lists = Lists(query, default);
        var (scorer, match) = (Scorer(lists), ConceptLists.Clause(query.Wanted, lists));
        var (window, rowOfWindow) = Math.DivRem((int)row, RowList.Window);
        match.Enter(window);
        if (match.Holds(rowOfWindow)) scorer.Score(match, rowOfWindow, Columns[row].Length);
        return scorer.Parts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _segments.Dispose();
        _writer?.Dispose();
        _delete?.Dispose();
    }

    private string FieldNames => _target == "articles" ? "title, body, scope" : "body, scope";

    private static string Parameters(IReadOnlyList<string> fields) => string.Concat(Enumerable.Repeat(", ?", fields.Count));

    private void Collect(IndexQuery query, HitCollector collector, CancellationToken cancellation)
    {
        var lists = Lists(query, cancellation);
        var match = query.Wanted is null ? null : ConceptLists.Clause(query.Wanted, lists);
        var scorer = match is not null && collector.IsRanked ? Scorer(lists) : null;
        var unwanted = query.Unwanted is null ? null : ConceptLists.Clause(query.Unwanted, lists);
        var places = query.Filter.Places.Count == 0 ? null : _lists.Places(query.Filter.Places, cancellation);
        var (bits, hits) = (_bits, _hits);
        for (var window = 0; (long)window * RowList.Window < Columns.End; window++)
        {
            cancellation.ThrowIfCancellationRequested();
            bits.Fill(match is null);
            match?.Enter(window);
            match?.Set(bits);
            places?.Enter(window);
            places?.Keep(bits);
            unwanted?.Enter(window);
            unwanted?.Except(bits);
            match?.Enter(window);
            var first = (long)window * RowList.Window;
            var count = Select(bits, first, query.Filter, hits);
            for (var i = 0; i < count; i++)
            {
                Columns.Prefetch(first + hits[i + Ahead]);
                ref readonly var values = ref Columns[first + hits[i]];
                if (!collector.Accepts(values)) continue;
                if (scorer is null) collector.Keep(first + hits[i], values);
                else collector.Keep(first + hits[i], scorer.Score(match!, hits[i], values.Length));
            }
        }
    }

    /// <summary>Puts the rows of a window in an array, as far as the filter accepts their days.</summary>
    private int Select(WindowBits bits, long first, HitFilter filter, int[] hits)
    {
        var count = 0;
        foreach (var row in bits)
            if (!filter.HasDate || filter.AcceptsDay(Columns.DayOf(first + row))) hits[count++] = row;
        return count;
    }

    private RowList[] Lists(IndexQuery query, CancellationToken cancellation) => [.. query.Concepts.Select(c => _lists.List(c, cancellation))];

    private Scorer Scorer(RowList[] lists) => new(new Bm25(Columns.AverageLength), Array.ConvertAll(lists, list => Bm25.Idf(list.Count, Columns.Count)));
}
