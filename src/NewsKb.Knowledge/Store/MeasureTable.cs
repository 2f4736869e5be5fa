using Microsoft.Data.Sqlite;
using NewsKb.Extraction;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Store;

/// <summary>Writes and reads measures.</summary>
internal sealed class MeasureTable(SqliteConnection connection) : IDisposable
{
    /// <summary>The columns that <see cref="Read"/> takes, in its order.</summary>
    public const string Columns =
        """text, start, "end", source_start, source_end, instrument, actor, beneficiary, amount_text, amount_start, amount_end, amount_source_start, """ +
        """amount_source_end, amount_min, amount_max, amount_unit, amount_qualifier, amount_of, place, status, "from", "to", programme, enterprises""";

    private readonly Statement _insert = new(
        connection, $"INSERT INTO measures(measure_id, article_id, number, {Columns}, same_as) VALUES({string.Join(", ", Enumerable.Repeat("?", 28))})");

    /// <summary>Writes one measure.</summary>
    public void Write(long row, long article, int number, Measure m, long sameAs)
    {
        var a = m.Amount;
        FactTables.Spans(_insert.Add(row).Add(article).Add(number), m)
            .Add(m.Instrument).Add(m.Actor).Add(m.Beneficiary)
            .Add(a?.Text).Add(a?.Span.Start).Add(a?.Span.End).Add(a?.SourceSpan.Start).Add(a?.SourceSpan.End)
            .Add(a?.Min).Add(a?.Max).Add(a?.Unit).Add(a?.Qualifier).Add(a?.Of)
            .Add(m.Place).Add(StatusName(m.Status)).Add(m.From).Add(m.To).Add(m.Programme)
            .Add(m.Enterprises.Count == 0 ? null : StoreJson.Write(m.Enterprises)).Add(sameAs).Run();
    }

    /// <summary>A measure from a row of <see cref="Columns"/>.</summary>
    public static Measure Read(Statement row) => new()
    {
        Text = row.Text(0),
        Span = FactTables.Span(row, 1),
        SourceSpan = FactTables.Span(row, 3),
        Instrument = row.Text(5),
        Actor = row.TextOrNull(6),
        Beneficiary = row.TextOrNull(7),
        Amount = row.IsNull(8) ? null : FactTables.Figure(row, 8),
        Place = row.TextOrNull(18),
        Status = StatusOf(row.Text(19)),
        From = row.Date(20),
        To = row.Date(21),
        Programme = row.TextOrNull(22),
        Enterprises = row.IsNull(23) ? [] : StoreJson.Read(row.Text(23)),
    };

    /// <summary>The name of a status in the tables and in JSON.</summary>
    public static string StatusName(MeasureStatus status) => status switch
    {
        MeasureStatus.Planned => "planned",
        MeasureStatus.Delivered => "delivered",
        _ => "in_force",
    };

    /// <summary>An amount as search and comparison show it.</summary>
    public static AmountValue? AmountOf(Figure? figure) =>
        figure is null ? null : new AmountValue(figure.Text, figure.Min, figure.Max, figure.Unit, figure.Qualifier);

    /// <inheritdoc/>
    public void Dispose() => _insert.Dispose();

    private static MeasureStatus StatusOf(string name) => name switch
    {
        "planned" => MeasureStatus.Planned,
        "delivered" => MeasureStatus.Delivered,
        _ => MeasureStatus.InForce,
    };
}
