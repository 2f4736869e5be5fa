using System.Net;
using Microsoft.AspNetCore.Http;

namespace NewsKb.Web.Hosting;

/// <summary>
/// Answers only under names that are this machine's, so that no page elsewhere can reach the site by pointing its own name here
/// (DNS rebinding): addresses and localhost, and the machine's own name where it is served beyond loopback.
/// </summary>
internal sealed class HostCheck(RequestDelegate next, WebSiteOptions options)
{
    private readonly string? _name = IPAddress.IsLoopback(options.Bind) ? null : Dns.GetHostName();

    public Task InvokeAsync(HttpContext context)
    {
        if (IsOurs(context.Request.Host.Host)) return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("This site does not go by that name.", context.RequestAborted);
    }

    private bool IsOurs(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return true;
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address)) return _name is not null || IPAddress.IsLoopback(address);
        return _name is not null && host.Equals(_name, StringComparison.OrdinalIgnoreCase);
    }
}
