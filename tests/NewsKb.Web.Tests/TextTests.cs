using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NewsKb.Knowledge.Search;
using NewsKb.Text;
using NewsKb.Web.Articles;
using NewsKb.Web.Localization;
using NewsKb.Web.Searching;

namespace NewsKb.Web.Tests;

/// <summary>Laws of the parts that pages are made from.</summary>
public class TextTests
{
    [Fact]
    public void Runs_put_together_are_the_text_whatever_is_marked()
    {
        var spans = Gen.Choose(0, 60).SelectMany(start => Gen.Choose(0, 20).Select(length => new TextSpan(start, length))).ListOf(12);
        var kinds = Gen.Choose(0, 5).ListOf(12);
        Prop.ForAll(spans.Zip(kinds).ToArbitrary(), drawn =>
        {
            var text = new string([.. Enumerable.Range(0, 70).Select(i => (char)('一' + i))]);
            var facts = drawn.Item1.Zip(drawn.Item2, (span, kind) => new MarkedFact((FactKind)kind, $"a{span.Start}.{span.Length}.{kind}", span, "")).Take(8).ToList();
            var matches = Disjoint(drawn.Item1.Skip(8).Take(2));
            var removed = Disjoint(drawn.Item1.Skip(10)).Select(s => new RemovedText(s, "repair")).ToList();
            var runs = TextMarker.Mark(text, new TextSpan(3, 60), facts, matches, removed);
            Assert.Equal(text.Substring(3, 60), string.Concat(runs.Select(r => r.Text)));
            Assert.Equal(matches.Count(m => m.Overlaps(new TextSpan(3, 60))), runs.Count(r => r.StartsMatch > 0));
            Assert.All(runs.GroupBy(r => r.Fact).Where(g => g.Key is not null), g => Assert.Single(g, r => r.StartsFact));
            Assert.All(runs.GroupBy(r => r.Measure).Where(g => g.Key is not null), g => Assert.Single(g, r => r.StartsMeasure));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("<p>一<b>二</b></p>", "一|二")]
    [InlineData("前<script>if (a<b) x()</script>后", "前|后")]
    [InlineData("a < b<!-- <p> -->c", "a < b|c")]
    [InlineData("class=x>正文</p", "正文")]
    [InlineData("<style>p{}", "")]
    public void Tags_are_told_from_text(string markup, string texts)
    {
        var pieces = MarkupPieces.Of(markup, new TextSpan(0, markup.Length)).ToList();
        Assert.Equal(markup, string.Concat(pieces.Select(p => p.Span.Of(markup).ToString())));
        Assert.Equal(texts, string.Join('|', pieces.Where(p => p.IsText).Select(p => p.Span.Of(markup).ToString())));
    }

    [Theory]
    [InlineData("贷款 \"创业 担保\" -展期", "贷款,\"创业 担保\",-展期")]
    [InlineData("租金 OR 房租 补贴", "租金,OR 房租,补贴")]
    [InlineData("OR", "OR")]
    [InlineData("“开头 没有结束", "“开头 没有结束")]
    [InlineData("  ", "")]
    public void A_query_comes_apart_into_pieces(string query, string pieces) => Assert.Equal(pieces, string.Join(',', QueryWords.Split(query).Select(p => p.Text)));

    [Fact]
    public void Taking_the_first_alternative_out_leaves_the_other() => Assert.Equal("房租 补贴", QueryWords.Split("租金 OR 房租 补贴")[0].Others);

    [Fact]
    public void Bars_stand_without_gaps_by_month_or_by_year()
    {
        var months = Histogram.Of([new FacetCount("2022-11", 3), new FacetCount("2023-02", 1), new FacetCount("0004-05", 9)]);
        Assert.Equal([new("2022-11", 3), new("2022-12", 0), new("2023-01", 0), new("2023-02", 1)], months.Bars);
        var years = Histogram.Of([new FacetCount("2002-01", 1), new FacetCount("2022-11", 3), new FacetCount("2022-12", 2)]);
        Assert.Equal(21, years.Bars.Count);
        Assert.Equal(new HistogramBar("2022", 5), years.Bars[^1]);
    }

    [Theory]
    [InlineData("zh-TW,zh;q=0.9", UiLanguage.Traditional)]
    [InlineData("zh-Hant-HK", UiLanguage.Traditional)]
    [InlineData("zh-CN,en;q=0.5", UiLanguage.Simplified)]
    [InlineData("fr,en-GB;q=0.8", UiLanguage.English)]
    [InlineData("", UiLanguage.Simplified)]
    public void The_language_is_what_the_browser_asks_for(string accepted, UiLanguage language) => Assert.Equal(language, Words.Preferred(accepted));

    [Fact]
    public void Every_text_that_the_pages_name_is_there_in_every_language()
    {
        var keys = Directory.GetFiles(NewsKb.TestKit.TestData.InRoot("src", "NewsKb.Web"), "*.*", SearchOption.AllDirectories).Where(f => f.EndsWith(".razor") || f.EndsWith(".cs"))
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "(?:[Uu]i\\[|Format\\()\"([a-z-]+[a-z])\"").Select(m => m.Groups[1].Value)).Distinct().ToList();
        Assert.True(keys.Count > 100);
        foreach (var key in keys)
            foreach (var language in Enum.GetValues<UiLanguage>()) Assert.NotEqual("", Words.Of(language, key));
        Assert.Equal("簡體", Words.Of(UiLanguage.Traditional, "script-simplified"));
    }

    private static List<TextSpan> Disjoint(IEnumerable<TextSpan> spans)
    {
        var kept = new List<TextSpan>();
        foreach (var span in spans.Where(s => s.Length > 0).OrderBy(s => s.Start))
            if (kept.Count == 0 || kept[^1].End <= span.Start) kept.Add(span);
        return kept;
    }
}
