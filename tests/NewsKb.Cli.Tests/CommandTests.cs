using System.Text.Json;

namespace NewsKb.Cli.Tests;

[Collection("sample knowledge base")]
public class CommandTests(SampleKnowledgeBase sample)
{
    [Fact]
    public void Indexing_again_changes_nothing()
    {
        var result = sample.Run("index", "corpus");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("0 done, ", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains(" 0 failed", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("贷款")]
    [InlineData("貸款")]
    public void A_word_is_found_in_either_script(string word)
    {
        var result = sample.Run("search", word, "--format", "jsonl", "--limit", "5");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(5, result.OutputLines.Length);
        Assert.All(result.OutputLines, line => Assert.Equal("measure", JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
    }

    [Fact]
    public void A_table_breaks_its_lines_neither_inside_numbers_nor_before_marks()
    {
        var lines = sample.Run("search", "补贴", "--limit", "50").OutputLines.Select(l => l.Trim()).Where(l => l.Length > 0 && !l.Contains("  ", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(lines, l => l[0] is '，' or '。' or '、' or '；' or '”' or '）');
        Assert.DoesNotContain(lines.Zip(lines.Skip(1)), pair => char.IsAsciiDigit(pair.First[^1]) && char.IsAsciiDigit(pair.Second[0]));
    }

    [Fact]
    public void Both_scripts_find_the_same() =>
        Assert.Equal(
            sample.Run("search", "稳岗补贴", "--format", "csv", "--limit", "50").Output,
            sample.Run("search", "穩崗補貼", "--format", "csv", "--limit", "50").Output);

    [Fact]
    public void A_place_includes_all_below_it()
    {
        var codes = sample.Run("search", "企业", "--place", "甘肃", "--format", "jsonl", "--limit", "100").OutputLines
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("place").GetProperty("code").GetString()!).ToList();
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.StartsWith("62", code, StringComparison.Ordinal));
    }

    [Fact]
    public void A_filter_alone_finds_all_that_it_lets_pass()
    {
        var hits = sample.Run("search", "--place", "甘肃", "--format", "jsonl").OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.StartsWith("62", hit.GetProperty("place").GetProperty("code").GetString(), StringComparison.Ordinal));
        Assert.Equal(hits.Select(h => h.GetProperty("published").GetString()).OrderDescending(StringComparer.Ordinal), hits.Select(h => h.GetProperty("published").GetString()));
    }

    [Fact]
    public void A_batch_answers_each_query_under_its_id()
    {
        var result = CommandLine.RunWithInput("q1\t消费券\nq2\t房租\n", "search", "--batch", "-", "--limit", "2", "--kb", sample.File);
        var ids = result.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query_id").GetString()).ToList();
        Assert.Equal(["q1", "q1", "q2", "q2"], ids);
    }

    [Fact]
    public void A_batch_tells_the_line_that_it_cannot_read_and_answers_the_others()
    {
        var result = CommandLine.RunWithInput("q1\t\"消费券\nq2\t房租\n", "search", "--batch", "-", "--limit", "1", "--kb", sample.File);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("newskb: -, line 1: the quotation mark is not closed (at character 1 of the query)", Assert.Single(result.ErrorLines));
        Assert.Contains("\"query_id\":\"q2\"", Assert.Single(result.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cell_of_a_comparison_has_evidence_that_stands_in_its_source()
    {
        var result = sample.Run("compare", "西宁", "淄博", "张掖", "--format", "jsonl");
        Assert.Equal(0, result.ExitCode);
        var cells = result.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["370300", "620700", "630100"], cells.Select(c => c.GetProperty("place").GetProperty("code").GetString()!).Distinct().Order());
        foreach (var cell in cells)
        {
            Assert.InRange(cell.GetProperty("measures").GetInt32(), 1, 1000);
            foreach (var evidence in cell.GetProperty("evidence").EnumerateArray())
            {
                var source = Text.TextDecoder.Decode(File.ReadAllBytes(evidence.GetProperty("source").GetString()!)).Text;
                Assert.InRange(evidence.GetProperty("source_end").GetInt32(), evidence.GetProperty("source_start").GetInt32() + 1, source.Length);
            }
        }
    }

    [Fact]
    public void An_article_is_shown_by_the_beginning_of_its_id()
    {
        var hit = JsonDocument.Parse(sample.Run("search", "消费券", "--format", "jsonl", "--limit", "1").OutputLines[0]).RootElement;
        var shown = sample.Run("show", hit.GetProperty("article_id").GetString()![..10]);
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("消费券", shown.Output, StringComparison.Ordinal);
        Assert.Contains(hit.GetProperty("source").GetString()!, shown.Output, StringComparison.Ordinal);
        var source = sample.Run("show", hit.GetProperty("article_id").GetString()!, "--source");
        Assert.Equal(0, source.ExitCode);
    }

    [Fact]
    public void Statistics_count_what_is_there()
    {
        var statistics = JsonDocument.Parse(sample.Run("stats", "--format", "jsonl").OutputLines.Single()).RootElement;
        Assert.InRange(statistics.GetProperty("articles").GetInt64(), 70, 90);
        Assert.InRange(statistics.GetProperty("measures").GetInt64(), 200, 800);
        Assert.True(statistics.GetProperty("figures").GetInt64() > 500);
    }

    [Fact]
    public void Nothing_found_is_exit_code_1()
    {
        var result = sample.Run("search", "\"量子纠缠退火\"");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Equal("newskb: nothing found", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public void Clean_gives_headline_and_paragraphs()
    {
        var result = CommandLine.Run("clean", TestData.InRoot("corpus", "articles", "c017.txt"));
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("\n\n", result.Output, StringComparison.Ordinal);
    }
}
