using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Search;

/// <summary>Reads what is shown of a hit.</summary>
internal sealed class HitReader(Session session) : IDisposable
{
    private readonly Statement _article = new(session.Connection, """
        SELECT a.id, s.path, a.title, a.publisher, a.published, a.place, d.name, a.body
        FROM articles a JOIN sources s USING(source_id) LEFT JOIN divisions d ON d.code = a.place WHERE a.article_id = ?
        """);
    private readonly Statement _measure = new(session.Connection, """
        SELECT a.id, s.path, a.title, a.publisher, a.published, coalesce(m.place, a.place), d.name, m.text,
               m.number, m.instrument, m.beneficiary, m.amount_text, m.amount_min, m.amount_max, m.amount_unit, m.amount_qualifier
        FROM measures m JOIN articles a USING(article_id) JOIN sources s USING(source_id)
        LEFT JOIN divisions d ON d.code = coalesce(m.place, a.place) WHERE m.measure_id = ?
        """);

    private readonly Statement _duplicates = new(session.Connection, "SELECT article_id FROM articles WHERE cluster = ? AND article_id <> ? ORDER BY article_id");

    /// <summary>The hits of these rows, in this order, ranked behind so many others; articles are followed by their duplicates.</summary>
    public IReadOnlyList<SearchHit> Read(SearchTarget target, IEnumerable<(long Row, double Score)> rows, int offset, IReadOnlyList<string> terms, ColumnBlocks columns)
    {
        var snippets = new SnippetBuilder(session.Analyzer, terms);
        var hits = new List<SearchHit>();
        var rank = offset;
        foreach (var (row, score) in rows)
        {
            var hit = Read(target, row, ++rank, score, snippets);
            hits.Add(hit);
            foreach (var duplicate in Duplicates(target, row, columns))
                hits.Add(Read(target, duplicate, rank, score, snippets) with { DuplicateOf = hit.Id });
        }
        return hits;
    }

    /// <summary>The other articles that say the same as an article; none for measures.</summary>
    public IReadOnlyList<long> Duplicates(SearchTarget target, long row, ColumnBlocks columns)
    {
        if (target != SearchTarget.Articles || columns[row].IsShared == 0) return [];
        var rows = new List<long>();
        _duplicates.Add(columns[row].Cluster).Add(row);
        while (_duplicates.Step()) rows.Add(_duplicates.Integer(0));
        return rows;
    }

    /// <summary>The text of a row.</summary>
    public string Text(SearchTarget target, long row)
    {
        var select = Find(target, row);
        var text = target == SearchTarget.Articles ? select.Text(2) + "\n" + select.Text(7) : select.Text(7);
        select.Reset();
        return text;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _article.Dispose();
        _measure.Dispose();
        _duplicates.Dispose();
    }

    private SearchHit Read(SearchTarget target, long row, int rank, double score, SnippetBuilder snippets)
    {
        var select = Find(target, row);
        var hit = Read(select, rank, score, snippets);
        if (target == SearchTarget.Measures) hit = WithMeasure(hit, select);
        select.Reset();
        return hit;
    }

    private Statement Find(SearchTarget target, long row)
    {
        var select = (target == SearchTarget.Articles ? _article : _measure).Add(row);
        return select.Step() ? select : throw new KnowledgeBaseException($"{session.Path}: the index names a row that is not there; run newskb check");
    }

    private static SearchHit Read(Statement row, int rank, double score, SnippetBuilder snippets) => new()
    {
        Rank = rank,
        Score = Math.Round(score, 4),
        Id = row.Text(0),
        Kind = "article",
        ArticleId = row.Text(0),
        Source = row.Text(1),
        Title = row.TextOrNull(2),
        Publisher = row.TextOrNull(3),
        Published = row.Date(4),
        Place = row.IsNull(5) ? null : new PlaceName(row.Text(5), row.TextOrNull(6) ?? row.Text(5)),
        Snippet = snippets.Build(row.Text(7)),
    };

    private static SearchHit WithMeasure(SearchHit hit, Statement row) => hit with
    {
        Id = StoredMeasure.IdOf(hit.ArticleId, row.Int32(8) - 1),
        Kind = "measure",
        Instrument = row.Text(9),
        Beneficiary = row.TextOrNull(10),
        Amount = row.IsNull(11) ? null : new AmountValue(row.Text(11), row.Decimal(12), row.Decimal(13), row.Text(14), row.TextOrNull(15)),
    };
}
