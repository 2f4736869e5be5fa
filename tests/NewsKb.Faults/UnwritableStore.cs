using NewsKb.Knowledge;

namespace NewsKb.Faults;

/// <summary>Where a knowledge base cannot be written, one line says so and the old state stays.</summary>
public sealed class UnwritableStore : IDisposable
{
    private const int Files = 20;
    private static readonly string[] AsNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_full_disk_leaves_the_old_state()
    {
        var disk = _folder["disk"];
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(IndexProcess.System("mount", "-t", "tmpfs", "-o", "size=4m", "newskb", disk) == 0, "a small disk can only be mounted by root");
        try
        {
            Fill(Path.Combine(disk, "k.db"), [], "the disk is full");
        }
        finally
        {
            Assert.Equal(0, IndexProcess.System("umount", disk));
        }
    }

    [Fact]
    public void A_file_that_may_not_grow_leaves_the_old_state()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no such limit on Windows");
        Fill(_folder.KnowledgeBaseFile, ["bash", "-c", "trap '' XFSZ; ulimit -f 4096; exec \"$@\"", "limited"], "the disk");
    }

    [Fact]
    public void In_a_read_only_folder_nothing_is_made()
    {
        var news = _folder.Write("news", Files);
        var closed = Directory.CreateDirectory(_folder["closed"]).FullName;
        var run = Protected(() => IndexProcess.RunBy(Unprivileged(), "index", news, "--kb", Path.Combine(closed, "k.db")), closed);
        IndexProcess.AssertRefused(run, Path.Combine(closed, "k.db"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(closed));
    }

    [Fact]
    public void A_read_only_knowledge_base_can_be_searched_but_not_added_to()
    {
        var (first, more) = (_folder.Write("first", Files), _folder.Write("more", Files));
        var folder = Directory.CreateDirectory(_folder["kept"]).FullName;
        var file = Path.Combine(folder, "k.db");
        Assert.Equal(0, IndexProcess.Run("index", first, "--kb", file, "-q").ExitCode);
        var before = File.ReadAllBytes(file);
        var (added, searched) = Protected(() => (IndexProcess.RunBy(Unprivileged(), "index", more, "--kb", file), IndexProcess.RunBy(Unprivileged(), "search", "贷款", "--kb", file)), folder, file);
        IndexProcess.AssertRefused(added, "cannot be written");
        Assert.Equal(0, searched.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_knowledge_base_that_another_process_writes_is_left_alone()
    {
        var (first, more) = (_folder.Write("first", Files), _folder.Write("more", Files));
        var file = _folder.KnowledgeBaseFile;
        Assert.Equal(0, IndexProcess.Run("index", first, "--kb", file, "-q").ExitCode);
        using (var writer = KnowledgeBase.OpenForWriting(file))
        {
            writer.Writer.Lock();
            IndexProcess.AssertRefused(IndexProcess.Run("index", more, "--kb", file), "another process");
        }
        Assert.Equal(Files, NewsFolder.Articles(file));
    }

    /// <summary>Stores a few files, then more than there is room for.</summary>
    private void Fill(string file, string[] by, string reason)
    {
        Assert.Equal(0, IndexProcess.RunBy(by, "index", _folder.Write("few", Files), "--kb", file, "-q").ExitCode);
        IndexProcess.AssertRefused(IndexProcess.RunBy(by, "index", _folder.Write("many", 40, length: 20_000), "--kb", file, "-q"), reason);
        Assert.Equal(Files, NewsFolder.Articles(file));
    }

    /// <summary>Permissions do not bind root: what must be bound runs as nobody.</summary>
    private static string[] Unprivileged()
    {
        if (Environment.UserName != "root") return ["env"];
        Assert.SkipUnless(IndexProcess.System([.. AsNobody, "test", "-r", AppContext.BaseDirectory]) == 0, "no way to run as another user, or nobody may not read the program");
        return AsNobody;
    }

    /// <summary>Does something while files and folders are read-only, and can be reached by all.</summary>
    private T Protected<T>(Func<T> action, params string[] paths)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions are others on Windows");
        const UnixFileMode Closed = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
#pragma warning disable CA1416 // skipped above
        File.SetUnixFileMode(_folder.Path, Closed | UnixFileMode.UserWrite);
        foreach (var path in paths) File.SetUnixFileMode(path, Closed);
        try
        {
            return action();
        }
        finally
        {
            foreach (var path in paths) File.SetUnixFileMode(path, Closed | UnixFileMode.UserWrite);
        }
#pragma warning restore CA1416
    }
}
