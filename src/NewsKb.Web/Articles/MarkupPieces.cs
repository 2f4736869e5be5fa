using NewsKb.Text;

namespace NewsKb.Web.Articles;

/// <summary>Takes markup apart into tags (with comments, scripts and styles) and the text between them. It decides what is dimmed, not what is safe.</summary>
internal static class MarkupPieces
{
    private static readonly string[] Silent = ["script", "style"];

    /// <summary>The pieces of a part of a page, which may begin inside a tag.</summary>
    public static IEnumerable<(TextSpan Span, bool IsText)> Of(string source, TextSpan part)
    {
        var at = part.Start;
        if (StartsInside(source, part))
        {
            at = Math.Min(part.End, source.IndexOf('>', at) + 1);
            yield return (TextSpan.FromBounds(part.Start, at), false);
        }
        while (at < part.End)
        {
            var tag = NextTag(source, at, part.End);
            if (tag > at) yield return (TextSpan.FromBounds(at, tag), true);
            if (tag == part.End) yield break;
            at = Math.Min(part.End, TagEnd(source, tag, part.End));
            yield return (TextSpan.FromBounds(tag, at), false);
        }
    }

    private static bool StartsInside(string source, TextSpan part)
    {
        var close = source.IndexOf('>', part.Start);
        var open = source.IndexOf('<', part.Start);
        return close >= 0 && close < part.End && (open < 0 || close < open);
    }

    private static int NextTag(string source, int at, int end)
    {
        for (; at < end; at++)
            if (source[at] == '<' && at + 1 < source.Length && (char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '/' or '!' or '?')) return at;
        return end;
    }

    private static int TagEnd(string source, int tag, int end)
    {
        if (source.AsSpan(tag).StartsWith("<!--")) return Behind(source, "-->", tag, end);
        foreach (var name in Silent)
            if (source.AsSpan(tag + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return Behind(source, ">", Behind(source, "</" + name, tag, end) - 1, end);
        return Behind(source, ">", tag, end);
    }

    private static int Behind(string source, string mark, int at, int end)
    {
        if (at >= end) return end;
        var found = source.AsSpan(at, end - at).IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? end : at + found + mark.Length;
    }
}
