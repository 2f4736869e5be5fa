using Microsoft.Data.Sqlite;
using NewsKb.Extraction;

namespace NewsKb.Knowledge.Store;

/// <summary>
/// What is indexed beside title and text, as the views <c>article_documents</c> and <c>measure_documents</c> say it. To ask them for each
/// measure took longer than to write it.
/// </summary>
internal sealed class Scopes(SqliteConnection connection) : IDisposable
{
    private readonly Statement _division = new(connection, "SELECT name FROM divisions WHERE code = ?");
    private readonly Statement _instrument = new(connection, "SELECT chinese FROM instruments WHERE instrument = ?");
    private readonly Dictionary<string, string> _divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _instruments = new(StringComparer.Ordinal);

    /// <summary>The title of an article, with its subtitle.</summary>
    public static string Title(Documents.Article article) => article.Title?.Text + (article.Subtitle is { } subtitle ? "\n" + subtitle.Text : "");

    /// <summary>The scope of an article.</summary>
    public string Of(string? place) => place is null ? "" : Name(_division, _divisions, place) + Terms(place);

    /// <summary>The scope of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="place">The place of its article.</param>
    public string Of(Measure measure, string? place)
    {
        place = measure.Place ?? place;
        var (division, instrument) = (place is null ? "" : Name(_division, _divisions, place), Name(_instrument, _instruments, measure.Instrument));
        return $"{division} {instrument} {measure.Actor} {measure.Beneficiary} {measure.Programme}{(place is null ? "" : Terms(place))}";
    }

    /// <summary>Forgets names: they may have been undone.</summary>
    public void Forget() => _divisions.Clear();

    /// <inheritdoc/>
    public void Dispose()
    {
        _division.Dispose();
        _instrument.Dispose();
    }

    private static string Terms(string place) => $" p{place[..Math.Min(2, place.Length)]} p{place[..Math.Min(4, place.Length)]} p{place}";

    private static string Name(Statement select, Dictionary<string, string> known, string key)
    {
        if (known.TryGetValue(key, out var name)) return name;
        if (select.Add(key).Step()) known[key] = name = select.Text(0);
        select.Reset();
        return name ?? "";
    }
}
