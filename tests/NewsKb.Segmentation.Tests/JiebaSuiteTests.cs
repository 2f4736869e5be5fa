using System.Text.Json;

namespace NewsKb.Segmentation.Tests;

/// <summary>jieba.NET's own expectations.</summary>
public class JiebaSuiteTests
{
    /// <summary>Words with letters that jieba 0.42 and we find in full mode, and that jieba.NET cuts apart.</summary>
    private static readonly string[] LatinWords = ["B超", "AT&T", "C++"];

    [Theory]
    [InlineData("accurate_hmm", SegmentationMode.Jieba)]
    [InlineData("accurate_no_hmm", SegmentationMode.JiebaNoHmm)]
    [InlineData("cut_search_hmm", SegmentationMode.Search)]
    [InlineData("cut_search_no_hmm", SegmentationMode.SearchNoHmm)]
    [InlineData("cut_all", SegmentationMode.Full)]
    public void Cuts_as_the_suite_expects(string suite, SegmentationMode mode)
    {
        var segmenter = Segmenter.For(mode);
        foreach (var (input, expected) in Cases(suite))
        {
            if (mode == SegmentationMode.Full && LatinWords.Any(word => input.Contains(word, StringComparison.Ordinal))) continue;
            var actual = string.Join("/ ", segmenter.Cut(input));
            if (mode == SegmentationMode.Full) Assert.Equal(Words(expected), Words(actual)); // the suite has "" where jieba 0.42 has the punctuation
            else Assert.Equal(expected, actual);
        }
    }

    [Theory]
    [InlineData("pos_cut_hmm", SegmentationMode.Jieba)]
    [InlineData("pos_cut_no_hmm", SegmentationMode.JiebaNoHmm)]
    public void Tags_as_the_suite_expects(string suite, SegmentationMode mode)
    {
        foreach (var (input, expected) in Cases(suite))
        {
            var tokens = new List<TaggedToken>();
            Segmenter.For(mode).Tag(input, tokens);
            Assert.Equal(expected, string.Join(' ', tokens.Select(t => $"{t.Token.Span.Of(input)}/{t.Tag}")));
        }
    }

    private static IEnumerable<string> Words(string joined) => joined.Split("/ ").Where(word => word.Any(char.IsLetterOrDigit));

    private static List<(string Input, string Expected)> Cases(string suite)
    {
        var path = TestData.InShared("suites", "jiebanet.jsonl");
        Assert.SkipWhen(path is null, "the third-party suites are not here");
        var cases = new List<(string, string)>();
        foreach (var line in File.ReadLines(path!))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("mode").GetString() == suite)
                cases.Add((json.RootElement.GetProperty("input").GetString()!, json.RootElement.GetProperty("expected").GetString()!));
        }
        Assert.NotEmpty(cases);
        return cases;
    }
}
