using System.Text;
using System.Text.Json;
using NewsKb.Documents;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Measures.Tagging;
using NewsKb.Text;

namespace NewsKb.Benchmarks.Training;

/// <summary>A stretch of the source that is a measure; an optional one neither misses nor counts as wrong.</summary>
internal sealed record MarkedMeasure(int Start, int End, bool IsOptional, IReadOnlyList<string> Instruments);

/// <summary>A document with the measures that a reader marked in it.</summary>
internal sealed record MarkedText(SourceFile File, IReadOnlyList<MarkedMeasure> Measures)
{
    /// <summary>The documents of <c>corpus/gold.jsonl</c>, then those of the folder <c>Clauses</c> beside this file: what is learned from.</summary>
    /// <param name="root">The root of the working copy.</param>
    public static IReadOnlyList<MarkedText> ReadAll(string root) => [.. ReadGold(Path.Combine(root, "corpus")), .. Folder(root, "Clauses")];

    /// <summary>The documents of a folder with a <c>gold.jsonl</c> like that of <c>corpus</c>.</summary>
    public static IReadOnlyList<MarkedText> ReadGold(string folder) =>
        [.. System.IO.File.ReadLines(Path.Combine(folder, "gold.jsonl")).Select(line => FromGold(folder, JsonDocument.Parse(line).RootElement))];

    /// <summary>The documents of the folder <c>Apart</c>: nothing is learned from them.</summary>
    public static IReadOnlyList<MarkedText> ReadApart(string root) => [.. Folder(root, "Apart")];

    /// <summary>The documents of the folder <c>Instruments</c>: only instruments are learned from them.</summary>
    public static IReadOnlyList<MarkedText> ReadInstruments(string root) => [.. Folder(root, "Instruments")];

    private static IEnumerable<MarkedText> Folder(string root, string name) =>
        Directory.GetFiles(Path.Combine(root, "tests", "NewsKb.Benchmarks", "Training", name), "*.txt").Order(StringComparer.Ordinal).Select(FromMarks);

    private static MarkedText FromGold(string corpus, JsonElement row)
    {
        var path = row.GetProperty("file").GetString()!;
        var measures = row.GetProperty("measures").EnumerateArray().Select(m => new MarkedMeasure(
            m.GetProperty("start").GetInt32(), m.GetProperty("start").GetInt32() + m.GetProperty("text").GetString()!.Length,
            m.TryGetProperty("optional", out var optional) && optional.GetBoolean(), Instruments(m)));
        return new MarkedText(new SourceFile(path, System.IO.File.ReadAllBytes(Path.Combine(corpus, path))), [.. measures]);
    }

    /// <summary>The instrument of a measure and others that would do.</summary>
    internal static string[] Instruments(JsonElement measure) =>
        [measure.GetProperty("instrument").GetString()!, .. measure.TryGetProperty("instrument_alt", out var others) ? others.EnumerateArray().Select(o => o.GetString()!) : []];

    /// <summary>Reads a text with measures marked as ⟦instruments|words⟧, or ⟦?instruments|words⟧ where one may see it otherwise.</summary>
    private static MarkedText FromMarks(string path)
    {
        var marked = System.IO.File.ReadAllText(path);
        var text = new StringBuilder(marked.Length);
        var measures = new List<MarkedMeasure>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '⟦')
            {
                text.Append(marked[i]);
                continue;
            }
            int bar = marked.IndexOf('|', i), end = marked.IndexOf('⟧', i);
            measures.Add(new MarkedMeasure(text.Length, text.Length + end - bar - 1, marked[i + 1] == '?', marked[(i + 1)..bar].TrimStart('?').Split(',')));
            text.Append(marked, bar + 1, end - bar - 1);
            i = end;
        }
        return new MarkedText(new SourceFile("-", Encoding.UTF8.GetBytes(text.ToString())), measures);
    }

    /// <summary>The sentences of the document, with the features and the label of each clause.</summary>
    public IReadOnlyList<TrainingSentence> Sentences()
    {
        var sentences = new List<TrainingSentence>();
        foreach (var article in DocumentReader.Read(File).Articles)
        {
            var tagged = new TaggedText(Benchmarks.Measures.Context(article), CueLexicon.Default);
            var features = new ClauseFeatures(tagged);
            for (var s = 0; s < tagged.Clauses.Sentences.Count; s++)
            {
                var sentence = tagged.Clauses.Sentences[s];
                var clauses = tagged.Clauses.Clauses.GetRange(sentence.FirstClause, sentence.ClauseCount);
                var spans = clauses.Select(c => article.Body.Map.ToSource(TextSpan.FromBounds(c.Start, c.End))).ToArray();
                var owners = spans.Select(Owner).ToArray();
                sentences.Add(new TrainingSentence
                {
                    Spans = spans,
                    Features = [.. Enumerable.Range(sentence.FirstClause, sentence.ClauseCount).Select(i => FeatureList.Of(features, s, i))],
                    MeasureFeatures = [.. Enumerable.Range(sentence.FirstClause, sentence.ClauseCount).Select(i => FeatureList.OfMeasures(tagged, sentence, i))],
                    Rules = tagged.Labels[sentence.FirstClause..(sentence.FirstClause + sentence.ClauseCount)],
                    Labels = [.. owners.Select((owner, i) => owner is null ? ClauseLabel.Outside : i > 0 && owners[i - 1] == owner ? ClauseLabel.Continues : ClauseLabel.Opens)],
                    IsDoubtful = owners.Any(owner => owner is { IsOptional: true }),
                });
            }
        }
        return sentences;
    }

    /// <summary>The measure that shares half of a clause, or half of which is in it.</summary>
    internal MarkedMeasure? Owner(TextSpan clause)
    {
        var best = Measures.MaxBy(m => Shared(m, clause));
        if (best is null || Shared(best, clause) <= 0) return null;
        return 2 * Shared(best, clause) >= Math.Min(clause.Length, best.End - best.Start) ? best : null;
    }

    internal static int Shared(MarkedMeasure measure, TextSpan span) => Math.Min(measure.End, span.End) - Math.Max(measure.Start, span.Start);
}
