using System.Text.Json;
using NewsKb.Documents.Input;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Indexing;

namespace NewsKb.Web.Tests;

[Collection("sample site")]
public class ReplacedFileTests(SampleSite sample)
{
    [Fact]
    public async Task A_knowledge_base_put_in_the_place_of_the_served_one_is_served()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "an open file cannot be replaced there");
        var folder = Directory.CreateTempSubdirectory("newskb").FullName;
        try
        {
            var (served, next) = (Path.Combine(folder, "served.db"), Path.Combine(folder, "next.db"));
            File.Copy(sample.File, served);
            using (var kb = KnowledgeBase.OpenForWriting(next))
                Indexer.Run(kb, FileDiscovery.Find([TestData.InRoot("corpus", "articles", "c001.txt")]));
            await using var site = await Site.StartAsync(new WebSiteOptions { KnowledgeBasePath = served });
            var before = await ArticlesAsync(site);
            File.Move(next, served, overwrite: true);
            var after = await ArticlesAsync(site);
            Assert.True(before > 10, $"{before} articles at first");
            Assert.Equal(1, after);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> ArticlesAsync(Site site)
    {
        using var json = JsonDocument.Parse(await site.TextAsync("/api/stats"));
        return json.RootElement.GetProperty("articles").GetInt32();
    }
}
