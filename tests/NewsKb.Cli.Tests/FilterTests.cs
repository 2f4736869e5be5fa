using System.Text;

namespace NewsKb.Cli.Tests;

public class FilterTests
{
    [Fact]
    public void Segment_joins_words_by_a_space_line_for_line()
    {
        var result = CommandLine.RunWithInput("小微企业可以申请贷款\n\n第二行", "segment", "--mode", "jieba");
        Assert.Equal(0, result.ExitCode);
        var lines = result.Output.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("小微企业可以申请贷款", lines[0].Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("企业", lines[0].Split(' '));
        Assert.Equal("", lines[1]);
    }

    [Fact]
    public void Segment_gives_tags_when_asked() =>
        Assert.Contains("贷款/", CommandLine.RunWithInput("申请贷款\n", "segment", "--mode", "jieba", "--pos").Output, StringComparison.Ordinal);

    [Fact]
    public void Segment_keeps_names_and_money_whole_when_asked() =>
        Assert.Equal(
            "甘肃省张掖市农业农村局 在 甘州区 发放 补贴 350万元\n",
            CommandLine.RunWithInput("甘肃省张掖市农业农村局在甘州区发放补贴350万元\n", "segment", "--entities").Output);

    [Fact]
    public void Convert_changes_the_script_and_keeps_line_ends() =>
        Assert.Equal("贷款\r\n税费减免\n", CommandLine.RunWithInput("貸款\r\n稅費減免\n", "convert", "t2s").Output);

    [Fact]
    public void A_line_longer_than_any_buffer_passes_through()
    {
        var line = new string('税', 300_000);
        Assert.Equal(line + "\n", CommandLine.RunWithInput(line + "\n", "convert", "t2s").Output);
    }

    [Fact]
    public void Broken_bytes_become_replacement_characters()
    {
        var result = CommandLine.RunWithBytes([.. "贷款"u8, 0xFF, .. "\n"u8], "convert", "s2t");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("貸款\uFFFD\n", result.Output);
        Assert.StartsWith("newskb: part of the input is not UTF-8", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(result.Error, CommandLine.RunWithBytes([.. "贷款"u8, 0xFF], "segment").Error);
        Assert.Equal("", CommandLine.RunWithInput("贷款\n", "convert", "s2t").Error);
    }

    [Fact]
    public void An_unknown_conversion_names_the_nearest()
    {
        var result = CommandLine.Run("convert", "t2ss");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("did you mean", result.Error, StringComparison.Ordinal);
        Assert.Contains("t2s", result.Error, StringComparison.Ordinal);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public void Empty_input_gives_empty_output()
    {
        Assert.Equal("", CommandLine.RunWithInput("", "segment").Output);
        Assert.Equal("", CommandLine.RunWithBytes(Encoding.UTF8.GetPreamble(), "convert", "s2t").Output);
    }
}
