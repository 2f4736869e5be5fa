using NewsKb.Extraction.Measures;

namespace NewsKb.Extraction.Tests.Measures;

public class ClauseSplitterTests
{
    [Theory]
    [InlineData("对小微企业，给予补贴。", "对小微企业|给予补贴")]
    [InlineData("发放1,200万元，惠及300户", "发放1,200万元|惠及300户")]
    [InlineData("企业（含个体，下同）可申请", "企业（含个体，下同）可申请")]
    [InlineData("推广“一企一策，精准服务”模式", "推广“一企一策，精准服务”模式")]
    [InlineData("一、降低成本\n1．免收租金；2．下调电价", "降低成本|免收租金|下调电价")]
    [InlineData("一是减税，二是降费", "减税|降费")]
    [InlineData("  ", "")]
    public void Commas_part_clauses_and_brackets_do_not(string text, string clauses) =>
        Assert.Equal(clauses, string.Join('|', ClauseSplitter.Split(text).Clauses.Select(c => text[c.Start..c.End])));

    [Fact]
    public void A_list_mark_makes_an_item_and_a_semicolon_goes_on()
    {
        var sentences = ClauseSplitter.Split("（一）减免房租。对商户免收租金；对工厂减半").Sentences;
        Assert.Equal([true, false, false], sentences.Select(s => s.IsItem));
        Assert.Equal([false, false, true], sentences.Select(s => s.GoesOn));
    }

    [Theory]
    [InlineData("通告如下：一、停车费减半。二、水费缓收", "通告如下|停车费减半|水费缓收")]
    [InlineData("我县推出两招，一是延期还款，二是发放补贴", "我县推出两招|延期还款|发放补贴")]
    [InlineData("服务窗口：9:30开门，周末休息", "服务窗口：9:30开门，周末休息")]
    [InlineData("为商户减免租金 承租市属房屋的商户，免收一个月租金。", "为商户减免租金|承租市属房屋的商户，免收一个月租金")]
    [InlineData("截至2020  一、停车费减半", "截至2020|停车费减半")]
    [InlineData("二、稳住岗位　对不裁员的企业，返还保费", "稳住岗位|对不裁员的企业，返还保费")]
    [InlineData("全市完成固定资产投 资12亿元", "全市完成固定资产投 资12亿元")]
    [InlineData("共计 每户3000元", "共计 每户3000元")]
    public void Items_behind_a_colon_and_headings_in_front_of_a_blank_are_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', ClauseSplitter.Split(text).Sentences.Select(s => text[s.Start..s.End])));

    [Theory]
    [InlineData("补")]
    [InlineData("（")]
    [InlineData("“企业，")]
    [InlineData("(（【《")]
    [InlineData("免收租金，")]
    [InlineData("企业\u3000\u3000\u3000")]
    public void Clauses_and_sentences_are_bounded_on_any_input(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        var list = ClauseSplitter.Split(text);
        Assert.All(list.Clauses, c => Assert.InRange(c.Length, 1, ClauseSplitter.LongestClause + 121));
        Assert.All(list.Sentences, s => Assert.InRange(s.ClauseCount, 1, ClauseSplitter.MostClauses + 1));
        Assert.Equal(list.Clauses.OrderBy(c => c.Start), list.Clauses);
    }
}
