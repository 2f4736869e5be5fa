using NewsKb.Documents.Input;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Indexing;

namespace NewsKb.Web.Tests;

/// <summary>Two papers that tell one measure with two figures.</summary>
public sealed class DisagreementTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newskb").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_cell_whose_sources_disagree_is_marked_and_tells_both_figures()
    {
        Write("evening.txt", "西宁市出台餐饮企业扶持措施\n\n2023年3月2日 来源：西宁晚报\n\n本报讯 西宁市对新开办的小型餐饮企业给予一次性开办补助，每户最高5万元。\n");
        Write("morning.txt", "新开餐饮企业可领补助\n\n2023年3月3日 来源：西海都市报\n\n本报讯 记者了解到，西宁市对新开办的小型餐饮企业给予一次性开办补助，每户最高8万元。\n");
        var file = Path.Combine(_folder, "kb.db");
        using (var kb = KnowledgeBase.OpenForWriting(file)) Indexer.Run(kb, FileDiscovery.Find([Path.Combine(_folder, "news")]));
        await using var site = await Site.StartAsync(new WebSiteOptions { KnowledgeBasePath = file });

        Assert.Contains("<abbr title=\"来源不一致：\"> ≠</abbr>", await site.TextAsync("/compare?place=630100"), StringComparison.Ordinal);
        var open = await site.TextAsync("/compare?place=630100&cell=630100:subsidy_grant");
        Assert.Matches("≠ 来源不一致： 每户企业最高额（元）\\s*<a href=\"/article/[^\"]+\">最高5万元</a>\\s*/\\s*<a href=\"/article/[^\"]+\">最高8万元</a>", open);
        Assert.Contains(",disagreements", (await site.TextAsync("/compare.csv?place=630100")).Split('\n')[0], StringComparison.Ordinal);
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "news"));
        File.WriteAllText(Path.Combine(_folder, "news", name), text);
    }
}
