using System.Buffers;
using AngleSharp.Dom;
using NewsKb.Documents.Metadata;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Vocabulary;
using NewsKb.Text;

namespace NewsKb.Documents.Html;

/// <summary>Reads what the head of a page says: meta elements, the title, the address.</summary>
internal static class HtmlHead
{
    private static readonly SearchValues<char> Joints = SearchValues.Create("_-—–|｜");

    /// <summary>The hints; the title is that of the meta elements, else the title element without the name of the site.</summary>
    /// <param name="document">The page.</param>
    /// <param name="body">The elements of its body that may tell something.</param>
    /// <param name="source">The markup.</param>
    /// <param name="runs">Its runs of text.</param>
    public static PageHints Read(IDocument document, IReadOnlyList<IElement> body, string source, IReadOnlyList<TextSpan> runs)
    {
        string? canonical = null, site = null, titleElement = null, time = null;
        var hints = new PageHints();
        foreach (var element in (document.Head?.Children ?? Enumerable.Empty<IElement>()).Concat(body))
        {
            switch (element.LocalName)
            {
                case "meta": Meta(element); break;
                case "title": titleElement ??= Text(element.TextContent, source, runs); break;
                case "time": time ??= element.GetAttribute("datetime"); break;
                case "link" when "canonical".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase): canonical ??= element.GetAttribute("href"); break;
            }
        }
        return hints with
        {
            Title = WithoutSite(hints.Title ?? titleElement, site),
            WholeTitle = titleElement,
            Date = hints.Date ?? JsonLd.DatePublished(source) ?? time,
            Publisher = hints.Publisher ?? site,
            Address = canonical ?? hints.Address,
        };

        void Meta(IElement meta)
        {
            var name = meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop");
            var content = meta.GetAttribute("content")?.Trim();
            if (name is null || string.IsNullOrEmpty(content)) return;
            switch (Terms.HtmlMeta.ValueOf(name.ToLowerInvariant()))
            {
                case "title": hints = hints with { Title = hints.Title ?? content }; break;
                case "date": hints = hints with { Date = hints.Date ?? content }; break;
                case "publisher": hints = hints with { Publisher = hints.Publisher ?? content }; break;
                case "author": hints = hints with { Author = hints.Author ?? content }; break;
                case "address": hints = hints with { Address = hints.Address ?? content }; break;
                case "site": site ??= content; break;
            }
        }
    }

    /// <summary>The first run of text behind the placeholders of an element; null without one.</summary>
    private static string? Text(string placeholders, string source, IReadOnlyList<TextSpan> runs)
    {
        for (var at = 0; at < placeholders.Length; at++)
        {
            var run = TextRuns.Read(placeholders, at);
            if (run < 0 || run >= runs.Count) continue;
            var writer = new HtmlTextWriter(source.Substring(runs[run].Start, runs[run].Length));
            writer.Append(new TextSpan(0, runs[run].Length), isLink: false);
            return writer.Build().Text;
        }
        return null;
    }

    /// <summary>The headline part of a page title: <c>标题_栏目_某某网</c>, <c>标题 - 某某日报</c>.</summary>
    internal static string? WithoutSite(string? title, string? site)
    {
        if (title is null) return null;
        var hasSite = false;
        for (var cut = title.Length; cut > 0;)
        {
            cut = title.AsSpan(0, cut).LastIndexOfAny(Joints);
            if (cut <= 0) break;
            var rest = title.AsSpan(cut + 1).Trim(" _-—–|｜");
            var isSite = title[cut] is '_' or '|' or '｜' || Publishers.IsName(rest) || (site is not null && rest.SequenceEqual(site))
                || (title[cut - 1] == ' ' && rest.Length <= 12) || (hasSite && title[cut] == '-' && rest.Length <= 6);
            if (!isSite || cut < 4) break;
            title = title[..cut].TrimEnd(' ', '_', '-', '—', '–', '|', '｜');
            cut = title.Length;
            hasSite = true;
        }
        return title;
    }
}
