using System.Text;
using System.Text.Json;
using NewsKb.Documents;
using NewsKb.Text;

namespace NewsKb.Extraction.Tests.Measures;

/// <summary>
/// Floors on the sample articles of <c>corpus/</c>. Rules were written with the even-numbered ones, and <c>dictionaries/clause-weights.tsv</c> was learned
/// from all of them: what this guards is that rules and weights fit together. Honest figures come from <see cref="RealDocumentTests"/> and ClauseTraining.
/// </summary>
public class CorpusTests
{
    [Theory]
    [InlineData(0, 0.88, 0.80)]
    [InlineData(1, 0.84, 0.66)]
    public void Measures_of_the_sample_articles_stay_above_the_floor(int parity, double clause, double instrument)
    {
        int hits = 0, withInstrument = 0, missed = 0, wrong = 0;
        foreach (var row in File.ReadLines(TestData.InRoot("corpus", "gold.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
        {
            if (int.Parse(row.GetProperty("id").GetString()!.AsSpan(1)) % 2 != parity) continue;
            var document = DocumentReader.Read(new SourceFile("-", File.ReadAllBytes(TestData.InRoot("corpus", row.GetProperty("file").GetString()!))));
            var predicted = Annotator.AnnotatePage(document.Articles).SelectMany(a => a.Measures).Select(m => (Text: Bare(m.Text), m.Instrument)).ToList();
            var used = new HashSet<int>();
            foreach (var gold in row.GetProperty("measures").EnumerateArray())
            {
                var text = Bare(gold.GetProperty("text").GetString()!);
                var best = Enumerable.Range(0, predicted.Count).Where(i => !used.Contains(i)).Select(i => (Index: i, Shared: Shared(predicted[i].Text, text)))
                    .Where(x => x.Shared >= 0.5 * text.Length && x.Shared >= 0.3 * predicted[x.Index].Text.Length).OrderByDescending(x => x.Shared).Select(x => (int?)x.Index).FirstOrDefault();
                var optional = gold.TryGetProperty("optional", out var flag) && flag.GetBoolean();
                if (best is null)
                {
                    if (!optional) missed++;
                    continue;
                }
                used.Add(best.Value);
                if (optional) continue;
                hits++;
                string[] instruments = [gold.GetProperty("instrument").GetString()!, .. gold.TryGetProperty("instrument_alt", out var alt) ? alt.EnumerateArray().Select(a => a.GetString()!) : []];
                if (instruments.Contains(predicted[best.Value].Instrument)) withInstrument++;
            }
            wrong += predicted.Count - used.Count;
        }
        double total = (2 * hits) + missed + wrong;
        Assert.True(2 * hits / total >= clause && 2 * withInstrument / total >= instrument, FormattableString.Invariant($"clause F1 {2 * hits / total:0.000}, with instrument {2 * withInstrument / total:0.000}"));
    }

    /// <summary>Simplified, without blanks and marks.</summary>
    private static string Bare(string text) => string.Concat(ScriptConverter.For("t2s").Convert(text.Normalize(NormalizationForm.FormKC)).Where(char.IsLetterOrDigit));

    /// <summary>The length of what two texts share, in stretches of two characters or more, found greedily from the longest.</summary>
    private static int Shared(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        var lengths = new int[b.Length + 1];
        int best = 0, endA = 0, endB = 0;
        for (var i = 1; i <= a.Length; i++)
            for (int j = b.Length; j >= 1; j--)
            {
                lengths[j] = a[i - 1] == b[j - 1] ? lengths[j - 1] + 1 : 0;
                if (lengths[j] > best) (best, endA, endB) = (lengths[j], i, j);
            }
        return best < 2 ? 0 : best + Shared(a[..(endA - best)], b[..(endB - best)]) + Shared(a[endA..], b[endB..]);
    }
}
