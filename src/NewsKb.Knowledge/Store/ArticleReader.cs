using Microsoft.Data.Sqlite;
using NewsKb.Extraction;
using NewsKb.Text;

namespace NewsKb.Knowledge.Store;

/// <summary>Reads articles back whole.</summary>
internal static class ArticleReader
{
    private const string Spans = """text, start, "end", source_start, source_end""";

    /// <summary>The row of the article that an id, a measure's id or a unique beginning of an id names; null where there is none.</summary>
    /// <exception cref="KnowledgeBaseException">Several articles begin so.</exception>
    public static long? Find(SqliteConnection connection, string id)
    {
        var name = id.Split('-')[0];
        if (name.Length == 0 || !name.All(char.IsAsciiHexDigit)) return null;
        using var select = new Statement(connection, "SELECT id, min(article_id) FROM articles WHERE id >= ? AND id < ? GROUP BY id LIMIT 6");
        select.Add(name).Add(name + "g");
        var found = new List<(string Id, long Row)>();
        while (select.Step()) found.Add((select.Text(0), select.Integer(1)));
        if (found.Count > 1)
            throw new KnowledgeBaseException($"{id}: several articles begin so: {string.Join(", ", found.Take(5).Select(f => f.Id))}{(found.Count > 5 ? ", …" : "")}");
        return found.Count == 0 ? null : found[0].Row;
    }

    /// <summary>The article of a row, with facts and original text.</summary>
    public static StoredArticle Read(SqliteConnection connection, long row)
    {
        using var select = new Statement(connection, """
            SELECT a.id, s.path, a.number, a.title, a.subtitle, a.authors, a.publisher, a.published, a.place, d.name, a.script, a.is_relief_news,
                   a.body, a.source_start, a.source_end, a.cluster, a.source_id
            FROM articles a JOIN sources s USING(source_id) LEFT JOIN divisions d ON d.code = a.place WHERE a.article_id = ?
            """);
        if (!select.Add(row).Step()) throw new KnowledgeBaseException($"article {row} is not there: run newskb check");
        return new StoredArticle
        {
            Id = select.Text(0),
            Source = select.Text(1),
            Number = select.Int32(2),
            Title = select.TextOrNull(3),
            Subtitle = select.TextOrNull(4),
            Authors = StoreJson.Read(select.Text(5)),
            Publisher = select.TextOrNull(6),
            Published = select.Date(7),
            Place = select.IsNull(8) ? null : new Place(select.Text(8), select.Text(9)),
            Script = Enum.Parse<ChineseScript>(select.Text(10)),
            IsReliefNews = select.Integer(11) != 0,
            Text = select.Text(12),
            SourceSpan = FactTables.Span(select, 13),
            Sources = SourcesOf(connection, select.Integer(15)),
            SourceText = SourceText.Read(connection, select.Integer(16)),
            Figures = FactTables.Read(connection, "figures", Spans + ", min, max, unit, qualifier, of", row, r => FactTables.Figure(r, 0)),
            Dates = FactTables.Read(connection, "dates", Spans + """, "from", "to", kind """, row, r => new DateMention
            {
                Text = r.Text(0), Span = FactTables.Span(r, 1), SourceSpan = FactTables.Span(r, 3), From = r.Date(5), To = r.Date(6), Kind = r.TextOrNull(7),
            }),
            Places = FactTables.Read(connection, "places LEFT JOIN divisions USING(code)", Spans + ", code, name, role, deixis", row, r => new PlaceMention
            {
                Text = r.Text(0), Span = FactTables.Span(r, 1), SourceSpan = FactTables.Span(r, 3),
                Code = r.Text(5), Name = r.Text(6), IsIssuer = r.Text(7) == "issuer", IsDeixis = r.Integer(8) != 0,
            }),
            Organizations = FactTables.Read(connection, "organizations", Spans + ", place", row, r => new Organization
            {
                Text = r.Text(0), Span = FactTables.Span(r, 1), SourceSpan = FactTables.Span(r, 3), Place = r.TextOrNull(5),
            }),
            Measures = FactTables.Read(connection, "measures", MeasureTable.Columns + ", number, (SELECT id FROM articles a WHERE a.article_id = measures.article_id)", row,
                r => new StoredMeasure(StoredMeasure.IdOf(r.Text(25), r.Int32(24) - 1), MeasureTable.Read(r))),
            Problems = FactTables.Read(connection, "problems", Spans + ", kind, count, resolved", row, r => new Problem
            {
                Text = r.Text(0), Span = FactTables.Span(r, 1), SourceSpan = FactTables.Span(r, 3), Kind = r.Text(5), Count = r.IsNull(6) ? null : r.Int32(6), IsResolved = r.Integer(7) != 0,
            }),
            Warnings = FactTables.Read(connection, "warnings", """kind, text, start, "end", source_start, source_end""", row, r => new StoredWarning(
                new Warning(r.Text(0), r.Text(1), r.IsNull(2) ? null : FactTables.Span(r, 2)), r.IsNull(4) ? null : FactTables.Span(r, 4))),
        };
    }

    private static List<string> SourcesOf(SqliteConnection connection, long cluster)
    {
        using var select = new Statement(connection, "SELECT DISTINCT s.path FROM articles a JOIN sources s USING(source_id) WHERE a.cluster = ? ORDER BY s.path");
        select.Add(cluster);
        var paths = new List<string>();
        while (select.Step()) paths.Add(select.Text(0));
        return paths;
    }
}
