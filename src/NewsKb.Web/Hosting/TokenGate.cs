using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsKb.Web.Hosting;

/// <summary>Lets in who knows the token: as <c>?token=</c> once (kept as a cookie then), as that cookie, or as <c>Authorization: Bearer</c>.</summary>
internal sealed class TokenGate(RequestDelegate next, WebSiteOptions options)
{
    private const string Cookie = "newskb-token";
    private const string Field = "token";
    private readonly byte[]? _hash = options.Token is { } token ? Hash(token) : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (_hash is null || IsToken(context.Request.Cookies[Cookie]) || IsToken(Bearer(context.Request))) return next(context);
        if (IsToken(context.Request.Query[Field])) return Admit(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.Response.WriteAsync("Open the address with ?token=… as newskb serve printed it, or send it as Authorization: Bearer.", context.RequestAborted);
    }

    /// <summary>Keeps the token as a cookie and takes it out of the address.</summary>
    private Task Admit(HttpContext context)
    {
        context.Response.Cookies.Append(Cookie, options.Token!, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        if (!HttpMethods.IsGet(context.Request.Method)) return next(context);
        var rest = QueryString.Create(context.Request.Query.Where(q => q.Key != Field));
        context.Response.Redirect(context.Request.Path.Value is ['/', '/', ..] ? "/" : context.Request.Path.ToUriComponent() + rest.ToUriComponent());
        return Task.CompletedTask;
    }

    private bool IsToken(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Hash(given), _hash);

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? token : null;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
