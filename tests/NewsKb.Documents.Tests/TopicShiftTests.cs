namespace NewsKb.Documents.Tests;

/// <summary>Headlines between two articles, and headings within one, where no dateline and no names tell them apart.</summary>
public static class TopicShiftTests
{
    private const string Rent = """
        从四月起，区里对承租国有房屋的商户免收三个月租金。区国资委的名单上有五百家门店，大多是餐馆、理发店和小超市，减租总额八百六十万元。商户在手机上签字就行，不用跑腿，也不用交材料。
        民营市场也跟着减租。区财政按减租额的四分之一给市场补贴，每家市场最高三十万元。西关市场已经给两百个摊位免了一个月租金，市场经理说，摊位留住了，市场才有人气，房东和租户是一条船上的人。
        租金之外，商户最盼的是人流。区商务局打算下个月发放消费券，先从餐饮和零售发起，门店不用报名，扫码收款就能核销，核销的钱当天到账。
        """;

    private const string Library = """
        天一擦黑，图书馆二楼的灯就全亮了。从前六点闭馆，如今读者能待到晚上十点，阅览室里坐得满满的，连走廊的长椅上都有人捧着书。馆长数过，夜里来的读者比去年同期多了两成，其中一半是下班后赶来的年轻人。
        周末的讲座也挪到了晚上。上个月讲古诗词，来了三百多位听众，孩子坐在前排抢着背诵，讲完了还围着老师问个不停。馆里还办了夜场电影，放的都是由小说改编的老片子，看完电影再借原著，成了不少读者的习惯。
        馆员轮流值夜班，饮水和照明都有专人照看。馆长说，先试到十月底，再听听读者的意见，要是大家喜欢，冬天也不关灯。
        """;

    private const string Subsidies = """
        摊位费也有补贴。区财政对减租的市场再补一成，门店和摊位都算在内，商户在手机上签字，补贴当天到账，不用交材料，也不用跑腿。
        餐馆、理发店和小超市还能领到消费券的核销奖励，每家门店最高三千元。区国资委说，国有房屋的租金减免和市场的补贴可以一起享受，民营市场的房东减多少，财政就补多少，租户扫码就能查到自己的减租额。
        西关市场的经理说，有了补贴，摊位都租出去了，人流也回来了，房东和租户都放了心，下个月还要再给摊位免一个月租金。
        """;

    [Fact]
    public static void AHeadlineBetweenTwoTopicsOpensAnArticle()
    {
        var document = Pages.Read($"商户三个月不用交租金\n\n{Rent}\n图书馆亮灯到十点 读者多了两成\n\n{Library}");
        Assert.Equal(["商户三个月不用交租金", "图书馆亮灯到十点 读者多了两成"], document.Articles.Select(a => a.Title?.Text));
        Assert.StartsWith("天一擦黑", document.Articles[1].Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public static void AHeadingWithinOneTopicDoesNot()
    {
        var article = Pages.Only($"商户三个月不用交租金\n\n{Rent}\n摊位补贴当天到账\n\n{Subsidies}");
        Assert.Equal("商户三个月不用交租金", article.Title!.Text);
        Assert.Contains("摊位补贴当天到账", article.Paragraphs());
    }

    [Fact]
    public static void AHeadingThatFitsNeitherSideDoesNot() =>
        Assert.Single(Pages.Read($"商户三个月不用交租金\n\n{Rent}\n春风又绿江南岸\n\n{Library}").Articles);
}
