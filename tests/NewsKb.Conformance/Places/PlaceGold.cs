using System.Text.Json;
using NewsKb.Documents;
using NewsKb.Extraction;

namespace NewsKb.Conformance.Places;

/// <summary>Places and issuers by code against gold annotations, from the file to the facts: F1 over the documents.</summary>
public class PlaceGold
{
    [Fact]
    public void Places_of_our_corpus() => Check("corpus", TestData.InRoot("corpus"));

    [Fact]
    public void Places_of_real_pages()
    {
        var folder = TestData.InShared("corpus");
        Assert.SkipWhen(folder is null, "the real pages are not here");
        Check("real", folder!);
    }

    private static void Check(string name, string folder)
    {
        var (places, issuers) = (new Tally(), new Tally());
        foreach (var line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var path = Path.Combine(folder, gold.RootElement.GetProperty("file").GetString()!);
            var articles = Annotator.AnnotatePage(DocumentReader.Read(new SourceFile(path, File.ReadAllBytes(path))).Articles);
            var mentions = articles.SelectMany(a => a.Places).ToList();
            var annotated = gold.RootElement.GetProperty("places").EnumerateArray().ToList();
            places.Add(Codes(annotated, optional: false), Codes(annotated, optional: true), mentions);
            var acting = annotated.Where(IsIssuer).ToList();
            issuers.Add(Codes(acting, optional: false), Codes(acting, optional: true), mentions.Where(m => m.IsIssuer));
        }
        Suite.CheckShare($"places.{name}", places.F1, places.ToString());
        Suite.CheckShare($"issuers.{name}", issuers.F1, issuers.ToString());
    }

    private static HashSet<string> Codes(List<JsonElement> places, bool optional) =>
        [.. places.Where(g => (g.TryGetProperty("optional", out var o) && o.GetBoolean()) == optional).Select(g => g.GetProperty("code6").GetString()!)];

    private static bool IsIssuer(JsonElement place) => place.GetProperty("role").GetString() == "issuer";
}
