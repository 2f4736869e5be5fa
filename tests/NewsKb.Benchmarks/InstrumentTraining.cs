using System.Globalization;
using NewsKb.Benchmarks.Training;
using NewsKb.Extraction.Measures;

namespace NewsKb.Benchmarks;

/// <summary>
/// Learns <c>dictionaries/instrument-weights.tsv</c> from the marked texts, those kept apart from the learning of clauses too, and tells by leaving
/// documents out in turn whether the learned weights tell instruments better than the words of the lexicon alone: InstrumentTraining ROOT [write].
/// </summary>
public static class InstrumentTraining
{
    private const int Folds = 10;
    private const int LeastWeight = 8; // hundredths: less decides nothing

    public static void Run(string[] args)
    {
        var texts = MarkedText.ReadAll(args[0]).Concat(MarkedText.ReadApart(args[0])).Select(text => InstrumentExample.Of(text).ToArray()).ToArray();
        int words = 0, learned = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var learner = InstrumentLearner.Learn([.. Enumerable.Range(0, texts.Length).Where(i => i % Folds != fold).SelectMany(i => texts[i])]);
            foreach (var example in Enumerable.Range(0, texts.Length).Where(i => i % Folds == fold).SelectMany(i => texts[i]))
            {
                if (example.Instruments.Contains(example.ByWords)) words++;
                if (example.Instruments.Contains(learner.Decide(example))) learned++;
            }
        }
        var all = texts.SelectMany(examples => examples).ToArray();
        Console.WriteLine(FormattableString.Invariant($"{texts.Length} documents, {all.Length} measures"));
        Console.WriteLine(FormattableString.Invariant($"words of the lexicon alone: {(double)words / all.Length:0.000} of the instruments"));
        Console.WriteLine(FormattableString.Invariant($"learned, {Folds}-fold:           {(double)learned / all.Length:0.000}"));
        if (args.Contains("write")) Write(Path.Combine(args[0], "dictionaries", "instrument-weights.tsv"), InstrumentLearner.Learn(all));
    }

    /// <summary>Writes the weights below the header that the file already has.</summary>
    private static void Write(string path, InstrumentLearner learner)
    {
        var header = File.ReadLines(path).TakeWhile(line => line.StartsWith('#')).ToArray();
        var rows = learner.Weights.OrderBy(row => row.Feature, StringComparer.Ordinal)
            .SelectMany(row => row.Weights.Select((weight, i) => (row.Feature, Instrument.All[i].Name, Weight: (int)Math.Round(weight * 100))))
            .Where(row => Math.Abs(row.Weight) >= LeastWeight)
            .Select(row => string.Join('\t', row.Feature, row.Name, row.Weight.ToString(CultureInfo.InvariantCulture)));
        File.WriteAllLines(path, [.. header, "feature\tinstrument\tweight", .. rows]);
    }
}
