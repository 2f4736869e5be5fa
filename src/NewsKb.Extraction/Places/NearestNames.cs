namespace NewsKb.Extraction.Places;

/// <summary>Finds the divisions whose names are nearest to what was typed.</summary>
internal static class NearestNames
{
    private const int LongestName = 40;

    /// <summary>
    /// The full names of divisions of today whose name or short form (two characters or more) can be made from the text by the fewest changes of one character
    /// (Levenshtein), at most one in three; among equals provinces and their capitals come before prefectures before counties.
    /// </summary>
    public static IReadOnlyList<string> Of(string text, Gazetteer gazetteer, int count)
    {
        if (text.Length is < 2 or > LongestName) return [];
        var best = new Dictionary<int, int>();
        var limit = Math.Max(1, text.Length / 3);
        var forms = gazetteer.Forms;
        var row = new int[LongestName + 1];
        for (var first = 0; first < forms.RowCount; first += forms.Neighbours(first).Count)
        {
            var form = forms[first, 0];
            if (form.Length < 2 || Math.Abs(form.Length - text.Length) > limit || form.IndexOfAny(text) < 0) continue;
            var distance = Distance(text, form, row);
            if (distance > limit) continue;
            foreach (var name in gazetteer.NamesFrom(first))
                if (name is { Until: 0, IsWhole: true } && distance < best.GetValueOrDefault(name.Code.Value, int.MaxValue)) best[name.Code.Value] = distance;
        }
        return [.. best.OrderBy(b => b.Value).ThenBy(b => Rank(new DivisionCode(b.Key))).ThenBy(b => b.Key).Take(count).Select(b => gazetteer.Find(new DivisionCode(b.Key))!.FullName)];
    }

    /// <summary>Provinces, then their capitals (whose code ends in 0100), prefectures, counties.</summary>
    private static int Rank(DivisionCode code) => code.Level switch
    {
        DivisionLevel.Province => 0,
        DivisionLevel.Prefecture => code.Value % 10000 == 100 ? 1 : 2,
        _ => 3,
    };

    /// <summary>The fewest insertions, deletions and replacements that make one text of the other; <paramref name="row"/> is room to work in.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int[] row)
    {
        for (var j = 0; j <= a.Length; j++) row[j] = j;
        for (var i = 1; i <= b.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= a.Length; j++)
            {
                var change = diagonal + (a[j - 1] == b[i - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[a.Length];
    }
}
