using System.Diagnostics;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;

namespace NewsKb.Faults;

/// <summary>Indexing again and again: what changed is taken, what vanished goes if that is wanted, what failed can be named and tried again.</summary>
public sealed class FollowedFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_watched_folder_is_followed_until_the_signal(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        var news = _folder.Write("news", 5);
        using var process = IndexProcess.Start("index", news, "--kb", _folder.KnowledgeBaseFile, "--watch", "--prune", "-q");
        try
        {
            Await("贷款", 5);
            File.WriteAllText(Path.Combine(news, "new.txt"), NewsFolder.Article("夜市开张", 40, "夜间经济示范街区开业，发放餐饮消费券。"));
            Await("餐饮消费券", 1);
            File.WriteAllText(Path.Combine(news, "new.txt"), NewsFolder.Article("夜市改期", 41, "受天气影响，减免摊位管理费。"));
            Await("摊位管理费", 1);
            Await("餐饮消费券", 0);
            File.Delete(Path.Combine(news, "new.txt"));
            Await("摊位管理费", 0);
            Assert.Equal(0, IndexProcess.System("kill", "-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.True(process.WaitForExit(Patience), "it does not end");
            Assert.Equal(130, process.ExitCode);
            Assert.DoesNotContain("   at ", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
        Assert.Equal(5, NewsFolder.Articles(_folder.KnowledgeBaseFile));
    }

    [Fact]
    public void What_failed_is_listed_and_tried_again_from_the_list()
    {
        var (news, failed, file) = (_folder.Write("news", 3), _folder["failed.txt"], _folder.KnowledgeBaseFile);
        var broken = Path.Combine(news, "broken.docx");
        File.WriteAllText(broken, "PK\u0003\u0004 and nothing else");
        var run = IndexProcess.Run("index", news, "--kb", file, "--failed", failed);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("3 done, 0 skipped, 1 failed", run.Error, StringComparison.Ordinal);
        Assert.Equal([broken], File.ReadAllLines(failed));
        File.Delete(broken);
        File.WriteAllText(broken = Path.ChangeExtension(broken, ".txt"), NewsFolder.Article("补录", 7));
        File.WriteAllText(failed, broken + "\n");
        run = IndexProcess.Run("index", "--from-list", failed, "--kb", file, "--failed", failed);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 done, 0 skipped, 0 failed", run.Error, StringComparison.Ordinal);
        Assert.Empty(File.ReadAllLines(failed));
        Assert.Equal(4, NewsFolder.Articles(file));
    }

    [Fact]
    public void What_vanished_stays_until_it_is_pruned()
    {
        var (news, file) = (_folder.Write("news", 6), _folder.KnowledgeBaseFile);
        Assert.Equal(0, IndexProcess.Run("index", news, "--kb", file, "-q").ExitCode);
        for (var i = 0; i < 2; i++) File.Delete(Path.Combine(news, $"{i}.txt"));
        Assert.Contains("0 done, 4 skipped, 0 failed", IndexProcess.Run("index", news, "--kb", file).Error, StringComparison.Ordinal);
        Assert.Equal(6, NewsFolder.Articles(file));
        Assert.Contains("0 done, 4 skipped, 0 failed, 2 removed", IndexProcess.Run("index", news, "--kb", file, "--prune").Error, StringComparison.Ordinal);
        Assert.Equal(4, NewsFolder.Articles(file));
    }

    /// <summary>Waits until so many articles are found.</summary>
    private void Await(string query, int count)
    {
        var found = -1;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience && found != count; Thread.Sleep(100)) found = Found(query);
        Assert.Equal(count, found);
    }

    private int Found(string query)
    {
        try
        {
            using var knowledge = KnowledgeBase.Open(_folder.KnowledgeBaseFile);
            return knowledge.Search(new SearchRequest { Query = $"\"{query}\"", Target = SearchTarget.Articles }).Total;
        }
        catch (KnowledgeBaseException)
        {
            return -1; // not made yet
        }
    }
}
