using System.CommandLine;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NewsKb.Cli.Options;
using NewsKb.Web;

namespace NewsKb.Cli.Commands;

/// <summary><c>newskb serve</c>: the web page and the JSON API.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var kb = new KnowledgeBaseOption();
        var port = new Option<int>("--port") { Description = "The port; 0 is any that is free.", DefaultValueFactory = _ => 8080, HelpName = "N" };
        var bind = new Option<string>("--bind") { Description = "The address to listen on; anything beyond this machine needs a token.", DefaultValueFactory = _ => "127.0.0.1", HelpName = "ADDRESS" };
        var allowUpload = new Option<bool>("--allow-upload") { Description = "Let files be added through the page." };
        var token = new Option<string?>("--token") { Description = "What visitors must know; made up where one is needed and none is given.", HelpName = "TOKEN" };
        var command = new ExampleCommand(
            "serve",
            "Open a knowledge base as a web page on this machine, with a JSON API under /api.",
            new("newskb serve", "./newskb.db at http://127.0.0.1:8080/"),
            new("newskb serve --kb gansu.db --port 9000 --allow-upload", "and let files be added"),
            new("newskb serve --bind 0.0.0.0", "for others in the office: the address that is printed holds a token"))
        {
            port, bind, allowUpload, token,
        };
        kb.AddTo(command);
        command.SetAction((parse, cancellation) =>
        {
            if (!IPAddress.TryParse(parse.GetValue(bind), out var address)) throw new UserErrorException($"--bind {parse.GetValue(bind)}: not an address such as 127.0.0.1 or 0.0.0.0");
            if (parse.GetValue(port) is < 0 or > 65535) throw new UserErrorException($"--port {parse.GetValue(port)}: give 0 to 65535");
            return ServeAsync(terminal, kb.Path(parse), address, parse.GetValue(port), parse.GetValue(allowUpload), parse.GetValue(token), parse.GetValue(GlobalOptions.Quiet), cancellation);
        });
        return command;
    }

    /// <summary>Apart, so that no other command loads the web framework.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> ServeAsync(Terminal terminal, string file, IPAddress address, int port, bool allowUpload, string? token, bool isQuiet, CancellationToken cancellation)
    {
        var isMadeUp = string.IsNullOrEmpty(token) && !IPAddress.IsLoopback(address);
        if (string.IsNullOrEmpty(token)) token = isMadeUp ? RandomNumberGenerator.GetHexString(32, lowercase: true) : null;
        var options = new WebSiteOptions { KnowledgeBasePath = file, Bind = address, Port = port, AllowUpload = allowUpload, Token = token };
        var site = WebSite.Build(options);
        await using (site)
        {
            await site.StartAsync(cancellation);
            if (!isQuiet || isMadeUp) await terminal.Error.WriteLineAsync($"newskb: {file} is at {site.Urls.First().Replace("0.0.0.0", Dns.GetHostName(), StringComparison.Ordinal)}/{(token is null ? "" : $"?token={Uri.EscapeDataString(token)}")} (Ctrl-C ends)");
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await site.StopAsync(CancellationToken.None);
        }
        return ExitCode.Cancelled;
    }
}
