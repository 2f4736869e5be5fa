using Microsoft.Playwright;

namespace NewsKb.Web.Tests;

/// <summary>Adding files in a real browser, hostile ones among them.</summary>
public sealed class BrowserUploadTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newskb");

    [Fact]
    public async Task Files_are_added_found_and_harmless()
    {
        await using var site = await Site.StartAsync(new WebSiteOptions { KnowledgeBasePath = Path.Combine(_folder.FullName, "b.db"), AllowUpload = true });
        await using var watched = await browser.OpenAsync(site);
        var page = watched.Page;
        await page.GotoAsync("/add");
        await watched.PictureAsync("add");
        await page.SetInputFilesAsync("#files", [
            Payload("新闻<img src=x onerror=alert(1)>.txt", "<script>alert(1)</script>小店减租\n\n西宁晚报 2022年5月18日\n\n西宁市对\"><svg/onload=alert(2)>个体工商户免收三个月租金，每户最高补贴3万元。\n"),
            Payload("表.exe", "x"),
        ]);
        await page.FillAsync("input[name=place]", "西宁");
        await page.ClickAsync("form button");
        await page.WaitForSelectorAsync("a.hit");
        await Assertions.Expect(page.Locator(".failed")).ToContainTextAsync("表.exe");
        await watched.PictureAsync("added");
        await page.ClickAsync("a.hit");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("小店减租");
        foreach (var path in (string[])["/?q=租金", "/?in=articles&q=租金", "/compare?place=630100&cell=630100:rent_relief", "/lists?place=西宁", "/match?place=西宁&need=房租"]) await page.GotoAsync(path);
        Assert.Empty(watched.Faults);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static FilePayload Payload(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
