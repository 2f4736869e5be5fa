using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Problems;

namespace NewsKb.Extraction.Tests.Problems;

public class ProblemExtractorTests
{
    [Fact]
    public void Counted_kinds_are_read_with_their_counts()
    {
        var problems = Read("干部共收集企业问题100件，其中融资贷款类30件、招工用工类25件、成本类20件、手续办理类15件、其他问题10件，已解决60件。");
        Assert.Equal(["financing 30", "labour 25", "cost 20", "procedure 15", "other 10"], problems.Select(p => $"{p.Kind} {p.Count}"));
        Assert.Equal("融资贷款类30件", problems[0].Text);
    }

    [Theory]
    [InlineData("受寒潮影响，企业原材料成本大幅上涨。", "cost 原材料成本大幅上涨")]
    [InlineData("不少商户反映资金短缺、客流减少。", "financing 资金短缺;market 客流减少")]
    [InlineData("该厂面临用工短缺的问题。", "labour 用工短缺")]
    [InlineData("帮助企业解决融资难的问题。", "")]
    [InlineData("全市经济运行平稳。", "")]
    public void Told_difficulties_are_read_with_their_kind(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Read(text).Select(p => $"{p.Kind} {p.Text}")));

    [Theory]
    [InlineData("该厂资金短缺。县里协调贷款后，难题迎刃而解。", true)]
    [InlineData("企业面临缺电问题，经协调已解决。", true)]
    [InlineData("企业反映融资类问题3件、用工类问题4件，已全部办结。", true)]
    [InlineData("企业反映融资类问题3件、用工类问题4件，已解决5件。", false)]
    [InlineData("企业普遍反映订单减少。", false)]
    public void A_problem_is_resolved_where_the_text_says_so(string text, bool expected) =>
        Assert.All(Read(text), p => Assert.Equal(expected, p.IsResolved));

    [Fact]
    public void Problems_cover_their_words()
    {
        const string text = "企业普遍面临订单不足、贷款难等困难，问题涉及融资类3件、用工类4件。";
        Assert.All(Read(text), p => Assert.Equal(p.Text, p.Span.Of(text).ToString()));
    }

    private static IReadOnlyList<Problem> Read(string text) =>
        ProblemExtractor.Extract(text, FigureScanner.Scan(text, DateScanner.Scan(text, null)));
}
