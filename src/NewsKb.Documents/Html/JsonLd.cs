namespace NewsKb.Documents.Html;

/// <summary>Reads what pages say of themselves in scripts of linked data (schema.org): <c>"datePublished": "2020-02-11T08:00"</c>.</summary>
internal static class JsonLd
{
    private const string Type = "application/ld+json", End = "</script", Key = "\"datePublished\"";

    /// <summary>The first date of publication in the markup, as it stands; null when there is none.</summary>
    public static string? DatePublished(ReadOnlySpan<char> markup)
    {
        for (var at = 0; markup[at..].IndexOf(Type, StringComparison.Ordinal) is var open and >= 0;)
        {
            at += open + Type.Length;
            var length = markup[at..].IndexOf(End, StringComparison.Ordinal);
            var script = length < 0 ? markup[at..] : markup.Slice(at, length);
            if (Value(script) is { } date) return date;
            at += script.Length;
        }
        return null;
    }

    private static string? Value(ReadOnlySpan<char> script)
    {
        var key = script.IndexOf(Key, StringComparison.Ordinal);
        if (key < 0) return null;
        var rest = script[(key + Key.Length)..].TrimStart();
        if (rest is not [':', ..]) return null;
        rest = rest[1..].TrimStart();
        return rest is ['"', ..] && rest[1..].IndexOf('"') is var end and >= 0 ? rest.Slice(1, end).ToString() : null;
    }
}
