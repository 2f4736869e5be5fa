namespace NewsKb.Faults;

/// <summary>What is damaged, or no knowledge base at all, is told in one line and left as it is.</summary>
public sealed class DamagedFiles : IDisposable
{
    private readonly NewsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public void A_truncated_file_is_found_damaged(int parts)
    {
        var file = Indexed();
        using (var stream = File.OpenWrite(file)) stream.SetLength(stream.Length / parts);
        var run = IndexProcess.Run("check", "--kb", file);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_that_changed_is_found()
    {
        var file = Indexed();
        var sound = File.ReadAllBytes(file);
        var random = new Random(3);
        for (var at = 0; at < sound.Length; at += 16384)
        {
            var damaged = (byte[])sound.Clone();
            damaged[at + random.Next(16384)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, damaged);
            Assert.False(IsSound(file), $"a change of page {(at / 16384) + 1} was not found");
        }
    }

    [Theory]
    [InlineData("index")]
    [InlineData("check")]
    [InlineData("stats")]
    public void A_file_that_is_no_knowledge_base_is_refused_and_left_alone(string command)
    {
        var file = _folder["letter.db"];
        File.WriteAllText(file, new string('信', 5000));
        string[] input = command == "index" ? [_folder.Write("news", 2)] : [];
        IndexProcess.AssertRefused(IndexProcess.Run([command, .. input, "--kb", file]), "is not a knowledge base of newskb");
        Assert.Equal(new string('信', 5000), File.ReadAllText(file));
    }

    private string Indexed()
    {
        Assert.Equal(0, IndexProcess.Run("index", _folder.Write("news", 60), "--kb", _folder.KnowledgeBaseFile, "-q").ExitCode);
        return _folder.KnowledgeBaseFile;
    }

    private static bool IsSound(string file)
    {
        try
        {
            using var knowledge = Knowledge.KnowledgeBase.Open(file);
            return knowledge.Check().IsSound;
        }
        catch (Knowledge.KnowledgeBaseException)
        {
            return false;
        }
    }
}
