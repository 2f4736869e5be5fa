using System.Text.Json;

namespace NewsKb.Extraction.Tests.Measures;

/// <summary>Floors on real documents, which are not part of this repository: only the offsets of their measures are.</summary>
public class RealDocumentTests
{
    [Theory]
    [InlineData("rules.jsonl", 0.79, 0.71)] // the half that rules were written with
    [InlineData("held-out.jsonl", 0.80, 0.74)] // the half that was kept apart
    [InlineData("held-out-3.jsonl", 0.79, 0.68)] // further documents, annotated when rules and features were done
    public void Measures_of_annotated_documents_stay_above_the_floor(string annotations, double clause, double instrument)
    {
        var file = TestData.InShared("retrieval", "documents.jsonl");
        Assert.SkipWhen(file is null, "the documents are not here");
        var texts = File.ReadLines(file!).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(o => o.GetProperty("docid").GetString()!, o => o.GetProperty("text").GetString()!, StringComparer.Ordinal);
        var score = new AnnotationScore();
        foreach (var line in File.ReadLines(TestData.InRoot("tests", "NewsKb.Extraction.Tests", "Measures", "Annotations", annotations)))
        {
            var annotation = JsonDocument.Parse(line).RootElement;
            score.Add(texts[annotation.GetProperty("docid").GetString()!], annotation);
        }
        Assert.True(score.F1 >= clause && score.F1WithInstrument >= instrument, score.ToString());
    }
}
