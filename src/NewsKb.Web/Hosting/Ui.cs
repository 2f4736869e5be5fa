using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsKb.Extraction.Places;
using NewsKb.Web.Localization;

namespace NewsKb.Web.Hosting;

/// <summary>What every page needs to know of its visitor: the language, and where the page is.</summary>
/// <param name="Language">The language of the interface.</param>
/// <param name="Address">The path and query of the page, without the language.</param>
/// <param name="AllowsUpload">Whether files may be added.</param>
public sealed record Ui(UiLanguage Language, string Address, bool AllowsUpload)
{
    private const string Field = "lang";
    private const string Cookie = "newskb-lang";

    /// <summary>A text of the interface.</summary>
    public string this[string key] => Words.Of(Language, key);

    /// <summary>A text of the interface with values in place of {0}, {1}, ….</summary>
    public string Format(string key, params object?[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The language as HTML names it.</summary>
    public string Code => Words.Code(Language);

    /// <summary>What is known of a visitor: the language of the address, else of the cookie, else what the browser asks for.</summary>
    internal static Ui Of(HttpContext context)
    {
        var request = context.Request;
        if (Words.Parse(request.Query[Field]) is not { } language)
            language = Words.Parse(request.Cookies[Cookie]) ?? Words.Preferred(request.Headers.AcceptLanguage.ToString());
        else if (!context.Response.HasStarted)
            context.Response.Cookies.Append(Cookie, Words.Code(language), new CookieOptions { SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Path = "/", HttpOnly = true });
        var query = QueryString.Create(request.Query.Where(q => q.Key != Field));
        return new Ui(language, request.Path.ToUriComponent() + query.ToUriComponent(), context.RequestServices.GetRequiredService<WebSiteOptions>().AllowUpload);
    }

    /// <summary>This page in another language.</summary>
    public string In(UiLanguage language) => $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Field}={Words.Code(language)}";

    /// <summary>An instrument as it is shown.</summary>
    public string Instrument(string name) =>
        Extraction.Measures.Instrument.Find(name) is not { } instrument ? name : Language == UiLanguage.English ? instrument.English : Own(instrument.Chinese);

    /// <summary>A place by its code: its own name, without those above it.</summary>
    public string Place(string code) => Own(Gazetteer.Default.Find(code)?.Name ?? code);

    /// <summary>Chinese of our own making, in the script of the interface.</summary>
    public string Own(string chinese) => Language == UiLanguage.Traditional ? Words.ToTraditional(chinese) : chinese;
}
