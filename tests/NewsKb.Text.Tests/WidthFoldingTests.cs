namespace NewsKb.Text.Tests;

public static class WidthFoldingTests
{
    [Theory]
    [InlineData("增长１２．５％", "增长12.5%")]
    [InlineData("共１，２３４，５６７元", "共1,234,567元")]
    [InlineData("２０２０，２０２１两年", "2020，2021两年")]
    [InlineData("上午９：３０开会：议题", "上午9:30开会：议题")]
    [InlineData("一，二；三。（完）“好”", "一，二；三。（完）“好”")]
    [InlineData("企業(yè)務(wù)繁忙", "企業務繁忙")]
    [InlineData("企业（yè）不动", "企业（yè）不动")]
    [InlineData("零\u200B宽\uFEFF字\uE123符", "零宽字符")]
    [InlineData("⼈⺠政府 樂\uF914", "人民政府 樂樂")]
    [InlineData("", "")]
    public static void FoldsWhatMeansTheSame(string text, string expected) => Assert.Equal(expected, WidthFolding.Fold(text).Text);

    [Fact]
    public static void TheMapLeadsBackToTheSource()
    {
        const string Source = "企業(yè)務１２．５％";
        var folded = WidthFolding.Fold(Source);
        var figure = folded.Text.IndexOf("12.5%", StringComparison.Ordinal);
        var span = folded.Map.ToSource(new TextSpan(figure, 5));
        Assert.Equal("１２．５％", span.Of(Source).ToString());
        Assert.Equal("業(yè)務", folded.Map.ToSource(new TextSpan(1, 2)).Of(Source).ToString());
    }

    [Fact]
    public static void FoldingTheSourceOfALineGivesTheLine()
    {
        const string Characters = "１２３４５６７８９０，．：％ＡＢ()業務（）yèù零\u200B\uE000\uF914⼈ \u00A0、。\n\n";
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var source = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Characters[random.Next(Characters.Length)]));
            var folded = WidthFolding.Fold(source);
            var start = 0;
            foreach (var line in folded.Text.Split('\n'))
            {
                var span = new TextSpan(start, line.Length);
                Assert.Equal(line, WidthFolding.Fold(folded.Map.ToSource(span).Of(source).ToString()).Text);
                start = span.End + 1;
            }
            Assert.Equal(folded.Text, WidthFolding.Fold(folded.Text).Text);
        }
    }
}
