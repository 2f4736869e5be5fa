using NewsKb.Knowledge;

namespace NewsKb.Faults;

/// <summary>What was committed survives the end of the indexer at any moment, and a second indexer does no harm.</summary>
public sealed class InterruptedIndexing : IDisposable
{
    private const int FilesInPart = 150;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newskb");

    private string File => Path.Combine(_folder.FullName, "k.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_killed_indexer_loses_no_committed_article_and_leaves_a_sound_file()
    {
        Write("first");
        Assert.Equal(0, IndexProcess.Run("index", Folder("first"), "--kb", File, "-q").ExitCode);
        var committed = Articles();
        Assert.True(committed >= FilesInPart, $"only {committed} articles were committed");
        for (var round = 0; round < 8; round++)
        {
            var part = $"part{round}";
            Write(part);
            using var process = IndexProcess.Start("index", Folder(part), "--kb", File, "-q");
            Thread.Sleep(150 * (round + 1));
            process.Kill();
            process.WaitForExit();
            using (var knowledge = KnowledgeBase.Open(File)) Assert.Empty(knowledge.Check().Problems);
            Assert.InRange(Articles(), committed, committed + FilesInPart);
            committed = Articles();
        }
        Assert.Equal(0, IndexProcess.Run("index", _folder.FullName, "--kb", File, "-q").ExitCode);
        Assert.Equal(9 * FilesInPart, Articles());
    }

    [Fact]
    public async Task Of_two_indexers_at_once_each_ends_well_or_says_why()
    {
        Write("one");
        Write("two");
        var runs = await Task.WhenAll(
            Task.Run(() => IndexProcess.Run("index", Folder("one"), "--kb", File)), Task.Run(() => IndexProcess.Run("index", Folder("two"), "--kb", File)));
        Assert.All(runs.Where(run => run.ExitCode != 0), run =>
        {
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("another process", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        });
        using (var knowledge = KnowledgeBase.Open(File)) Assert.Empty(knowledge.Check().Problems);
        Assert.Equal(0, IndexProcess.Run("index", _folder.FullName, "--kb", File, "-q").ExitCode);
        Assert.Equal(2 * FilesInPart, Articles());
    }

    private string Folder(string part) => Path.Combine(_folder.FullName, part);

    /// <summary>Short articles that are not alike, so that none is a near-duplicate of another.</summary>
    private void Write(string part)
    {
        Directory.CreateDirectory(Folder(part));
        var random = new Random(part.Length + part[^1]);
        for (var i = 0; i < FilesInPart; i++)
        {
            var words = string.Concat(Enumerable.Range(0, 200).Select(_ => (char)random.Next('\u4E00', '\u9FA5')));
            System.IO.File.WriteAllText(Path.Combine(Folder(part), $"{i}.txt"), $"{part}第{i}号通报\n\n晨报3月{(i % 28) + 1}日讯 发放创业贷款{i + 1}万元，惠及小微企业{i + 2}家。{words}。");
        }
    }

    private long Articles()
    {
        using var knowledge = KnowledgeBase.Open(File);
        return knowledge.Stats().Articles;
    }
}
