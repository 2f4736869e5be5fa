using Microsoft.Data.Sqlite;
using NewsKb.Extraction;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Finds measures by the columns in memory, and reads those that are wanted.</summary>
internal sealed class MeasureLookup : IDisposable
{
    private readonly Statement _measure;
    private readonly Statement _article;
    private readonly Statement _figures;
    private readonly Dictionary<long, ReportingArticle> _articles = [];
    private IReadOnlyList<Figure> _lastFigures = [];
    private long _lastArticle;

    public MeasureLookup(SqliteConnection connection)
    {
        Measures = ColumnBlocks.Load(connection, "measures");
        Articles = ColumnBlocks.Load(connection, "articles");
        var columns = string.Join(", ", MeasureTable.Columns.Split(", "));
        _measure = new Statement(connection, $"SELECT {columns}, number, article_id FROM measures WHERE measure_id = ?");
        _article = new Statement(connection, "SELECT a.id, s.path, a.title, a.publisher, a.published, a.place FROM articles a JOIN sources s USING(source_id) WHERE a.article_id = ?");
        _figures = new Statement(connection, """SELECT text, start, "end", source_start, source_end, min, max, unit, qualifier, of FROM figures WHERE article_id = ? ORDER BY number""");
    }

    /// <summary>What is known of each measure without reading it.</summary>
    public ColumnBlocks Measures { get; }

    /// <summary>What is known of each article without reading it.</summary>
    public ColumnBlocks Articles { get; }

    /// <summary>The rows that satisfy a filter, in order.</summary>
    public static IEnumerable<long> Rows(ColumnBlocks columns, HitFilter filter)
    {
        for (var row = 1L; row < columns.End; row++)
            if (columns[row].Cluster != 0 && filter.Accepts(columns[row])) yield return row;
    }

    /// <summary>Reads a measure with its article.</summary>
    public ReportedMeasure Read(long row)
    {
        if (!_measure.Add(row).Step()) throw new KnowledgeBaseException("the search columns name a measure that is not there: run newskb check");
        var measure = MeasureTable.Read(_measure);
        var (number, articleRow) = (_measure.Int32(23), _measure.Integer(24));
        _measure.Reset();
        var article = Article(articleRow);
        var id = StoredMeasure.IdOf(article.Id, number - 1);
        return new ReportedMeasure(id, measure, article, FigureReader.Read(measure, id, FiguresOf(articleRow)));
    }

    /// <summary>Reads what is needed of an article.</summary>
    public ReportingArticle Article(long row)
    {
        if (_articles.TryGetValue(row, out var known)) return known;
        if (!_article.Add(row).Step()) throw new KnowledgeBaseException("a measure belongs to an article that is not there: run newskb check");
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
        _measure.Dispose();
        _article.Dispose();
        _figures.Dispose();
    }

    private IReadOnlyList<Figure> FiguresOf(long article)
    {
        if (article == _lastArticle) return _lastFigures;
        var figures = new List<Figure>();
        _figures.Add(article);
        while (_figures.Step()) figures.Add(FactTables.Figure(_figures, 0));
        (_lastArticle, _lastFigures) = (article, figures);
        return figures;
    }
}
