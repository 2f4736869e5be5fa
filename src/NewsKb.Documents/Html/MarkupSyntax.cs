namespace NewsKb.Documents.Html;

/// <summary>Where pieces of markup end. An offset behind the end of the markup tells that a piece never ends.</summary>
internal static class MarkupSyntax
{
    /// <summary>Whether a tag, a comment or a declaration starts at an opening angle bracket.</summary>
    public static bool IsMarkup(string markup, int open)
    {
        var next = markup[open + 1];
        return char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && open + 2 < markup.Length && char.IsAsciiLetter(markup[open + 2]));
    }

    /// <summary>The offset behind the tag whose name ends here.</summary>
    public static int TagEnd(string markup, int at)
    {
        while (at < markup.Length && markup.AsSpan(at).IndexOfAny('>', '=') is var next and >= 0)
        {
            at += next + 1;
            if (markup[at - 1] == '>') return at;
            while (at < markup.Length && char.IsWhiteSpace(markup[at])) at++;
            if (at >= markup.Length) break;
            if (markup[at] is '"' or '\'')
            {
                var close = markup.IndexOf(markup[at], at + 1);
                if (close < 0) break;
                at = close + 1;
            }
            else
            {
                while (at < markup.Length && !char.IsWhiteSpace(markup[at]) && markup[at] != '>') at++;
            }
        }
        return markup.Length + 1;
    }

    /// <summary>Where the end tag of an element whose content is no markup starts.</summary>
    public static int RawEnd(string markup, string name, int from)
    {
        for (var at = from; ;)
        {
            at = markup.IndexOf("</", at, StringComparison.Ordinal);
            if (at < 0) return markup.Length;
            if (markup.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at;
            at += 2;
        }
    }

    /// <summary>The offset behind the next occurrence of a sign.</summary>
    public static int Behind(string markup, int from, string end)
    {
        var at = markup.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? markup.Length : at + end.Length;
    }
}
