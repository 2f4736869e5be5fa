using System.Net;
using AngleSharp.Html.Parser;

namespace NewsKb.Web.Tests;

[Collection("sample site")]
public class SecurityTests(SampleSite sample)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/?page=x")]
    [InlineData("/api/stats")]
    [InlineData("/assets/site.js")]
    [InlineData("/search.csv")]
    public async Task Every_answer_carries_a_strict_policy(string path)
    {
        using var response = await sample.Site.Client.GetAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_hold_no_inline_script_or_style_and_ask_nothing_of_others()
    {
        foreach (var path in (string[])["/?q=贷款", "/compare?place=630100&place=370300", "/state", "/match?need=融资"])
        {
            var page = new HtmlParser().ParseDocument(await sample.Site.TextAsync(path));
            Assert.All(page.QuerySelectorAll("*"), e => Assert.DoesNotContain(e.Attributes, a => a.Name is "style" || a.Name.StartsWith("on")));
            Assert.Empty(page.QuerySelectorAll("style, script:not([src])"));
            Assert.All(page.QuerySelectorAll("[src], link[href]"), e => Assert.StartsWith("/assets/", e.GetAttribute("src") ?? e.GetAttribute("href")));
            Assert.All(page.QuerySelectorAll("a[href]"), a => Assert.Matches("^[/#]([^/]|$)", a.GetAttribute("href")));
        }
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.0.2.7", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:9", HttpStatusCode.OK)]
    public async Task Only_names_of_this_machine_are_answered(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/stats");
        request.Headers.Host = host;
        using var response = await sample.Site.Client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Beyond_this_machine_a_token_is_needed()
    {
        var open = new WebSiteOptions { KnowledgeBasePath = sample.File, Bind = IPAddress.Any };
        Assert.Throws<ArgumentException>(() => WebSite.Build(open));
        await using var site = await Site.StartAsync(open with { Token = "open sesame" });
        var address = $"http://127.0.0.1:{site.Address.Port}";
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, address + "/"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, address + "/?token=wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, address + "/api/export"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, address + "/", bearer: "open sesame"));
        using var admitted = await site.Client.GetAsync(address + "/compare?place=630100&token=open+sesame");
        Assert.Equal("/compare?place=630100", admitted.Headers.Location?.OriginalString);
        var cookie = Assert.Single(admitted.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, address + "/", cookie: cookie.Split(';')[0]));
    }

    [Fact]
    public async Task A_site_that_only_reads_takes_nothing()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "files", "a.txt" } };
        Assert.Equal(HttpStatusCode.NotFound, (await sample.Site.Client.PostAsync("/add", form)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sample.Site.Client.GetAsync("/add")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await sample.Site.Client.PostAsync("/", null)).StatusCode);
        Assert.DoesNotContain("href=\"/add\"", await sample.Site.TextAsync("/"));
    }

    [Theory]
    [InlineData("/assets/..%2f..%2fNewsKb.sln")]
    [InlineData("/assets/NewsKb.Web.dll")]
    [InlineData("/article/..%2f..%2fetc%2fpasswd")]
    [InlineData("//evil.example/")]
    public async Task No_path_of_a_visitor_is_opened(string path)
    {
        using var response = await sample.Site.Client.GetAsync(new Uri(sample.Site.Address + path[1..]));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await sample.Site.Client.GetAsync("/?q=" + new string('x', 501))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sample.Site.Client.GetAsync("/?" + string.Join('&', Enumerable.Range(0, 41).Select(i => $"publisher={i}")))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await sample.Site.Client.GetAsync("/?q=" + new string('x', 20_000))).StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string address, string? bearer = null, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (bearer is not null) request.Headers.Add("Authorization", "Bearer " + bearer);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var response = await site.Client.SendAsync(request);
        return response.StatusCode;
    }
}
