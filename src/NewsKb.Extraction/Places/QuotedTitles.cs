namespace NewsKb.Extraction.Places;

/// <summary>Names in the titles of documents (《浙江省…若干措施》) tell whose the document is, not whose news speaks of it.</summary>
internal static class QuotedTitles
{
    /// <summary>The names outside titles; all where every name stands in one.</summary>
    public static List<ResolvedName> Outside(string text, List<ResolvedName> names)
    {
        var outside = new List<ResolvedName>(names.Count);
        var (at, isInside) = (0, false);
        foreach (var name in names)
        {
            for (; at < name.Start; at++)
                if (text[at] is '《' or '》') isInside = text[at] == '《';
            if (!isInside) outside.Add(name);
        }
        return outside.Count == 0 ? names : outside;
    }
}
