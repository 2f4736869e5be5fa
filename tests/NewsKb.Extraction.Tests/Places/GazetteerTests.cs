using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Default;

    [Theory]
    [InlineData("620702", "甘肃省张掖市甘州区", DivisionLevel.County, "620700")]
    [InlineData("620700", "甘肃省张掖市", DivisionLevel.Prefecture, "620000")]
    [InlineData("63", "青海省", DivisionLevel.Province, null)]
    [InlineData("110102", "北京市西城区", DivisionLevel.County, "110000")]
    [InlineData("429004", "湖北省仙桃市", DivisionLevel.County, "420000")]
    [InlineData("500235", "重庆市云阳县", DivisionLevel.County, "500000")]
    [InlineData("810000", "香港特别行政区", DivisionLevel.Province, null)]
    public void A_code_leads_to_name_level_and_parent(string code, string fullName, DivisionLevel level, string? parent)
    {
        var division = Gazetteer.Find(code)!;
        Assert.Equal((fullName, level, parent), (division.FullName, division.Level, division.Parent));
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("12")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("六三")]
    public void A_code_that_is_none_leads_to_nothing_or_a_province(string code) =>
        Assert.Equal(code == "12" ? "天津市" : null, Gazetteer.Find(code)?.Name);

    [Theory]
    [InlineData("620000", "620702", true)]
    [InlineData("620700", "620702", true)]
    [InlineData("620702", "620702", true)]
    [InlineData("620100", "620702", false)]
    [InlineData("110000", "110102", true)]
    [InlineData("420000", "429004", true)]
    [InlineData("370100", "371200", true)] // merged into a district of 370100
    [InlineData("000000", "620702", false)]
    [InlineData("", "", false)]
    public void A_place_contains_all_below_it(string ancestor, string code, bool expected) => Assert.Equal(expected, Gazetteer.Contains(ancestor, code));

    [Theory]
    [InlineData("西宁", "630100")]
    [InlineData("西宁市", "630100")]
    [InlineData("630100", "630100")]
    [InlineData("吉林", "220000")]
    [InlineData("吉林市", "220200")]
    [InlineData("朝阳市", "211300")]
    [InlineData("南京鼓楼区", "320106")]
    [InlineData("江苏/南京", "320100")]
    [InlineData("肃南县", "620721")]
    [InlineData("阿坝州", "513200")]
    [InlineData("浦东", "310115")]
    [InlineData("襄樊市", "420600")]
    [InlineData("張掖市", "620700")]
    [InlineData("臺灣", "710000")]
    public void A_place_argument_is_a_code_a_name_or_a_path(string text, string code) => Assert.Equal(code, PlaceArgument.Parse(text).Division?.Code);

    [Fact]
    public void A_name_of_several_places_is_answered_with_the_candidates()
    {
        var answer = PlaceArgument.Parse("鼓楼区");
        Assert.Null(answer.Division);
        Assert.Equal(["320106", "320302", "350102", "410204"], answer.Candidates.Select(c => c.Code));
    }

    [Fact]
    public void A_name_that_is_unknown_is_answered_with_near_names()
    {
        var answer = PlaceArgument.Parse("张夜市");
        Assert.Null(answer.Division);
        Assert.Empty(answer.Candidates);
        Assert.Equal("甘肃省张掖市", answer.Suggestions[0]);
    }

    [Theory]
    [InlineData("西灵", "青海省西宁市")]
    [InlineData("海定区", "北京市海淀区")]
    [InlineData("衡阴市", "湖南省衡阳市")]
    public void Near_names_differ_by_few_characters_and_larger_places_come_first(string typed, string meant) => Assert.Contains(meant, PlaceArgument.Parse(typed).Suggestions);

    [Fact]
    public void Every_division_is_found_by_its_full_name_and_lies_in_its_parent()
    {
        foreach (var division in Gazetteer.All())
        {
            Assert.Contains(division.Code, Gazetteer.Named(division.Name).Select(d => d.Code));
            if (division.Parent is { } parent) Assert.True(Gazetteer.Contains(parent, division.Code));
        }
        Assert.InRange(Gazetteer.All().Count(), 3100, 3300);
    }

    [Fact]
    public void Every_former_division_has_a_successor_of_today()
    {
        var successors = Enumerable.Range(110000, 550000).Select(code => Gazetteer.Find($"{code}")?.Successor).OfType<string>().ToList();
        Assert.True(successors.Count > 100, $"only {successors.Count} former divisions");
        Assert.All(successors, code => Assert.Null(Gazetteer.Find(code)!.Until));
    }
}
