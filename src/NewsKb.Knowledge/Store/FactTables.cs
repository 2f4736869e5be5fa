using Microsoft.Data.Sqlite;
using NewsKb.Extraction;
using NewsKb.Text;

namespace NewsKb.Knowledge.Store;

/// <summary>Writes the facts of an article into their tables.</summary>
internal sealed class FactTables(SqliteConnection connection) : IDisposable
{
    private readonly Statement _figure = Insert(connection, "figures", 12);
    private readonly Statement _date = Insert(connection, "dates", 10);
    private readonly Statement _place = Insert(connection, "places", 10);
    private readonly Statement _organization = Insert(connection, "organizations", 8);
    private readonly Statement _problem = Insert(connection, "problems", 10);
    private readonly Statement _warning = Insert(connection, "warnings", 8);
    private readonly HashSet<string> _divisions = new(StringComparer.Ordinal); // that are surely in the table
    private readonly Statement _division = new(connection, "INSERT OR IGNORE INTO divisions(code, name) VALUES(?, ?)");

    /// <summary>The tables that hold facts, measures apart.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["figures", "dates", "places", "organizations", "problems", "warnings"];

    /// <summary>The figure whose text, spans, values, unit, qualifier and measured thing stand from this column on.</summary>
    public static Figure Figure(Statement row, int column) => new()
    {
        Text = row.Text(column),
        Span = Span(row, column + 1),
        SourceSpan = Span(row, column + 3),
        Min = row.Decimal(column + 5),
        Max = row.Decimal(column + 6),
        Unit = row.Text(column + 7),
        Qualifier = row.TextOrNull(column + 8),
        Of = row.TextOrNull(column + 9),
    };

    /// <summary>Writes all facts but the measures.</summary>
    public void Write(long article, AnnotatedArticle annotated)
    {
        var number = 0;
        foreach (var f in annotated.Figures)
            Spans(_figure.Add(article).Add(++number), f).Add(f.Min).Add(f.Max).Add(f.Unit).Add(f.Qualifier).Add(f.Of).Run();
        number = 0;
        foreach (var d in annotated.Dates)
            Spans(_date.Add(article).Add(++number), d).Add(d.From).Add(d.To).Add(d.Kind).Run();
        number = 0;
        foreach (var p in annotated.Places)
        {
            Spans(_place.Add(article).Add(++number), p).Add(p.Code).Add(p.IsIssuer ? "issuer" : "mentioned").Add(p.IsDeixis ? 1 : 0).Run();
            AddDivision(p.Code, p.Name);
        }
        number = 0;
        foreach (var o in annotated.Organizations)
            Spans(_organization.Add(article).Add(++number), o).Add(o.Place).Run();
        number = 0;
        foreach (var p in annotated.Problems)
            Spans(_problem.Add(article).Add(++number), p).Add(p.Kind).Add(p.Count).Add(p.IsResolved ? 1 : 0).Run();
        number = 0;
        foreach (var w in annotated.Warnings)
        {
            var source = w.Span is { } span ? annotated.Article.Body.Map.ToSource(span) : (TextSpan?)null;
            _warning.Add(article).Add(++number).Add(w.Kind).Add(w.Text).Add(w.Span?.Start).Add(w.Span?.End).Add(source?.Start).Add(source?.End).Run();
        }
        if (annotated.Place is { } place) AddDivision(place.Code, place.Name);
    }

    /// <summary>Forgets what was written: it was undone.</summary>
    public void Forget() => _divisions.Clear();

    /// <summary>Reads the facts of one table.</summary>
    public static List<T> Read<T>(SqliteConnection connection, string table, string columns, long article, Func<Statement, T> make)
    {
        using var select = new Statement(connection, $"SELECT {columns} FROM {table} WHERE article_id = ? ORDER BY number");
        select.Add(article);
        var facts = new List<T>();
        while (select.Step()) facts.Add(make(select));
        return facts;
    }

    /// <summary>A span from two neighbouring columns.</summary>
    public static TextSpan Span(Statement row, int column) => TextSpan.FromBounds(row.Int32(column), row.Int32(column + 1));

    /// <inheritdoc/>
    public void Dispose()
    {
        _figure.Dispose();
        _date.Dispose();
        _place.Dispose();
        _organization.Dispose();
        _problem.Dispose();
        _warning.Dispose();
        _division.Dispose();
    }

    internal static Statement Spans(Statement insert, Fact fact) =>
        insert.Add(fact.Text).Add(fact.Span.Start).Add(fact.Span.End).Add(fact.SourceSpan.Start).Add(fact.SourceSpan.End);

    private void AddDivision(string code, string name)
    {
        if (_divisions.Add(code)) _division.Add(code).Add(name).Run();
    }

    private static Statement Insert(SqliteConnection connection, string table, int columns) =>
        new(connection, $"INSERT INTO {table} VALUES({string.Join(", ", Enumerable.Repeat("?", columns))})");
}
