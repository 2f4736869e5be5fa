using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;

namespace NewsKb.Extraction.Tests.Places;

/// <summary>What holds for any text, drawn from pieces that matter to the scanners.</summary>
public sealed class PlacePropertyTests
{
    private static readonly string[] Pieces =
    [
        "甘肃", "张掖市", "甘州区", "高台县", "朝阳", "鼓楼区", "吉林", "海南", "北京", "市场", "合作", "资源", "我市", "全省", "该县", "自治区", "返", "沪", "粤港",
        "市", "省", "区", "县", "委", "人社局", "银行", "有限公司", "大学", "路", "、", "，", "。", "\n", "的", "在", "对", "1", "年", "新华社", "长江", "西", "津市", "天", "\ud83d", "a", "",
    ];

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary();

    [Fact]
    public void Mentions_are_in_order_inside_the_text_and_read_as_their_span() => Prop.ForAll(Texts(), text =>
    {
        var reading = PlaceScanner.Read(new PlaceContext { Body = text });
        var last = 0;
        foreach (var mention in reading.Mentions)
        {
            Assert.True(mention.Span.Start >= last && mention.Span.Length > 0);
            Assert.Equal(mention.Text, mention.Span.Of(text).ToString());
            Assert.Equal(mention.Name, Gazetteer.Default.Find(mention.Code)!.FullName);
            last = mention.Span.Start;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Organizations_do_not_overlap_and_read_as_their_span() => Prop.ForAll(Texts(), text =>
    {
        var last = 0;
        foreach (var organization in OrganizationScanner.Scan(text, PlaceScanner.Read(new PlaceContext { Body = text })))
        {
            Assert.True(organization.Span.Start >= last && organization.Span.Length > 1);
            Assert.Equal(organization.Text, organization.Span.Of(text).ToString());
            last = organization.Span.End;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_given_place_is_the_articles_place() => Prop.ForAll(Texts(), text =>
        PlaceScanner.Read(new PlaceContext { Body = text, PlaceCode = "630100" }).Place!.Code == "630100").QuickCheckThrowOnFailure();

    /// <summary>Texts that once failed.</summary>
    [Theory]
    [InlineData("新华社北京全省年有限公司，高台县粤港")]
    public void A_list_of_names_may_end_the_text(string text) =>
        Assert.All(PlaceScanner.Read(new PlaceContext { Body = text }).Mentions, mention => Assert.Equal(mention.Text, mention.Span.Of(text).ToString()));

    [Theory]
    [InlineData("如", "北京市补贴3万元", 1, "北京市=110000")]
    [InlineData("北京、", "上海市补贴3万元", 100_001, "上海市=310000")]
    [InlineData("由北京市财政局", "补贴3万元", 100_000, "北京市=110000")]
    [InlineData("从北京市人社局", "获悉", 100_000, "北京市=110000")]
    public void Long_runs_of_what_opens_a_clause_are_read(string opening, string rest, int count, string last)
    {
        var mentions = PlaceScanner.Scan(new PlaceContext { Body = string.Concat(Enumerable.Repeat(opening, 100_000)) + rest });
        Assert.Equal(count, mentions.Count);
        Assert.Equal(last, $"{mentions[^1].Text}={mentions[^1].Code}");
    }

    [Fact]
    public void Random_characters_never_fail()
    {
        var random = new Random(20221122);
        var text = new StringBuilder();
        for (var round = 0; round < 300; round++)
        {
            text.Clear();
            for (var i = random.Next(200); i > 0; i--)
                text.Append(random.Next(4) == 0 ? (char)random.Next(0x10000) : Pieces[random.Next(Pieces.Length)].FirstOrDefault('市'));
            var body = text.ToString();
            var context = new PlaceContext { Body = body, Title = body, Publisher = body, Dateline = body, PlaceCode = random.Next(2) == 0 ? body : null, PagePlaceCode = body };
            _ = OrganizationScanner.Scan(body, PlaceScanner.Read(context));
            _ = PlaceArgument.Parse(body);
            _ = Address.Parse(body);
        }
    }

    [Theory]
    [InlineData("北京", 100_000)]
    [InlineData("市", 0)]
    [InlineData("、沪", 0)]
    [InlineData("粤港", 200_000)]
    [InlineData("鼓楼区、", 0)]
    [InlineData("公司", 0)]
    [InlineData("张掖市委", 100_000)]
    [InlineData("张掖甘州区", 100_001)] // 张掖 behind 区 may be the end of another word
    [InlineData("全盟武汉市", 100_000)]
    [InlineData("该省北京市", 100_000)]
    public void A_long_repetition_is_read_to_its_end(string piece, int mentions)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var reading = PlaceScanner.Read(new PlaceContext { Body = text });
        Assert.Equal(mentions, reading.Mentions.Count);
        Assert.All(OrganizationScanner.Scan(text, reading), organization => Assert.Equal(organization.Text, organization.Span.Of(text).ToString()));
    }
}
