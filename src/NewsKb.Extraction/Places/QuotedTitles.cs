namespace NewsKb.Extraction.Places;

/// <summary>
/// Names in the titles of documents (《浙江省…若干措施》) tell whose the document is, not whose news speaks of it;
/// unless the news is that it was issued (出台《…》).
/// </summary>
internal static class QuotedTitles
{
    /// <summary>The names outside titles and those that begin one that is issued; all where every name stands in one.</summary>
    public static List<ResolvedName> Outside(string text, List<ResolvedName> names)
    {
        var outside = new List<ResolvedName>(names.Count);
        var (at, isInside) = (0, false);
        foreach (var name in names)
        {
            for (; at < name.Start; at++)
                if (text[at] is '《' or '》') isInside = text[at] == '《';
            if (!isInside || IsIssued(text, name.Start)) outside.Add(name);
        }
        return outside.Count == 0 ? names : outside;
    }

    /// <summary>Whether a title starts here that is issued: 推出《|深圳市某某措施》.</summary>
    public static bool IsIssued(string text, int start) => start > 0 && text[start - 1] is '《' or '「' && IssuerActs.Ends(text.AsSpan(0, start - 1));
}
