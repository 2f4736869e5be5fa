using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsKb.Web.Tests;

[Collection("sample site")]
public class PageTests(SampleSite sample)
{
    private const int LargestPage = 100_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=贷款")]
    [InlineData("/?q=贷款&in=articles")]
    [InlineData("/?q=贷款&page=2&sort=newest&instrument=loan&not-place=630000&since=2020&until=2023-06&min-amount=10万")]
    [InlineData("/compare")]
    [InlineData("/compare?place=630100&place=370300&place=620700&cell=630100:loan")]
    [InlineData("/compare?place=630000&place=620000&by=beneficiary")]
    [InlineData("/compare?place=630000&by=year&add=鼓楼区")]
    [InlineData("/match")]
    [InlineData("/match?place=西宁&sector=餐饮&size=小微&need=融资")]
    [InlineData("/lists")]
    [InlineData("/lists?place=张掖")]
    [InlineData("/state")]
    public async Task A_page_is_whole_small_and_labelled_in_every_language(string path)
    {
        foreach (var language in (string[])["zh-Hans", "zh-Hant", "en"])
        {
            var text = await sample.Site.TextAsync($"{path}{(path.Contains('?') ? '&' : '?')}lang={language}");
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 1000, LargestPage);
            var page = new HtmlParser().ParseDocument(text);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.All(page.QuerySelectorAll("main input:not([type=hidden]), main select"), field => Assert.True(IsLabelled(field), field.OuterHtml));
            Assert.All(page.QuerySelectorAll("a"), link => Assert.False(string.IsNullOrWhiteSpace(link.TextContent + link.GetAttribute("aria-label")), link.OuterHtml));
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
        }
    }

    [Fact]
    public async Task Facets_are_counted_within_the_search_and_can_be_left_out()
    {
        var all = await PageAsync("/?q=贷款");
        var instrument = all.QuerySelector(".facet a[href*='&instrument=loan_guarantee']")!;
        var count = instrument.QuerySelector("b")!.TextContent;
        var only = await PageAsync(instrument.GetAttribute("href")!);
        Assert.StartsWith(count, only.QuerySelector("#found")!.TextContent);
        Assert.Equal(count, only.QuerySelector(".facet .on b")!.TextContent);
        Assert.True(only.QuerySelectorAll(".facet a[href*='instrument=']").Length > 2, "the other instruments can be added");
        var without = await PageAsync(all.QuerySelector(".facet a.not[href*='not-instrument=loan_guarantee']")!.GetAttribute("href")!);
        Assert.Equal(Total(all) - int.Parse(count), Total(without));
        Assert.NotNull(without.QuerySelector(".chip.not"));
    }

    [Fact]
    public async Task A_chip_takes_its_condition_back()
    {
        var page = await PageAsync("/?q=贷款 贴息&place=620000&since=2021");
        var chips = page.QuerySelectorAll(".chip a").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!)).ToList();
        Assert.Equal(["/?q=贴息&place=620000&since=2021", "/?q=贷款&place=620000&since=2021", "/?q=贷款 贴息&since=2021", "/?q=贷款 贴息&place=620000"], chips);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var first = await PageAsync("/?q=企业&sort=newest");
        var second = await PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var hits = first.QuerySelectorAll("a.hit").Concat(second.QuerySelectorAll("a.hit")).Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(hits.Count, hits.Distinct().Count());
        Assert.NotNull(second.QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public async Task The_file_holds_exactly_what_the_page_shows()
    {
        const string Search = "?q=补贴&sort=amount&page=2";
        var shown = (await PageAsync("/" + Search)).QuerySelectorAll("a.hit").Select(a => a.TextContent).ToList();
        var csv = await sample.Site.TextAsync("/search.csv" + Search);
        Assert.Equal(shown.Count + 1, csv.TrimEnd('\n').Split('\n').Length);
        Assert.All(shown, text => Assert.Contains(text.Replace("\"", "\"\""), csv));
        using var workbook = new System.IO.Compression.ZipArchive(await sample.Site.Client.GetStreamAsync("/search.xlsx" + Search));
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet.xml")?.Open() ?? workbook.Entries.First(e => e.FullName.Contains("worksheets/sheet")).Open());
        Assert.Equal(shown.Count + 1, (await sheet.ReadToEndAsync()).Split("<row ").Length - 1);
    }

    [Theory]
    [InlineData("/?q=(\"", 400)]
    [InlineData("/?q=place:nowhere", 400)]
    [InlineData("/?page=0", 400)]
    [InlineData("/?since=tomorrow", 400)]
    [InlineData("/?since=2023&until=2022", 400)]
    [InlineData("/compare?place=630100&since=2023&until=2022", 400)]
    [InlineData("/lists?place=630100&since=2023&until=2022", 400)]
    [InlineData("/?place=nowhere", 400)]
    [InlineData("/?sort=best", 400)]
    [InlineData("/article/zz", 404)]
    [InlineData("/article/00000000000000000000", 404)]
    [InlineData("/nothing", 404)]
    [InlineData("/match?sector=xyz", 400)]
    [InlineData("/match?place=nowhere", 400)]
    [InlineData("/lists?place=nowhere", 400)]
    [InlineData("/lists?place=630100&since=tomorrow", 400)]
    [InlineData("/compare?add=不存在的地方啊", 200)]
    public async Task A_mistake_is_explained_on_a_page(string path, int status)
    {
        using var response = await sample.Site.Client.GetAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("h1"));
        Assert.DoesNotContain("Exception", page.Body!.TextContent);
        if (status == 200 || path[1] is 'm' or 'l' || path.StartsWith("/?q", StringComparison.Ordinal)) Assert.NotNull(page.QuerySelector(".mistake, .note"));
    }

    [Fact]
    public async Task An_opened_cell_keeps_what_was_asked_beside_the_form()
    {
        var page = await PageAsync("/compare?place=630100&place=370300&instrument=loan_guarantee&changed-since=2020-01-01&evidence=1");
        var address = page.QuerySelector(".heat td a")!.GetAttribute("href")!;
        Assert.Contains("&instrument=loan_guarantee&changed-since=2020-01-01&evidence=1&cell=", address, StringComparison.Ordinal);
        Assert.Equal("loan_guarantee", page.QuerySelector("form input[type=hidden][name=instrument]")!.GetAttribute("value"));
        var all = (await PageAsync(address)).QuerySelector("#evidence .note a")!.GetAttribute("href")!;
        Assert.StartsWith("/compare.xlsx?", all, StringComparison.Ordinal);
        Assert.EndsWith("&evidence=0", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_without_a_name_are_called_in_the_language_of_the_page()
    {
        Assert.Contains("<th scope=\"row\">融资担保</th>", await sample.Site.TextAsync("/lists?place=630100"), StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Loan guarantees</th>", await sample.Site.TextAsync("/lists?place=630100&lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_leads_to_its_sentences_and_these_to_their_place_in_the_article()
    {
        var matrix = await PageAsync("/compare?place=630100&place=370300");
        var cell = matrix.QuerySelector(".heat td a")!;
        var opened = await PageAsync(cell.GetAttribute("href")!);
        var sentence = opened.QuerySelector("#evidence a.hit")!;
        var address = sentence.GetAttribute("href")!;
        var article = await PageAsync(address);
        Assert.NotNull(article.QuerySelector(address[address.IndexOf('#')..]));
        Assert.NotEmpty(matrix.QuerySelectorAll(".heat .none"));
        Assert.Equal(34, matrix.QuerySelectorAll(".tiles rect").Length);
    }

    internal async Task<IDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await sample.Site.TextAsync(path));

    private static int Total(IDocument page) => int.Parse(string.Concat(page.QuerySelector("#found")!.TextContent.Where(char.IsAsciiDigit)));

    private static bool IsLabelled(IElement field) =>
        field.HasAttribute("aria-label") || field.Closest("label") is not null || (field.Id is { } id && field.Owner!.QuerySelector($"label[for='{id}']") is not null);
}
