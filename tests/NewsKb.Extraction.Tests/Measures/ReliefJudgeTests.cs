using NewsKb.Documents;
using NewsKb.Text;

namespace NewsKb.Extraction.Tests.Measures;

public class ReliefJudgeTests
{
    private const string Rent = "对承租国有厂房的小微企业免收3个月租金。";
    private const string Control = "各社区继续做好进出人员登记，楼道每天消毒两次，值班人员轮流守在门口。";

    [Fact]
    public void A_measure_that_fills_the_text_is_relief_news() => Assert.True(Judge("今日要闻", Rent + Control).IsReliefNews);

    [Fact]
    public void A_measure_aside_is_none() => Assert.False(Judge("今日要闻", Rent + Repeat(Control, 8)).IsReliefNews);

    [Fact]
    public void A_headline_that_promises_relief_to_somebody_lowers_the_bar()
    {
        var body = Rent + Repeat(Control, 8);
        Assert.True(Judge("为小微企业免收租金", body).IsReliefNews);
        Assert.Contains("the headline promises relief", Judge("为小微企业免收租金", body).Reason, StringComparison.Ordinal);
        Assert.Contains("the headline does not promise relief", Judge("今日要闻", body).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_without_measures_below_it_is_none() => Assert.False(Judge("为小微企业免收租金", Control).IsReliefNews);

    [Fact]
    public void The_reason_tells_the_share_that_measures_fill() =>
        Assert.Matches(@"fill \d+(\.\d)? % of the text; .* so 6\.5 % are enough", Judge("今日要闻", Rent + Control).Reason);

    [Fact]
    public void An_empty_article_is_none() => Assert.False(Judge("今日要闻", "").IsReliefNews);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static ArticleExplanation Judge(string title, string body) => Annotator.Explain(new Article
    {
        Source = "-",
        Number = 1,
        Id = "0",
        Title = MappedText.Identity(title),
        Body = MappedText.Identity(body),
        SourceSpan = new TextSpan(0, body.Length),
    });
}
