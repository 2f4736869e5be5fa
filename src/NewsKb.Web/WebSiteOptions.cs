using System.Net;

namespace NewsKb.Web;

/// <summary>How a site is served. The defaults are safe: this machine only, reading only.</summary>
public sealed record WebSiteOptions
{
    /// <summary>The knowledge base.</summary>
    public required string KnowledgeBasePath { get; init; }

    /// <summary>The address to listen on; default 127.0.0.1. Anything beyond loopback needs <see cref="Token"/>.</summary>
    public IPAddress Bind { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any that is free. Default 8080.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Whether files may be added through the page; default no.</summary>
    public bool AllowUpload { get; init; }

    /// <summary>What callers must know; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>The largest file that may be uploaded, in bytes; default 32 MiB.</summary>
    public long MaximumUpload { get; init; } = 32L << 20;

    /// <summary>How many files may come at once; default 100.</summary>
    public int MaximumFiles { get; init; } = 100;
}
