using Microsoft.Data.Sqlite;
using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;

namespace NewsKb.Knowledge.Store;

/// <summary>Writes articles with their facts, index entries and search columns; the caller owns the transaction.</summary>
internal sealed class ArticleWriter(SqliteConnection connection) : IDisposable
{
    private static readonly HashSet<string> Currencies = new(StringComparer.Ordinal) { "元", "港元", "新台币", "美元" };
    private readonly Statement _article = new(connection, $"INSERT INTO articles VALUES({string.Join(", ", Enumerable.Repeat("?", 17))})");
    private readonly Statement _articleDocument = new(connection, "SELECT title, body, scope FROM article_documents WHERE article_id = ?");
    private readonly Statement _measureDocument = new(connection, "SELECT body, scope FROM measure_documents WHERE measure_id = ?");
    private readonly Statement _insertDigest = new(connection, "INSERT INTO measure_digests(place, measure_id, data) VALUES(?, ?, ?)");
    private readonly FactTables _facts = new(connection);
    private readonly Scopes _scopes = new(connection);
    private readonly MeasureTable _measures = new(connection);
    private readonly TermCutter _cutter = new(Analyzers.Default); // one for both: it takes the terms of a measure from its article
    private ISearchIndex? _articleIndex;
    private ISearchIndex? _measureIndex;
    private NameTable? _names;
    private readonly DuplicateFinder _duplicates = new(connection);
    private Clusters? _clusters;
    private long _version;
    private long _lastArticle;
    private long _lastMeasure;

    /// <summary>Reads what another writer may have changed since the last batch.</summary>
    public void Refresh()
    {
        var version = Statement.Scalar(connection, "PRAGMA data_version");
        if (_names is not null && version == _version) return;
        Forget();
        _version = version;
        _lastArticle = Statement.Scalar(connection, "SELECT max(article_id) FROM articles");
        _lastMeasure = Statement.Scalar(connection, "SELECT max(measure_id) FROM measures");
        _articleIndex = Fts5Index.Open(connection, SearchTarget.Articles, _cutter);
        _measureIndex = Fts5Index.Open(connection, SearchTarget.Measures, _cutter);
        _names = NameTable.Load(connection);
        _clusters = new Clusters(connection, _articleIndex.Columns, _measureIndex.Columns);
    }

    /// <summary>Writes an article with all that belongs to it.</summary>
    public void Write(long source, AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        var row = ++_lastArticle;
        var cluster = _duplicates.Add(row, article.Body.Text);
        _article.Add(row).Add(article.Id).Add(source).Add(article.Number)
            .Add(article.Title?.Text).Add(article.Subtitle?.Text).Add(StoreJson.Write(article.Authors))
            .Add(article.Publisher).Add(article.Published).Add(annotated.Place?.Code).Add(article.Script.ToString()).Add(annotated.IsReliefNews ? 1 : 0)
            .Add(article.Body.Text).Add(article.SourceSpan.Start).Add(article.SourceSpan.End).Add(cluster)
            .Add(ArticleHash.Of(StoredArticle.From(annotated))).Run();
        _facts.Write(row, annotated);
        var columns = new DocumentColumns
        {
            Place = CodeOf(annotated.Place?.Code),
            Day = article.Published is { } day && CalendarDay.HasYear(day) ? day.DayNumber : 0,
            Publisher = _names!.Intern(article.Publisher),
            Cluster = (int)cluster,
            IsShared = cluster == row ? 0 : 1,
            Length = (article.Title?.Text.Length ?? 0) + article.Body.Text.Length,
        };
        _articleIndex!.Add(row, [Scopes.Title(article), article.Body.Text, _scopes.Of(annotated.Place?.Code)], columns);
        if (cluster != row) Clusters.Share(_articleIndex.Columns, cluster);
        for (var i = 0; i < annotated.Measures.Count; i++)
        {
            var measure = annotated.Measures[i];
            Write(row, i + 1, measure, columns, _scopes.Of(measure, annotated.Place?.Code));
            var digest = DigestFormat.Write(measure, i + 1, row, article, annotated.Figures, _names.Intern, annotated.IsReliefNews);
            _insertDigest.Add(_measureIndex!.Columns[_lastMeasure].Place).Add(_lastMeasure).Add(digest).Run();
        }
    }

    /// <summary>Removes a source with its articles.</summary>
    public void RemoveSource(long source)
    {
        using var articles = new Statement(connection, "SELECT article_id FROM articles WHERE source_id = ?");
        using var measures = new Statement(connection, "SELECT measure_id FROM measures WHERE article_id = ?");
        using var deleteDigest = new Statement(connection, "DELETE FROM measure_digests WHERE place = ? AND measure_id = ?");
        foreach (var article in Rows(articles, source))
        {
            foreach (var measure in Rows(measures, article))
            {
                deleteDigest.Add(_measureIndex!.Columns[measure].Place).Add(measure).Run();
                _measureIndex.Remove(measure, Fields(_measureDocument, measure, 2));
            }
            _articleIndex!.Remove(article, Fields(_articleDocument, article, 3));
            foreach (var table in (string[])[.. FactTables.Tables, "signatures", "measures", "articles"])
            {
                using var delete = new Statement(connection, $"DELETE FROM {table} WHERE article_id = ?");
                delete.Add(article).Run();
            }
        }
        using var deleteSource = new Statement(connection, "DELETE FROM sources WHERE source_id = ?");
        deleteSource.Add(source).Run();
        _clusters!.Repair();
    }

    /// <summary>Writes names and columns; call before each commit.</summary>
    public void Save()
    {
        _names?.Save(connection);
        _articleIndex?.Save();
        _measureIndex?.Save();
    }

    /// <summary>Drops what was not saved.</summary>
    public void Forget()
    {
        _articleIndex?.Dispose();
        _measureIndex?.Dispose();
        _clusters?.Dispose();
        _facts.Forget();
        _scopes.Forget();
        (_articleIndex, _measureIndex, _clusters, _names) = (null, null, null, null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _article.Dispose();
        _articleDocument.Dispose();
        _measureDocument.Dispose();
        _insertDigest.Dispose();
        _facts.Dispose();
        _scopes.Dispose();
        _measures.Dispose();
        _duplicates.Dispose();
    }

    private void Write(long article, int number, Measure measure, in DocumentColumns ofArticle, string scope)
    {
        var row = ++_lastMeasure;
        var same = ofArticle.IsShared == 0 ? row : _clusters!.SameMeasure(ofArticle.Cluster, row, measure);
        _measures.Write(row, article, number, measure, same);
        _measureIndex!.Add(row, [measure.Text, scope], ofArticle with
        {
            Amount = measure.Amount is { } amount && Currencies.Contains(amount.Unit) ? (double)amount.Max : 0,
            Place = measure.Place is null ? ofArticle.Place : CodeOf(measure.Place),
            Instrument = _names!.Intern(measure.Instrument),
            Beneficiary = _names.Intern(measure.Beneficiary),
            Cluster = (int)same,
            IsShared = same == row ? 0 : 1,
            Length = measure.Text.Length,
        });
        if (same != row) Clusters.Share(_measureIndex.Columns, same);
    }

    private static int CodeOf(string? code) => int.TryParse(code, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The text of each field, as it was indexed.</summary>
    private static string[] Fields(Statement document, long row, int count)
    {
        document.Add(row).Step();
        string[] fields = [.. Enumerable.Range(0, count).Select(document.Text)];
        document.Reset();
        return fields;
    }

    private static List<long> Rows(Statement select, long key)
    {
        var rows = new List<long>();
        select.Add(key);
        while (select.Step()) rows.Add(select.Integer(0));
        return rows;
    }
}
