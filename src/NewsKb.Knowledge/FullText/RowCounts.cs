namespace NewsKb.Knowledge.FullText;

/// <summary>
/// How many rows hold a phrase. FTS5 does not keep these counts: they cost a pass over the phrase's list, so they are remembered until
/// the index has changed.
/// </summary>
internal sealed class RowCounts
{
    private const int MostRemembered = 100_000;
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The count of a phrase of the query that FTS5 stands in.</summary>
    /// <param name="match">A match of the query.</param>
    /// <param name="phrase">The number of the phrase.</param>
    /// <param name="text">The phrase as it is written in the expression.</param>
    public long Of(Match match, int phrase, string text)
    {
        if (_counts.TryGetValue(text, out var rows)) return rows;
        rows = match.RowsWith(phrase);
        Remember(text, rows);
        return rows;
    }

    /// <summary>Notes a count that is known.</summary>
    public void Remember(string text, long rows)
    {
        if (_counts.Count >= MostRemembered) _counts.Clear();
        _counts[text] = rows;
    }
}
