using System.Text;
using NewsKb.Documents;
using NewsKb.Knowledge;
using NewsKb.Text;

namespace NewsKb.Web.Articles;

/// <summary>What of an article's original the clean text does not hold. The stored text is read again, which gives its maps anew.</summary>
internal static class OriginalText
{
    private const string Repair = "repair";

    /// <summary>The gaps within the article, from left to right; none where the text is read otherwise today.</summary>
    public static IReadOnlyList<RemovedText> Removed(StoredArticle article)
    {
        if (article.SourceText is not { Length: > 0 } source || article.SourceSpan.End > source.Length) return [];
        var document = Read(source);
        if (document is null) return [];
        var isMarkup = document.Kind == DocumentKind.Html;
        var again = document.Articles.FirstOrDefault(a => a.Id == article.Id && a.SourceSpan == article.SourceSpan);
        if (again is null) return isMarkup ? [.. Tags(source, article.SourceSpan)] : [];
        var removed = new List<RemovedText>();
        foreach (var gap in Gaps(again, article.SourceSpan))
        {
            if (isMarkup) removed.AddRange(MarkupGap(source, gap, IsBreak(again, gap)));
            else if (Trimmed(source, gap) is { Length: > 0 } text) removed.Add(new RemovedText(text, Reason(document, gap)));
        }
        return removed;
    }

    private static SourceDocument? Read(string source)
    {
        try
        {
            var document = DocumentReader.Read(new SourceFile("source", Encoding.UTF8.GetBytes(source)), new ReadOptions { Encoding = "utf-8" });
            return document.Text == source ? document : null;
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }

    /// <summary>What neither headline nor body was made from.</summary>
    private static IEnumerable<TextSpan> Gaps(Article article, TextSpan window)
    {
        var isKept = new bool[window.Length];
        foreach (var text in new[] { article.Title, article.Subtitle, article.Body })
        {
            if (text is null) continue;
            var at = 0;
            foreach (var gap in text.Map.Gaps().Append(new TextSpan(window.End, 0)))
            {
                for (var i = Math.Max(at, window.Start); i < Math.Min(gap.Start, window.End); i++) isKept[i - window.Start] = true;
                at = Math.Max(at, gap.End);
            }
        }
        for (var start = 0; start < isKept.Length;)
        {
            var end = start + 1;
            while (end < isKept.Length && isKept[end] == isKept[start]) end++;
            if (!isKept[start]) yield return TextSpan.FromBounds(window.Start + start, window.Start + end);
            start = end;
        }
    }

    /// <summary>The stretch without the white space around it, which stays where it is.</summary>
    private static TextSpan Trimmed(string source, TextSpan span)
    {
        var text = span.Of(source);
        var start = span.Start + text.Length - text.TrimStart().Length;
        return new TextSpan(start, text.Trim().Length);
    }

    private static string Reason(SourceDocument document, TextSpan gap)
    {
        foreach (var dropped in document.Dropped)
            if (dropped.Span.Overlaps(gap)) return dropped.Reason;
        return Repair;
    }

    /// <summary>Whether the clean text has a line break where the gap was.</summary>
    private static bool IsBreak(Article article, TextSpan gap)
    {
        var body = article.Body;
        var at = body.Map.ToClean(gap).Start;
        return (at > 0 && at <= body.Text.Length && body.Text[at - 1] == '\n') || (at < body.Text.Length && (at == 0 || body.Text[at] == '\n'));
    }

    /// <summary>A gap of a web page: its tags are no text for readers, what stands between them may be.</summary>
    private static IEnumerable<RemovedText> MarkupGap(string source, TextSpan gap, bool isBreak)
    {
        var pieces = MarkupPieces.Of(source, gap).ToList();
        var texts = pieces.Where(p => p.IsText && !p.Span.Of(source).IsWhiteSpace()).Select(p => p.Span).ToHashSet();
        var first = true;
        foreach (var (span, _) in pieces)
        {
            if (texts.Contains(span)) yield return new RemovedText(span, Repair);
            else yield return new RemovedText(span, "", first && isBreak ? "\n" : "");
            first = first && texts.Contains(span);
        }
    }

    private static IEnumerable<RemovedText> Tags(string source, TextSpan window) =>
        MarkupPieces.Of(source, window).Where(p => !p.IsText).Select(p => new RemovedText(p.Span, "", "\n"));
}
