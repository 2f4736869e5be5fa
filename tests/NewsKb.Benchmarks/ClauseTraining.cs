using System.Globalization;
using NewsKb.Benchmarks.Training;
using NewsKb.Extraction.Measures.Tagging;

namespace NewsKb.Benchmarks;

/// <summary>
/// Learns <c>dictionaries/clause-weights.tsv</c> from the marked texts, and tells by leaving documents out in turn whether the learned weights find
/// measures better than the rules alone: ClauseTraining ROOT [write].
/// </summary>
public static class ClauseTraining
{
    private const int Folds = 10;
    private const int LeastWeight = 4; // hundredths: less decides nothing

    public static void Run(string[] args)
    {
        var texts = MarkedText.ReadAll(args[0]);
        var sentences = texts.Select(text => text.Sentences()).ToArray();
        Score rules = new(), learned = new();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learner = SegmentLearner.Learn([.. Enumerable.Range(0, texts.Count).Where(i => i % Folds != fold).SelectMany(i => sentences[i])]);
            for (var i = fold; i < texts.Count; i += Folds)
            {
                rules.Add(texts[i], sentences[i], s => s.Rules);
                learned.Add(texts[i], sentences[i], learner.Decode);
            }
        }
        Console.WriteLine($"{texts.Count} documents, {sentences.Sum(s => s.Count)} sentences");
        Console.WriteLine($"rules alone:            {rules}");
        Console.WriteLine($"learned, {Folds}-fold:       {learned}");
        var all = SegmentLearner.Learn([.. sentences.SelectMany(s => s)]);
        (rules, learned) = (new(), new());
        foreach (var text in MarkedText.ReadApart(args[0]))
        {
            rules.Add(text, text.Sentences(), s => s.Rules);
            learned.Add(text, text.Sentences(), all.Decode);
        }
        Console.WriteLine($"texts kept apart, rules:   {rules}");
        Console.WriteLine($"texts kept apart, learned: {learned}");
        if (args.Contains("write")) Write(Path.Combine(args[0], "dictionaries", "clause-weights.tsv"), all);
    }

    /// <summary>Writes the weights below the header that the file already has.</summary>
    private static void Write(string path, SegmentLearner learner)
    {
        var header = File.ReadLines(path).TakeWhile(line => line.StartsWith('#')).ToArray();
        var rows = learner.Weights.Select(w => (w.Feature, Weights: w.Weights.Select(x => (int)Math.Round(x * 100)).ToArray()))
            .Where(row => row.Weights.Any(w => Math.Abs(w) >= LeastWeight)).OrderBy(row => row.Feature, StringComparer.Ordinal)
            .Select(row => row.Feature + "\t" + string.Join('\t', row.Weights.Select(w => w.ToString(CultureInfo.InvariantCulture))));
        File.WriteAllLines(path, [.. header, "feature\toutside\topens\tcontinues", .. rows]);
    }

    /// <summary>Hits, misses and wrong ones by the rule of the score: half of the marked stretch, three tenths of the found one.</summary>
    private sealed class Score
    {
        private int _hits, _missed, _wrong;

        public void Add(MarkedText text, IReadOnlyList<TrainingSentence> sentences, Func<TrainingSentence, ClauseLabel[]> label)
        {
            var found = sentences.SelectMany(s => s.Measures(label(s))).ToList();
            var pairs = (from span in found from measure in text.Measures let shared = MarkedText.Shared(measure, span)
                         where shared >= 0.5 * (measure.End - measure.Start) && shared >= 0.3 * span.Length
                         orderby measure.IsOptional, shared descending select (span, measure)).ToList();
            HashSet<object> used = [];
            foreach (var (span, measure) in pairs)
            {
                if (used.Contains(span) || (!measure.IsOptional && used.Contains(measure))) continue;
                used.Add(span);
                used.Add(measure);
                if (!measure.IsOptional) _hits++;
            }
            _missed += text.Measures.Count(m => !m.IsOptional && !used.Contains(m));
            _wrong += found.Count(span => !used.Contains(span));
        }

        public override string ToString() =>
            FormattableString.Invariant($"clause F1 {2.0 * _hits / Math.Max(1, (2 * _hits) + _missed + _wrong):0.000} ({_hits} hits, {_missed} missed, {_wrong} wrong)");
    }
}
