namespace NewsKb.Web.Searching;

/// <summary>Takes a typed query apart into the pieces that can be taken out of it one by one.</summary>
public static class QueryWords
{
    /// <summary>The pieces, each with the query without it: words, phrases in quotation marks, fields; an OR belongs to the piece behind it.</summary>
    public static IReadOnlyList<(string Text, string Others)> Split(string query)
    {
        var pieces = new List<(int Start, int End)>();
        for (var at = 0; at < query.Length;)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }
            var start = at;
            for (var isQuoted = false; at < query.Length && (isQuoted || !char.IsWhiteSpace(query[at])); at++)
                if (query[at] is '"' or '“' or '”') isQuoted = query[at] != '”' && !isQuoted;
            pieces.Add((start, at));
        }
        for (var i = pieces.Count - 2; i > 0; i--)
            if (query[pieces[i].Start..pieces[i].End] == "OR")
            {
                pieces[i + 1] = (pieces[i].Start, pieces[i + 1].End);
                pieces.RemoveAt(i);
            }
        return [.. pieces.Select((p, i) => (query[p.Start..p.End], Without(query, pieces, i)))];
    }

    private static string Without(string query, List<(int Start, int End)> pieces, int index)
    {
        var rest = string.Join(' ', pieces.Where((_, i) => i != index).Select(p => query[p.Start..p.End]));
        return rest.StartsWith("OR ", StringComparison.Ordinal) ? rest[3..] : rest;
    }
}
