using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsKb.Documents;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Measures.Tagging;
using NewsKb.Text;

namespace NewsKb.Benchmarks.Training;

/// <summary>A stretch of the source that is a measure; an optional one neither misses nor counts as wrong.</summary>
internal sealed record MarkedMeasure(int Start, int End, bool IsOptional, IReadOnlyList<string> Instruments)
{
    /// <summary>Where its leading figure starts, -1 where it has none; null where the reader does not tell.</summary>
    public int? Amount { get; init; }

    /// <summary>Who gains, empty where nobody is named; null where the reader does not tell.</summary>
    public string? Beneficiary { get; init; }
}

/// <summary>A stretch of the source that is a figure, and what it measures by the reader.</summary>
internal sealed record MarkedFigure(int Start, int End, string Of);

/// <summary>A document with the measures and figures that a reader marked in it.</summary>
internal sealed record MarkedText(SourceFile File, IReadOnlyList<MarkedMeasure> Measures, IReadOnlyList<MarkedFigure> Figures)
{
    /// <summary>The documents of <c>corpus/gold.jsonl</c>, then those of the folder <c>Clauses</c> beside this file: what is learned from.</summary>
    /// <param name="root">The root of the working copy.</param>
    public static IReadOnlyList<MarkedText> ReadAll(string root) => [.. ReadGold(Path.Combine(root, "corpus")), .. ReadClauses(root)];

    /// <summary>The documents of the folder <c>Clauses</c>.</summary>
    public static IReadOnlyList<MarkedText> ReadClauses(string root) => [.. Folder(root, "Clauses")];

    /// <summary>The documents of a folder with a <c>gold.jsonl</c> like that of <c>corpus</c>.</summary>
    public static IReadOnlyList<MarkedText> ReadGold(string folder) =>
        [.. System.IO.File.ReadLines(Path.Combine(folder, "gold.jsonl")).Select(line => FromGold(folder, JsonDocument.Parse(line).RootElement))];

    /// <summary>The documents of the folder <c>Apart</c>: nothing is learned from them.</summary>
    public static IReadOnlyList<MarkedText> ReadApart(string root) => [.. Folder(root, "Apart")];

    /// <summary>The documents of the folder <c>Instruments</c>: only instruments are learned from them.</summary>
    public static IReadOnlyList<MarkedText> ReadInstruments(string root) => [.. Folder(root, "Instruments")];

    private static IEnumerable<MarkedText> Folder(string root, string name)
    {
        var gains = Gains(root);
        return Directory.GetFiles(Path.Combine(root, "tests", "NewsKb.Benchmarks", "Training", name), "*.txt").Order(StringComparer.Ordinal).Select(path => FromMarks(path, gains));
    }

    private static MarkedText FromGold(string corpus, JsonElement row)
    {
        var path = row.GetProperty("file").GetString()!;
        var measures = row.GetProperty("measures").EnumerateArray().Select(m => new MarkedMeasure(
            m.GetProperty("start").GetInt32(), m.GetProperty("start").GetInt32() + m.GetProperty("text").GetString()!.Length,
            m.TryGetProperty("optional", out var optional) && optional.GetBoolean(), Instruments(m))
            {
                Amount = Amount(m),
                Beneficiary = m.TryGetProperty("beneficiary", out var who) ? who.GetString() ?? "" : null,
            });
        var figures = from f in row.GetProperty("figures").EnumerateArray()
                      where f.TryGetProperty("of", out var of) && of.ValueKind == JsonValueKind.String && !(f.TryGetProperty("optional", out var optional) && optional.GetBoolean())
                      let start = f.GetProperty("start").GetInt32()
                      select new MarkedFigure(start, start + f.GetProperty("text").GetString()!.Length, f.GetProperty("of").GetString()!);
        return new MarkedText(new SourceFile(path, System.IO.File.ReadAllBytes(Path.Combine(corpus, path))), [.. measures], [.. figures]);
    }

    /// <summary>The instrument of a measure and others that would do.</summary>
    internal static string[] Instruments(JsonElement measure) =>
        [measure.GetProperty("instrument").GetString()!, .. measure.TryGetProperty("instrument_alt", out var others) ? others.EnumerateArray().Select(o => o.GetString()!) : []];

    private static int? Amount(JsonElement measure)
    {
        if (!measure.TryGetProperty("amount", out var amount) || amount.ValueKind == JsonValueKind.Null) return -1;
        var at = measure.GetProperty("text").GetString()!.IndexOf(amount.GetProperty("text").GetString()!, StringComparison.Ordinal);
        return at < 0 ? null : measure.GetProperty("start").GetInt32() + at;
    }

    /// <summary>
    /// Reads a text with measures marked as ⟦instruments|words⟧, or ⟦?instruments|words⟧ where one may see it otherwise, and figures as
    /// «figure|what it measures».
    /// </summary>
    private static MarkedText FromMarks(string path, Dictionary<(string Text, int Start), (string Who, int? Amount)> gains)
    {
        var marked = System.IO.File.ReadAllText(path);
        var text = new StringBuilder(marked.Length);
        var measures = new List<MarkedMeasure>();
        var figures = new List<MarkedFigure>();
        int start = 0, figure = 0; // where the measure, the figure that is open starts
        var instruments = "";
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '⟦':
                    (start, instruments) = (text.Length, marked[(i + 1)..(i = marked.IndexOf('|', i))]);
                    break;
                case '⟧':
                    var (who, amount) = gains.GetValueOrDefault((Path.GetFileNameWithoutExtension(path), start));
                    measures.Add(new(start, text.Length, instruments.StartsWith('?'), instruments.TrimStart('?').Split(',')) { Amount = amount, Beneficiary = who });
                    break;
                case '«':
                    figure = text.Length;
                    break;
                case '|':
                    figures.Add(new(figure, text.Length, marked[(i + 1)..(i = marked.IndexOf('»', i))]));
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }
        return new MarkedText(new SourceFile("-", Encoding.UTF8.GetBytes(text.ToString())), measures, figures);
    }

    /// <summary>What <c>gains.tsv</c> tells of the measures, by their texts and where they start.</summary>
    private static Dictionary<(string Text, int Start), (string Who, int? Amount)> Gains(string root) =>
        System.IO.File.ReadLines(Path.Combine(root, "tests", "NewsKb.Benchmarks", "Training", "gains.tsv")).Where(line => !line.StartsWith('#')).Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(row => (row[0], Number(row[1])), row => (row[2] == "-" ? "" : row[2], (int?)(row[3] == "-" ? -1 : Number(row[3]))));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

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

    /// <summary>The measures of an article in the clauses that they were marked in, one for each sentence that has a part of it.</summary>
    internal IEnumerable<(MarkedMeasure Measure, MeasureDraft Draft)> Drafts(Article article, TaggedText tagged)
    {
        for (var s = 0; s < tagged.Clauses.Sentences.Count; s++)
        {
            var sentence = tagged.Clauses.Sentences[s];
            for (var first = sentence.FirstClause; first < sentence.FirstClause + sentence.ClauseCount;)
            {
                var measure = OwnerOf(first);
                var (end, act) = (first + 1, first);
                for (; end < sentence.FirstClause + sentence.ClauseCount && OwnerOf(end) == measure; end++)
                    if (tagged.Profiles[act].Role != ClauseRole.Act && (tagged.Profiles[end].Role == ClauseRole.Act || tagged.Profiles[end].Score > tagged.Profiles[act].Score)) act = end;
                if (measure is not null) yield return (measure, new MeasureDraft { Sentence = s, First = first, Last = end - 1, Act = act });
                first = end;
            }
        }

        MarkedMeasure? OwnerOf(int clause) => Owner(article.Body.Map.ToSource(TextSpan.FromBounds(tagged.Clauses.Clauses[clause].Start, tagged.Clauses.Clauses[clause].End)));
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
