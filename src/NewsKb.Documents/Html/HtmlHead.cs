using System.Buffers;
using AngleSharp.Dom;
using NewsKb.Documents.Metadata;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Html;

/// <summary>Reads what the head of a page says: meta elements, the title, the address.</summary>
internal static class HtmlHead
{
    private static readonly SearchValues<char> Joints = SearchValues.Create("_-—–|｜");

    /// <summary>The hints; the title is that of the meta elements, else the title element without the name of the site.</summary>
    public static PageHints Read(IDocument document, string source, string? titleText)
    {
        var hints = new PageHints { Address = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") };
        string? site = null;
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop");
            var content = meta.GetAttribute("content")?.Trim();
            if (name is null || string.IsNullOrEmpty(content)) continue;
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
        hints = hints with
        {
            Title = WithoutSite(hints.Title ?? titleText, site),
            WholeTitle = titleText,
            Date = hints.Date ?? JsonLd.DatePublished(source) ?? document.QuerySelector("time[datetime]")?.GetAttribute("datetime"),
            Publisher = hints.Publisher ?? site,
        };
        return hints;
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
