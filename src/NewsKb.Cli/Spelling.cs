namespace NewsKb.Cli;

/// <summary>"Did you mean": the known names nearest to what was typed.</summary>
internal static class Spelling
{
    /// <summary>At most three names within a third of the length in edits (Damerau–Levenshtein, restricted), nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> known) =>
    [
        .. known.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Distance: Distance(typed.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(n => n.Distance <= Math.Max(1, Math.Max(typed.Length, n.Name.Length) / 3))
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Take(3).Select(n => n.Name),
    ];

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 16 || a.Length > 64 || b.Length > 64) return int.MaxValue;
        var (previous, current, before) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            (before, previous, current) = (previous, current, before);
        }
        return previous[b.Length];
    }
}
