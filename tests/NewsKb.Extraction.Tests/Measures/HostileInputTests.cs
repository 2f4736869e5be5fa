using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Measures;

public class HostileInputTests
{
    public static TheoryData<string, int> Units() => new()
    {
        { "对企业给予补贴100万元", 1_000_000 }, // no punctuation at all
        { "每辆补贴5元", 1_000_000 },
        { "（", 10_000 },
        { "“《（【", 100_000 },
        { "，", 100_000 },
        { "的", 100_000 },
        { "1", 1_000_000 },
        { "贷款", 100_000 },
        { "\n", 100_000 },
        { "\ud800", 10_000 },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void Any_input_gives_bounded_measures(string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        foreach (var measure in Reader.Read(text))
        {
            Assert.Equal(measure.Text, measure.Span.Of(text).ToString());
            Assert.InRange(measure.Span.Length, 1, 20_000);
        }
    }

    [Theory]
    [InlineData("给合作社发放补贴3万元。", 100_000)]
    [InlineData("，a北京", 200_000)]
    public void A_headline_may_be_as_long_as_its_text(string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        Assert.All(PlaceScanner.Read(new PlaceContext { Body = text, Title = text }).Mentions, m => Assert.Equal(m.Text, m.Span.Of(text).ToString()));
        Assert.All(Reader.Read(text, title: text), m => Assert.Equal(m.Text, m.Span.Of(text).ToString()));
    }

    [Fact]
    public void Random_mixtures_of_its_own_vocabulary_never_throw()
    {
        string[] words = ["对", "企业", "的", "，", "。", "给予", "补贴", "100万元", "《", "》", "“", "”", "（", "）", "其中", "并", "为", "贷款", "贴息", "\n", "一、", "；", "：", "50%", "介绍", "将", " ", "不", "以上的", "方面"];
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => words[random.Next(words.Length)]));
            Assert.All(Reader.Read(text, title: text), m => Assert.Equal(m.Text, m.Span.Of(text).ToString()));
        }
    }

    [Theory]
    [InlineData("丙")]
    [InlineData("𠮷")]
    [InlineData("丙𠮷")]
    public void A_long_clause_is_cut_between_characters_and_loses_none(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 10_000));
        var clauses = ClauseSplitter.Split(text).Clauses;
        Assert.Equal(text, string.Concat(clauses.Select(c => text[c.Start..c.End])));
        Assert.DoesNotContain(clauses, c => char.IsLowSurrogate(text[c.Start]));
    }

    [Fact]
    public void A_word_may_stand_where_a_long_clause_is_cut()
    {
        for (var filler = ClauseSplitter.LongestClause - 20; filler < ClauseSplitter.LongestClause; filler++)
        {
            var text = $"对企业{new string('丙', filler)}给予补贴给予补贴每户3万元。";
            Assert.All(Reader.Read(text), m => Assert.Equal(m.Text, m.Span.Of(text).ToString()));
        }
    }

    [Fact]
    public void Random_mixtures_without_punctuation_never_throw()
    {
        string[] words = ["对", "企业", "的", "给予", "补贴", "100万元", "为", "贷款", "贴息", "50%", "等", "和", "因", "影响", "每个", "中小企业", "运输车辆", "发放", "减免", "免费", "截至", "2022年3月", "市政府", "职工"];
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(100, 400)).Select(_ => words[random.Next(words.Length)]));
            Assert.All(Reader.Read(text, title: text), m => Assert.Equal(m.Text, m.Span.Of(text).ToString()));
        }
    }
}
