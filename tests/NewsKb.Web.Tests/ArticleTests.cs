using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;

namespace NewsKb.Web.Tests;

[Collection("sample site")]
public class ArticleTests(SampleSite sample)
{
    [Fact]
    public async Task Every_fact_stands_highlighted_in_the_original_with_its_value()
    {
        using var kb = KnowledgeBase.Open(sample.File);
        foreach (var hit in Articles(kb))
        {
            var article = kb.GetArticle(hit.Id)!;
            var page = await PageAsync($"/article/{hit.Id}");
            for (var i = 0; i < article.Figures.Count; i++)
            {
                var link = page.QuerySelector($"a.figure#f{i + 1}");
                Assert.True(link is not null, $"{article.Source} f{i + 1} {article.Figures[i].Text}");
                Assert.Contains(article.Figures[i].Unit, link.GetAttribute("data-tip"));
                Assert.Equal($"#f{i + 1}", link.GetAttribute("href"));
            }
            Assert.Equal(article.Measures.Count(m => m.Measure.SourceSpan.Length > 0), page.QuerySelectorAll("a.cite").Length);
        }
    }

    [Fact]
    public async Task The_original_reads_as_the_source_does()
    {
        using var kb = KnowledgeBase.Open(sample.File);
        foreach (var hit in Articles(kb, ".txt"))
        {
            var article = kb.GetArticle(hit.Id)!;
            var text = (await PageAsync($"/article/{hit.Id}")).QuerySelector(".original")!;
            foreach (var number in text.QuerySelectorAll("a.cite").ToList()) number.Remove();
            Assert.Equal(article.SourceText!.Substring(article.SourceSpan.Start, article.SourceSpan.Length).ReplaceLineEndings("\n"), text.TextContent);
        }
    }

    [Fact]
    public async Task Markup_of_a_web_page_is_not_shown()
    {
        using var kb = KnowledgeBase.Open(sample.File);
        foreach (var hit in Articles(kb, ".html"))
        {
            var text = (await PageAsync($"/article/{hit.Id}")).QuerySelector(".original")!.TextContent;
            Assert.DoesNotContain("</", text);
            Assert.DoesNotContain("<p", text);
        }
    }

    [Theory]
    [InlineData("贴息")]
    [InlineData("貼息")]
    public async Task Words_of_the_query_are_marked_one_by_one_in_either_script(string word)
    {
        var search = await PageAsync("/?in=articles&q=" + word);
        var page = await PageAsync(search.QuerySelector("a.hit")!.GetAttribute("href")!);
        var marks = page.QuerySelectorAll("i[id^=hit]");
        Assert.NotEmpty(marks);
        Assert.Equal(marks.Length, page.QuerySelectorAll(".matches a").Length);
        Assert.All(page.QuerySelectorAll(".matches a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task The_other_views_hold_text_facts_and_metadata()
    {
        var search = await PageAsync("/?in=articles&q=贴息");
        var address = search.QuerySelector("a.hit")!.GetAttribute("href")!;
        Assert.NotEmpty((await PageAsync(address + "&tab=clean")).QuerySelectorAll(".original a.figure"));
        var facts = await PageAsync(address + "&tab=facts");
        Assert.All(facts.QuerySelectorAll("table.facts td:first-child a"), a => Assert.Matches("^/article/[0-9a-f]{16}#[a-z][0-9]+$", a.GetAttribute("href")));
        Assert.Contains("corpus", (await PageAsync(address + "&tab=metadata")).QuerySelector("dl.data")!.TextContent);
    }

    private static List<SearchHit> Articles(KnowledgeBase kb, string ending = "")
    {
        var hits = kb.Search(new SearchRequest { Query = "", Target = SearchTarget.Articles, Limit = 100 }).Hits.Where(h => h.Source.EndsWith(ending)).ToList();
        Assert.NotEmpty(hits);
        return hits;
    }

    private async Task<IDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await sample.Site.TextAsync(path));
}
