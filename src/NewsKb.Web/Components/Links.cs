namespace NewsKb.Web.Components;

/// <summary>Addresses of pages.</summary>
internal static class Links
{
    /// <summary>An article, the words of a query marked in it.</summary>
    public static string Article(string id, string? query = null) => $"/article/{Uri.EscapeDataString(id)}{Query(query)}";

    /// <summary>A measure where it stands in its article.</summary>
    /// <param name="id">The id of the measure: that of its article, a hyphen and its number.</param>
    /// <param name="query">Words to mark.</param>
    public static string Measure(string id, string? query = null)
    {
        var hyphen = id.LastIndexOf('-');
        return hyphen < 0 ? Article(id, query) : $"{Article(id[..hyphen], query)}#m{id[(hyphen + 1)..]}";
    }

    private static string Query(string? query) => string.IsNullOrEmpty(query) ? "" : "?q=" + Uri.EscapeDataString(query);
}
