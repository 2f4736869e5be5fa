using System.Text.Json;
using NewsKb.Documents;
using NewsKb.Extraction;

namespace NewsKb.Conformance.Places;

/// <summary>Places and issuers by code in documents drawn at random from the retrieval collection and annotated by hand (<c>documents.tsv</c>).</summary>
public class DocumentPlaces
{
    [Fact]
    public void Places_of_documents_drawn_at_random()
    {
        var collection = TestData.InShared("retrieval", "documents.jsonl");
        Assert.SkipWhen(collection is null, "the documents are not here");
        var gold = File.ReadLines(TestData.InRoot("tests", "NewsKb.Conformance", "Places", "documents.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToDictionary(row => row[0], StringComparer.Ordinal);
        var (places, issuers, read) = (new Tally(), new Tally(), 0);
        foreach (var line in File.ReadLines(collection!))
        {
            using var document = JsonDocument.Parse(line);
            if (!gold.TryGetValue(document.RootElement.GetProperty("docid").GetString()!, out var row)) continue;
            var text = document.RootElement.GetProperty("text").GetString()!;
            var mentions = Annotator.AnnotatePage(DocumentReader.Read(new SourceFile("document.txt", System.Text.Encoding.UTF8.GetBytes(text))).Articles).SelectMany(a => a.Places).ToList();
            issuers.Add(Codes(row[1]), [.. Codes(row[2]), .. Codes(row[4])], mentions.Where(m => m.IsIssuer));
            places.Add([.. Codes(row[1]), .. Codes(row[3])], [.. Codes(row[2]), .. Codes(row[4])], mentions);
            read++;
        }
        Assert.Equal(gold.Count, read);
        Suite.CheckShare("places.documents", places.F1, places.ToString());
        Suite.CheckShare("issuers.documents", issuers.F1, issuers.ToString());
    }

    private static HashSet<string> Codes(string cell) => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
