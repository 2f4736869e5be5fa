using Microsoft.AspNetCore.Builder;
using NewsKb.Documents.Input;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Indexing;

namespace NewsKb.Web.Tests;

/// <summary>A site on a free port over a knowledge base in a folder of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        Client.DefaultRequestHeaders.Add("Accept-Language", "zh-CN");
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<Site> StartAsync(WebSiteOptions options)
    {
        var app = WebSite.Build(options with { Port = 0 });
        await app.StartAsync();
        return new Site(app);
    }

    public async Task<string> TextAsync(string path) => await Client.GetStringAsync(path);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>The sample articles behind a site that only reads, made once for all tests that read it.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newskb").FullName;
    private Site? _site;

    public string File => Path.Combine(_folder, "sample.db");

    internal Site Site => _site!;

    public async ValueTask InitializeAsync()
    {
        using (var kb = KnowledgeBase.OpenForWriting(File))
            Indexer.Run(kb, FileDiscovery.Find([TestData.InRoot("corpus", "articles")]));
        _site = await Site.StartAsync(new WebSiteOptions { KnowledgeBasePath = File });
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

[CollectionDefinition("sample site")]
public sealed class SampleSiteCollection : ICollectionFixture<SampleSite>;
