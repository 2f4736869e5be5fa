using Microsoft.Data.Sqlite;
using NewsKb.Extraction.Places;

namespace NewsKb.Knowledge.Store;

/// <summary>The names of divisions, as the articles' facts brought them along, or else as the gazetteer has them.</summary>
internal static class PlaceNames
{
    /// <summary>The names of these codes; a code without a name stands for itself.</summary>
    public static IReadOnlyDictionary<string, string> Of(SqliteConnection connection, IEnumerable<string> codes)
    {
        using var select = new Statement(connection, "SELECT name FROM divisions WHERE code = ?");
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            names[code] = select.Add(code).Step() ? select.Text(0) : Gazetteer.Default.Find(code)?.FullName ?? code;
            select.Reset();
        }
        return names;
    }
}
