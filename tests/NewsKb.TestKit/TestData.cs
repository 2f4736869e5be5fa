namespace NewsKb.TestKit;

/// <summary>Where tests find their data: this repository, and an optional folder of third-party suites that may not be redistributed.</summary>
public static class TestData
{
    /// <summary>The root of the working copy: the folder that holds <c>NewsKb.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of third-party suites: <c>NEWSKB_SHARED</c>, or a folder <c>shared</c> beside the working copy; null when absent.</summary>
    public static string? Shared { get; } = FindShared();

    /// <summary>A path inside the working copy.</summary>
    public static string InRoot(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of the third-party suites, or null when it is absent (the test then skips).</summary>
    public static string? InShared(params string[] parts)
    {
        if (Shared is null) return null;
        var path = Path.Combine([Shared, .. parts]);
        return Path.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsKb.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("NewsKb.sln was not found above " + AppContext.BaseDirectory);
    }

    private static string? FindShared()
    {
        var named = Environment.GetEnvironmentVariable("NEWSKB_SHARED") ?? Path.Combine(Root, "..", "shared");
        return Directory.Exists(named) ? Path.GetFullPath(named) : null;
    }
}
