using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;
using NewsKb.Web.Api;
using NewsKb.Web.Articles;
using NewsKb.Web.Comparing;
using NewsKb.Web.Forms;
using NewsKb.Web.Hosting;
using NewsKb.Web.Searching;
using NewsKb.Web.State;
using NewsKb.Web.Uploads;

namespace NewsKb.Web;

/// <summary>The site over one knowledge base.</summary>
public static class WebSite
{
    /// <summary>Builds a site; start it with <c>StartAsync</c>.</summary>
    /// <exception cref="KnowledgeBaseException">The knowledge base is missing or cannot be used.</exception>
    /// <exception cref="ArgumentException">The site would be open beyond this machine without a token.</exception>
    public static WebApplication Build(WebSiteOptions options)
    {
        if (!System.Net.IPAddress.IsLoopback(options.Bind) && string.IsNullOrEmpty(options.Token))
            throw new ArgumentException($"{options.Bind} is reached from other machines: a token is needed", nameof(options));
        if (options.AllowUpload) KnowledgeBase.OpenForWriting(options.KnowledgeBasePath).Dispose(); // an empty one may be filled through the page
        KnowledgeBase.Open(options.KnowledgeBasePath).Dispose();

        // The empty builder reads no settings from the folder or the environment it runs in.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options));
        AddServices(builder.Services, options);
        var app = builder.Build();
        Use(app);
        Map(app, options);
        WarmUp(app);
        return app;
    }

    private static void Limit(KestrelServerOptions kestrel, WebSiteOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(options.Bind, options.Port);
        kestrel.Limits.MaxRequestBodySize = 64 << 10;
        kestrel.Limits.MaxRequestLineSize = 16 << 10;
        kestrel.Limits.MaxConcurrentConnections = 200;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
    }

    private static void AddServices(IServiceCollection services, WebSiteOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<KnowledgeBasePool>();
        services.AddSingleton<UploadQueue>();
        services.AddSingleton<IHostLifetime, NoLifetime>(); // who starts the site handles the signals
        services.AddDataProtection().UseEphemeralDataProtectionProvider(); // no keys on disk
        services.AddAntiforgery(a => (a.Cookie.Name, a.FormFieldName) = ("newskb-form", "form-token"));
        services.AddRoutingCore();
        services.AddRazorComponents();
        services.AddRequestTimeouts(t => t.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(30), TimeoutStatusCode = 503 });
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Chinese stays readable, and a third as long
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Failures>();
        app.UseMiddleware<HostCheck>();
        app.UseMiddleware<TokenGate>();
        app.UseRouting();
        app.UseRequestTimeouts();
    }

    private static void Map(WebApplication app, WebSiteOptions options)
    {
        SiteAssets.Map(app);
        SearchEndpoints.Map(app);
        ArticleEndpoints.Map(app);
        CompareEndpoints.Map(app);
        FormEndpoints.Map(app);
        StateEndpoints.Map(app);
        if (options.AllowUpload) UploadEndpoints.Map(app);
        ApiEndpoints.Map(app);
    }

    /// <summary>Reads the search columns before the first visitor comes.</summary>
    private static void WarmUp(WebApplication app)
    {
        var pool = app.Services.GetRequiredService<KnowledgeBasePool>();
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => pool.UseAsync(
            kb => kb.Search(new SearchRequest { Query = "", Limit = 1 }), app.Lifetime.ApplicationStopping)));
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
