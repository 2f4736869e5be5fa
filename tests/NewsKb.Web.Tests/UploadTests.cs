using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;

namespace NewsKb.Web.Tests;

/// <summary>What comes through the add page; and hostile texts on their way to every page.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "<svg/onload=alert(1)>", "javascript:alert(1)", "</title><script>alert(1)</script>",
        "</textarea><iframe srcdoc='<script>alert(1)</script>'>", "<a href=\"javascript:alert(1)\">x</a>", "{{7*7}}@(1+1)", "&lt;script&gt;alert(1)&lt;/script&gt;", "<style>*{display:none}</style>", "=HYPERLINK(\"http://x\")",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("newskb").FullName;
    private Site? _site;

    private string File => Path.Combine(_folder, "upload.db");

    public async ValueTask InitializeAsync() =>
        _site = await Site.StartAsync(new WebSiteOptions { KnowledgeBasePath = File, AllowUpload = true, MaximumUpload = 100_000, MaximumFiles = 30 });

    public async ValueTask DisposeAsync()
    {
        await _site!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Files_are_stored_and_failures_have_reasons()
    {
        var page = await UploadAsync(
            ("../../etc/西宁.txt", Encoding.UTF8.GetBytes(Article("西宁给小店减租", "西宁市对承租国有房屋的个体工商户免收三个月租金，最高补贴3万元。"))),
            ("empty.txt", []),
            ("program.exe", [1, 2, 3]),
            ("binary.txt", [0, 1, 2, 3, 0, 0, 255, 254, 0, 0, 9, 9]),
            ("large.txt", new byte[200_000]));
        var failed = page.QuerySelectorAll(".failed li").Select(l => l.TextContent).ToList();
        Assert.Equal(4, failed.Count);
        Assert.Contains(failed, f => f.StartsWith("empty.txt"));
        Assert.Contains(failed, f => f.StartsWith("program.exe"));
        Assert.Contains(failed, f => f.Contains("binary.txt"));
        Assert.Contains(failed, f => f.StartsWith("large.txt"));
        Assert.Equal("西宁给小店减租", page.QuerySelector("a.hit")!.TextContent);
        using var kb = KnowledgeBase.Open(File);
        Assert.Matches("^upload/[0-9a-f]{8}/西宁\\.txt$", kb.Search(new SearchRequest { Query = "租金" }).Hits[0].Source);
        Assert.Equal(["upload.db"], Directory.GetFiles(_folder).Select(Path.GetFileName).Where(f => f!.EndsWith(".db")));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var file = ("a.txt", Encoding.UTF8.GetBytes(Article("一", "张掖市发放贷款200万元。")));
        await UploadAsync(file);
        Assert.Contains("已有", (await UploadAsync(file)).Body!.TextContent);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused()
    {
        using var form = Form(("a.txt", [65, 66, 67]));
        Assert.Equal(HttpStatusCode.BadRequest, (await _site!.Client.PostAsync("/add", form)).StatusCode);
        using var plain = new StringContent("files=x");
        Assert.Equal(HttpStatusCode.BadRequest, (await _site.Client.PostAsync("/add", plain)).StatusCode);
    }

    [Fact]
    public async Task More_than_is_allowed_is_refused_before_it_is_read()
    {
        using var form = Form(("a.txt", new byte[500_000]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _site!.Client.PostAsync("/add", form)).StatusCode);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text_on_every_page()
    {
        await UploadAsync([.. Payloads.Select((p, i) => ($"{i}{p.Replace('/', '_').Replace('"', '_')}.txt", Encoding.UTF8.GetBytes(Article(p + "贷款新闻", $"本报讯 西宁市对{p}小微企业发放贷款{100 + i}万元，{p}给予贴息。{p}"))))]);
        using var kb = KnowledgeBase.Open(File);
        var articles = kb.Search(new SearchRequest { Query = "贷款", Target = SearchTarget.Articles, Limit = 100 }).Hits;
        Assert.True(articles.Count >= Payloads.Length - 2, $"{articles.Count} articles");
        List<string> paths =
        [
            "/?q=贷款", "/?q=贷款&in=articles", "/lists?place=630000", "/match?place=西宁&need=融资", "/state",
            .. articles.SelectMany(a => new[] { "", "&tab=clean", "&tab=facts", "&tab=metadata" }.Select(tab => $"/article/{a.Id}?q=贷款{tab}")),
            .. Payloads.SelectMany(p => new[] { "/?q=", "/?publisher=", "/compare?add=", "/match?place=", "/lists?place=", "/?since=", "/article/x?q=", "/compare?place=630100&cell=" }.Select(field => field + Uri.EscapeDataString(p))),
        ];
        foreach (var path in paths)
        {
            using var response = await _site!.Client.GetAsync(path);
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            Assert.Equal(["/assets/site.js"], page.QuerySelectorAll("script").Select(s => s.GetAttribute("src")?.Split('?')[0]));
            Assert.Empty(page.QuerySelectorAll("iframe, img, style, object, embed, textarea, svg[onload]"));
            Assert.All(page.QuerySelectorAll("*"), e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on") || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && a.Name is "href" or "src" or "srcdoc" && !a.Value.StartsWith('/') && !a.Value.StartsWith('#')));
        }
        Assert.Contains("onmouseover='alert(1)", new HtmlParser().ParseDocument(await _site!.TextAsync("/?q=贷款&in=articles")).Body!.TextContent);
        Assert.DoesNotMatch("(^|,|\n)\"?=HYPERLINK", await _site.TextAsync("/search.csv?in=articles&q=贷款"));
    }

    private static string Article(string title, string body) => $"{title}\n\n西宁晚报 2022年5月18日\n\n{body}\n";

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> UploadAsync(params (string Name, byte[] Content)[] files)
    {
        using var opened = await _site!.Client.GetAsync("/add");
        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie")).Split(';')[0];
        var token = new HtmlParser().ParseDocument(await opened.Content.ReadAsStringAsync()).QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        using var form = Form(files);
        form.Add(new StringContent(token), "form-token");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/add") { Content = form };
        request.Headers.Add("Cookie", cookie);
        using var response = await _site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        for (var i = 0; i < 600; i++)
        {
            var page = new HtmlParser().ParseDocument(await _site.TextAsync(response.Headers.Location!.OriginalString));
            if (page.QuerySelector("meta[http-equiv=refresh]") is null) return page;
            await Task.Delay(100);
        }
        throw new TimeoutException("the upload was not worked on");
    }

    private static MultipartFormDataContent Form(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files) form.Add(new ByteArrayContent(content), "files", name);
        return form;
    }
}
