namespace NewsKb.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newskb-bad").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_cannot_be_read_is_told_in_one_line_each_and_the_rest_is_done()
    {
        Write("good.txt", "市财政局对小微企业新增贷款给予贴息，最高20万元。"u8.ToArray());
        Write("empty.txt", []);
        Write("binary.txt", [0, 1, 2, 3, 0, 255, 254, 0, 0, 7, 8]);
        var failed = In("failed.list");
        var result = CommandLine.Run("index", _folder, In("missing.txt"), "--kb", In("kb.db"), "--failed", failed);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(4, result.ErrorLines.Length);
        Assert.StartsWith($"newskb: {In("binary.txt")}: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal($"newskb: {In("empty.txt")}: the file is empty", result.ErrorLines[1]);
        Assert.Equal($"newskb: {In("missing.txt")}: no such file or folder", result.ErrorLines[2]);
        Assert.StartsWith("1 done, 0 skipped, 3 failed: 1 articles, ", result.ErrorLines[3], StringComparison.Ordinal);
        Assert.Equal([In("binary.txt"), In("empty.txt"), In("missing.txt")], File.ReadAllLines(failed));
        Assert.Equal(0, CommandLine.Run("search", "贴息", "--kb", In("kb.db")).ExitCode);
    }

    [Fact]
    public void A_file_that_is_not_a_knowledge_base_is_left_alone()
    {
        Write("notes.db", "these are my notes"u8.ToArray());
        foreach (string[] args in new string[][] { ["index", TestData.InRoot("corpus")], ["search", "贷款"], ["stats"] })
        {
            var result = CommandLine.Run([.. args, "--kb", In("notes.db")]);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("notes.db", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        }
        Assert.Equal("these are my notes", File.ReadAllText(In("notes.db")));
    }

    [Fact]
    public void A_dry_run_counts_and_leaves_no_file()
    {
        var result = CommandLine.Run("index", TestData.InRoot("corpus", "articles", "c001.txt"), "--dry-run", "--kb", In("dry.db"));
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("1 done, 0 skipped, 0 failed: 1 articles, ", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.EndsWith("found, nothing stored", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Verbose_tells_the_warnings_about_the_input()
    {
        Write("stripped.txt", "本市对符合条件的小微企业给予贷款贴息，最高不超过万元，帮助企业渡过难关。"u8.ToArray());
        var result = CommandLine.Run("extract", In("stripped.txt"), "--verbose");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.ErrorLines, line => line.StartsWith($"newskb: {In("stripped.txt")}: missing_digits: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_knowledge_base_is_not_made_by_reading()
    {
        var result = CommandLine.Run("stats", "--kb", In("none.db"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no such knowledge base", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(In("none.db")));
    }

    [Fact]
    public void A_path_that_is_not_there_makes_no_knowledge_base()
    {
        var result = CommandLine.Run("index", In("nwes"), In("*.html"), "--report", "--kb", In("kb.db"));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            [$"newskb: {In("nwes")}: no such file or folder", $"newskb: {In("*.html")}: no file matches", "0 done, 0 skipped, 2 failed: 0 articles, 0 measures found, nothing stored"],
            result.ErrorLines);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("did you mean search?", "serach", "贷款")]
    [InlineData("did you mean --limit?", "search", "贷款", "--limt", "3")]
    [InlineData("is not known", "index", "x", "--encoding", "klingon")]
    [InlineData("not a date", "search", "贷款", "--since", "yesterday")]
    [InlineData("swap them", "search", "贷款", "--since", "2023", "--until", "2021")]
    [InlineData("not an amount", "search", "贷款", "--min-amount", "viel")]
    [InlineData("give 1 to 10000", "search", "贷款", "--limit", "0")]
    [InlineData("did you mean", "search", "贷款", "--instrument", "interest_subsidi")]
    [InlineData("no place is called", "compare", "西宁宁", "张掖")]
    [InlineData("several places", "compare", "鼓楼区", "张掖")]
    [InlineData("no query", "search")]
    [InlineData("--kb: give the name of a file", "index", "x", "--kb", "")]
    [InlineData("--kb: give the name of a file", "stats", "--kb", " ")]
    [InlineData("no input", "index")]
    [InlineData("--mode fast: give bigram, full, jieba, jieba-nohmm or search", "segment", "--mode", "fast")]
    [InlineData("--limit abc: not a whole number", "search", "贷款", "--limit", "abc")]
    [InlineData("--format xml: give csv, jsonl or table", "search", "贷款", "--format", "xml")]
    [InlineData("give 0 (one a processor) or more", "extract", "x", "--jobs", "-1")]
    [InlineData("--failed no/such/folder/list: cannot be written", "index", "x", "--failed", "no/such/folder/list")]
    public void A_mistake_of_the_caller_is_one_clear_line(string expected, params string[] args)
    {
        var result = CommandLine.Run(args);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.ErrorLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("clean")]
    public void An_empty_folder_is_nothing_found(string command)
    {
        var result = CommandLine.Run(command, _folder);
        Assert.Equal((1, "", "newskb: there is no file to read in what was named\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void To_index_an_empty_folder_is_nothing_found()
    {
        var (folder, kb) = (Directory.CreateDirectory(In("none")).FullName, In("kb.db"));
        var result = CommandLine.Run("index", folder, "--kb", kb);
        Assert.Equal((1, "newskb: there is no file to read in what was named"), (result.ExitCode, result.ErrorLines[^1]));
        Write("none/a.txt", "西宁市减免房租3个月。"u8.ToArray());
        Assert.Equal(0, CommandLine.Run("index", folder, "--kb", kb).ExitCode);
        File.Delete(In("none/a.txt"));
        Assert.Equal(0, CommandLine.Run("index", folder, "--kb", kb, "--prune").ExitCode);
    }

    [Fact]
    public void Writing_the_knowledge_base_is_no_change_of_a_watched_folder()
    {
        using var watch = new FolderWatch([_folder], In("kb.db"));
        Write("kb.db", [1]);
        Write("kb.db-wal", [2]);
        Write("kb.db-news.txt", [3]);
        Assert.Equal([In("kb.db-news.txt")], watch.Next(TestContext.Current.CancellationToken)!);
    }

    private string In(string name) => Path.Combine(_folder, name);

    private void Write(string name, byte[] content) => File.WriteAllBytes(In(name), content);
}
