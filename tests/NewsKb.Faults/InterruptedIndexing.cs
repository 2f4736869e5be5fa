namespace NewsKb.Faults;

/// <summary>What was committed survives the end of the indexer at any moment, and a second indexer does no harm.</summary>
public sealed class InterruptedIndexing : IDisposable
{
    private const int FilesInPart = 150;
    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_killed_indexer_loses_no_committed_article_and_leaves_a_sound_file()
    {
        var file = _folder.KnowledgeBaseFile;
        Assert.Equal(0, IndexProcess.Run("index", _folder.Write("first", FilesInPart), "--kb", file, "-q").ExitCode);
        var committed = NewsFolder.Articles(file);
        Assert.True(committed >= FilesInPart, $"only {committed} articles were committed");
        for (var round = 0; round < 8; round++)
        {
            using var process = IndexProcess.Start("index", _folder.Write($"part{round}", FilesInPart), "--kb", file, "-q");
            Thread.Sleep(150 * (round + 1));
            process.Kill();
            process.WaitForExit();
            var left = NewsFolder.Articles(file);
            Assert.InRange(left, committed, committed + FilesInPart);
            committed = left;
        }
        Assert.Equal(0, IndexProcess.Run("index", _folder.Path, "--kb", file, "-q").ExitCode);
        Assert.Equal(9 * FilesInPart, NewsFolder.Articles(file));
    }

    [Fact]
    public async Task Of_two_indexers_at_once_each_ends_well_or_says_why()
    {
        var file = _folder.KnowledgeBaseFile;
        var (one, two) = (_folder.Write("one", FilesInPart), _folder.Write("two", FilesInPart));
        var runs = await Task.WhenAll(Task.Run(() => IndexProcess.Run("index", one, "--kb", file)), Task.Run(() => IndexProcess.Run("index", two, "--kb", file)));
        Assert.All(runs.Where(run => run.ExitCode != 0), run => IndexProcess.AssertRefused(run, "another process"));
        _ = NewsFolder.Articles(file);
        Assert.Equal(0, IndexProcess.Run("index", _folder.Path, "--kb", file, "-q").ExitCode);
        Assert.Equal(2 * FilesInPart, NewsFolder.Articles(file));
    }

    [Fact]
    public void An_extraction_that_was_stopped_does_not_look_like_one_that_is_complete()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var process = IndexProcess.Start("extract", _folder.Write("news", FilesInPart, length: 2000));
        Assert.NotNull(process.StandardOutput.ReadLine()); // then it waits: the pipe does not hold the rest
        Assert.Equal(0, IndexProcess.System("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Thread.Sleep(500);
        var rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.InRange(rest.Split('\n').Length, 1, FilesInPart - 2);
    }
}
