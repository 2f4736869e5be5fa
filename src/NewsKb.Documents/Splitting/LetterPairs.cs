namespace NewsKb.Documents.Splitting;

/// <summary>The pairs of neighbouring letters of a text, the measure of how alike two texts are; a number counts as one letter.</summary>
internal static class LetterPairs
{
    /// <summary>Adds the pairs of a text to a set, or all of them in order to a list. A pair is kept as a hash of its letters.</summary>
    public static void Add(ReadOnlySpan<char> text, ICollection<int> pairs)
    {
        var before = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                before = 0;
                i++;
                continue;
            }
            var letter = (int)c;
            i++;
            if (char.IsAsciiLetterOrDigit(c))
                for (; i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '.'); i++) letter = (letter * 31) + text[i];
            if (before != 0) pairs.Add((before * 65599) + letter);
            before = letter;
        }
    }

    /// <summary>The pairs of a text.</summary>
    public static HashSet<int> Of(ReadOnlySpan<char> text)
    {
        var pairs = new HashSet<int>();
        Add(text, pairs);
        return pairs;
    }

    /// <summary>The share of a heading's pairs that are among <paramref name="pairs"/>.</summary>
    public static double Coverage(string heading, HashSet<int> pairs)
    {
        var own = Of(heading);
        return own.Count == 0 ? 0 : (double)own.Count(pairs.Contains) / own.Count;
    }
}
