using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsKb.Web.Tests;

/// <summary>Visitors in a real browser.</summary>
[Collection("sample site")]
public class BrowserTests(SampleSite sample, Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task From_a_search_by_a_facet_to_the_figure_in_its_article()
    {
        await using var watched = await browser.OpenAsync(sample.Site);
        var page = watched.Page;
        await page.GotoAsync("/");
        await page.FillAsync("#q", "贷款");
        await page.PressAsync("#q", "Enter");
        await page.ClickAsync(".facet a[href*='&instrument=loan_guarantee']");
        await Assertions.Expect(page.Locator(".facet .on")).ToContainTextAsync("融资担保");
        await watched.PictureAsync("search");
        await page.Locator("tr", new() { Has = page.Locator("td.number:not(:empty)") }).Locator("a.hit").First.ClickAsync();
        Assert.Matches("/article/[0-9a-f]+\\?q=.*#m[0-9]+$", page.Url);
        await page.Locator("a.figure").First.HoverAsync();
        var tip = await page.Locator("a.figure").First.GetAttributeAsync("data-tip");
        Assert.Contains(tip!, await page.Locator("a.figure").First.EvaluateAsync<string>("e => getComputedStyle(e, '::after').content"));
        await watched.PictureAsync("article");
        await page.ClickAsync("a[href*='tab=facts']");
        await Assertions.Expect(page.Locator("table.facts").First).ToBeVisibleAsync();
        await watched.PictureAsync("facts");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task From_two_places_over_a_cell_to_the_sentence()
    {
        await using var watched = await browser.OpenAsync(sample.Site);
        var page = watched.Page;
        await page.GotoAsync("/compare");
        foreach (var place in (string[])["西宁", "淄博"])
        {
            await page.FillAsync("input[name=add]", place);
            await page.PressAsync("input[name=add]", "Enter");
            await Assertions.Expect(page.Locator(".heat thead")).ToContainTextAsync(place);
        }
        await page.ClickAsync(".tiles a[aria-label^='甘肃省']");
        await Assertions.Expect(page.Locator(".heat thead th")).ToHaveCountAsync(3);
        await page.Locator(".heat td a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#evidence")).ToBeVisibleAsync();
        await watched.PictureAsync("compare");
        var sentence = await page.Locator("#evidence a.hit").First.InnerTextAsync();
        await page.Locator("#evidence a.hit").First.ClickAsync();
        await Assertions.Expect(page.Locator(".original :target")).ToBeVisibleAsync();
        Assert.NotEmpty(sentence);
        await page.GoBackAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("header.top")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".heat")).ToBeVisibleAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var watched = await browser.OpenAsync(sample.Site);
        var page = watched.Page;
        await page.GotoAsync("/?in=articles");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("企业");
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, "q=");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("a.hit").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("a.hit").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await ArriveAsync(page, "page=2");
        await page.GotoAsync("/?in=articles&q=贷款");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, "/article/");
        foreach (var (key, match) in new[] { ("n", "#hit1"), ("n", "#hit2"), ("p", "#hit1") })
        {
            await page.Keyboard.PressAsync(key);
            await page.WaitForFunctionAsync("hash => location.hash === hash", match);
        }
        await page.Locator("a.figure").First.FocusAsync();
        Assert.NotEqual("none", await page.Locator("a.figure").First.EvaluateAsync<string>("e => getComputedStyle(e, '::after').content"));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Without_script_all_is_there()
    {
        await using var watched = await browser.OpenAsync(sample.Site, withScript: false);
        var page = watched.Page;
        await page.GotoAsync("/");
        await page.FillAsync("#q", "贴息");
        await page.CheckAsync("input[value=articles]");
        await page.ClickAsync("form.search button");
        await page.Locator("a.hit").First.ClickAsync();
        await page.Locator(".matches a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".match").First).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("footer .keys")).ToBeHiddenAsync();
        await page.GotoAsync("/match");
        await page.FillAsync("input[name=place]", "西宁");
        await page.SelectOptionAsync("select[name=need]", "房租");
        await page.ClickAsync("form button");
        await Assertions.Expect(page.Locator("a.hit").First).ToBeVisibleAsync();
        await page.GotoAsync("/lists");
        await page.FillAsync("input[name=place]", "张掖");
        await page.ClickAsync("form button");
        await Assertions.Expect(page.Locator("table.facts").First).ToBeVisibleAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task What_repair_removed_is_there_on_demand()
    {
        await using var watched = await browser.OpenAsync(sample.Site, withScript: false);
        var page = watched.Page;
        using var kb = Knowledge.KnowledgeBase.Open(sample.File);
        foreach (var hit in kb.Search(new() { Query = "", Target = Knowledge.Search.SearchTarget.Articles, Limit = 100 }).Hits)
        {
            await page.GotoAsync("/article/" + hit.Id);
            if (await page.Locator("#show-removed").CountAsync() == 0) continue;
            await Assertions.Expect(page.Locator("del.removed").First).ToBeHiddenAsync();
            await page.CheckAsync("#show-removed");
            await Assertions.Expect(page.Locator("del.removed").First).ToBeVisibleAsync();
            await watched.PictureAsync("removed");
            return;
        }
        Assert.Fail("no sample has anything removed");
    }

    [Fact]
    public async Task The_interface_speaks_both_scripts_and_english()
    {
        await using var watched = await browser.OpenAsync(sample.Site, locale: "zh-TW");
        var page = watched.Page;
        await page.GotoAsync("/?q=貼息");
        await Assertions.Expect(page.Locator("nav[aria-label] a").First).ToHaveTextAsync("檢索");
        Assert.NotEqual(0, await page.Locator("a.hit").CountAsync());
        await page.ClickAsync(".languages a[lang=en]");
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("measures");
        await page.GotoAsync("/compare");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Measures side by side");
        await page.ClickAsync(".languages a[lang=zh-Hans]");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("各地措施对比");
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Pages_fit_stand_still_and_can_be_read(int width)
    {
        await using var watched = await browser.OpenAsync(sample.Site, width);
        var page = watched.Page;
        await page.AddInitScriptAsync("window.shift = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) window.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });");
        string article = "/article/" + (await sample.Site.TextAsync("/?q=贷款")).Split("/article/")[1][..16];
        foreach (var (name, path) in new[]
        {
            ("home", "/"), ("found", "/?q=贷款&instrument=loan"), ("articles", "/?q=企业&in=articles"), ("text", article + "?q=贷款"), ("data", article + "?tab=facts"), ("metadata", article + "?tab=metadata"),
            ("places", "/compare?place=630100&place=370300&place=620700&cell=630100:loan"), ("profile", "/match?place=西宁&need=融资"), ("lists", "/lists?place=张掖"), ("state", "/state"), ("english", "/?q=贷款&lang=en"),
        })
        {
            await page.GotoAsync(path);
            await watched.PictureAsync(name);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{path} is wider than {width}");
            Assert.True(await page.EvaluateAsync<double>("window.shift") < 0.05, $"{path} shifts");
            Assert.Empty(await page.EvaluateAsync<string[]>(Contrast));
        }
        if (width < 760)
        {
            await page.GotoAsync("/?q=贷款");
            await Assertions.Expect(page.Locator(".facet").First).ToBeHiddenAsync();
            await page.ClickAsync(".to-filters a");
            await Assertions.Expect(page.Locator(".facet").First).ToBeInViewportAsync();
            await watched.PictureAsync("filters");
        }
        Assert.Empty(watched.Faults);
    }

    private static async Task ArriveAsync(IPage page, string address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(address), new() { Timeout = 15_000 });
        await page.WaitForLoadStateAsync();
    }

    /// <summary>The texts whose contrast to what is behind them is below 4.5 to 1 (WCAG 2, AA).</summary>
    private const string Contrast = """
        () => {
          const parse = c => (c.match(/[\d.]+/g) || []).map(Number);
          const light = ([r, g, b]) => { const f = [r, g, b].map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * f[0] + .7152 * f[1] + .0722 * f[2]; };
          const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > .99) return c; } return [255, 255, 255]; };
          const poor = [];
          for (const e of document.querySelectorAll('body *:not(svg *)')) {
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility() || e.closest('.quiet')) continue;
            const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
            if ((a + .05) / (b + .05) < 4.5) poor.push(e.className + ': ' + e.textContent.trim().slice(0, 20));
          }
          return poor.slice(0, 5);
        }
        """;
}
