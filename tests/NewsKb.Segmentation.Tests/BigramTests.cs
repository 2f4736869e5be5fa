namespace NewsKb.Segmentation.Tests;

public class BigramTests
{
    [Theory]
    [InlineData("我市出台三项措施帮助小微企业渡过难关。", "我市 出台 三 项 措施 帮助 小微 企业 渡过 难关 。")]
    [InlineData("市政府为企业减税", "市政府 为 企业 减税")]
    public void Prefers_words_that_go_together(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Segmenter.For(SegmentationMode.Bigram).Cut(text)));

    [Theory]
    [InlineData("12.5%")]
    [InlineData("3000万")]
    [InlineData("１２００亿")]
    [InlineData("百分之三十五")]
    [InlineData("第十三")]
    [InlineData("2023年")]
    [InlineData("GDP")]
    public void Keeps_numbers_dates_and_latin_words_whole(string word) =>
        Assert.Contains(word, Segmenter.For(SegmentationMode.Bigram).Cut($"其中{word}，共计。"));

    [Fact]
    public void Tags_words_that_no_dictionary_lists_by_their_form()
    {
        const string Text = "2023年发放12.5万元";
        var tokens = new List<TaggedToken>();
        Segmenter.For(SegmentationMode.Bigram).Tag(Text, tokens);
        Assert.Equal("2023年/t 发放/v 12.5万/m 元/m", string.Join(' ', tokens.Select(t => $"{t.Token.Span.Of(Text)}/{t.Tag}")));
    }

    [Fact]
    public void Keeps_a_users_word_whole_and_leaves_out_a_deleted_one()
    {
        var segmenter = Segmenter.For(SegmentationMode.Bigram);
        var changed = segmenter.With(UserDictionary.Empty.Add("稳企贷款码").Delete("措施"));
        Assert.Contains("稳企贷款码", changed.Cut("推出稳企贷款码"));
        Assert.DoesNotContain("措施", changed.Cut("三项措施"));
        Assert.Contains("措施", segmenter.Cut("三项措施"));
    }
}
