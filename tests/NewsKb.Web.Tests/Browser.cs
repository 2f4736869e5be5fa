using Microsoft.Playwright;

namespace NewsKb.Web.Tests;

/// <summary>A Chromium of this machine; tests that need it skip where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly string? _path = (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? [named] : Usual).FirstOrDefault(File.Exists);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (_path is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = _path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>An empty page that watches what goes wrong in it.</summary>
    internal async Task<WatchedPage> OpenAsync(Site site, int width = 1280, bool withScript = true, string locale = "zh-CN")
    {
        if (_browser is null) Assert.Skip("no chromium was found: apt-get install chromium, or name one in CHROMIUM");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(), Locale = locale, JavaScriptEnabled = withScript, ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 740 : 900 },
        });
        context.SetDefaultTimeout(15_000);
        return new WatchedPage(context, await context.NewPageAsync(), site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>A page with the faults it had: errors in its console (breaches of the policy among them), dialogs, requests to others.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public WatchedPage(IBrowserContext context, IPage page, Uri site)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Faults.Add(message.Text);
        };
        page.PageError += (_, error) => Faults.Add(error);
        page.Dialog += (_, dialog) => Faults.Add("dialog: " + dialog.Message);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.ToString(), StringComparison.Ordinal)) Faults.Add("request: " + request.Url);
        };
    }

    public IPage Page { get; }

    public List<string> Faults { get; } = [];

    /// <summary>Keeps a picture in artifacts/screenshots, where NEWSKB_SCREENSHOTS is set.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("NEWSKB_SCREENSHOTS") is not { Length: > 0 }) return;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = TestData.InRoot("artifacts", "screenshots", $"{name}-{Page.ViewportSize!.Width}.png"), FullPage = false });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
