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
            places.Add(annotated, mentions);
            issuers.Add([.. annotated.Where(IsIssuer)], [.. mentions.Where(m => m.IsIssuer)]);
        }
        Suite.CheckShare($"places.{name}", places.F1, places.ToString());
        Suite.CheckShare($"issuers.{name}", issuers.F1, issuers.ToString());
    }

    private static bool IsIssuer(JsonElement place) => place.GetProperty("role").GetString() == "issuer";

    private sealed class Tally
    {
        private int _right, _wrong, _missed;

        public double F1 => 2.0 * _right / Math.Max(1, (2 * _right) + _wrong + _missed);

        public void Add(List<JsonElement> gold, List<PlaceMention> found)
        {
            HashSet<string> Codes(bool optional) => [.. gold.Where(g => (g.TryGetProperty("optional", out var o) && o.GetBoolean()) == optional).Select(g => g.GetProperty("code6").GetString()!)];
            var (required, codes) = (Codes(optional: false), found.Select(m => m.Code).ToHashSet(StringComparer.Ordinal));
            _right += required.Count(codes.Contains);
            _missed += required.Count(c => !codes.Contains(c));
            _wrong += codes.Except(required).Except(Codes(optional: true)).Count();
        }

        public override string ToString() => $"{_right} right, {_wrong} wrong, {_missed} missed";
    }
}
