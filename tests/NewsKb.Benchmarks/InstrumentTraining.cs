using System.Globalization;
using NewsKb.Benchmarks.Training;
using NewsKb.Extraction.Measures;

namespace NewsKb.Benchmarks;

/// <summary>
/// Learns <c>dictionaries/instrument-weights.tsv</c> from all marked texts and tells by leaving documents out in turn whether the learned weights tell
/// instruments better than the words of the lexicon alone: InstrumentTraining ROOT [write] [FOLDER]….
/// A folder with a <c>gold.jsonl</c> like that of <c>corpus</c> is read in the measures that its gold has, and what is decided otherwise is shown.
/// </summary>
public static class InstrumentTraining
{
    private const int Folds = 10;
    private const int LeastWeight = 15; // hundredths: less decides nothing

    public static void Run(string[] args)
    {
        var root = args[0];
        var texts = Examples([.. MarkedText.ReadAll(root), .. MarkedText.ReadApart(root), .. MarkedText.ReadInstruments(root)]);
        var left = new List<(InstrumentExample, InstrumentLearner)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learner = InstrumentLearner.Learn([.. Enumerable.Range(0, texts.Length).Where(i => i % Folds != fold).SelectMany(i => texts[i])]);
            left.AddRange(Enumerable.Range(0, texts.Length).Where(i => i % Folds == fold).SelectMany(i => texts[i]).Select(example => (example, learner)));
        }
        Report($"{texts.Length} documents, {Folds}-fold", left);
        var all = InstrumentLearner.Learn([.. texts.SelectMany(examples => examples)]);
        if (args.Contains("write")) Write(Path.Combine(root, "dictionaries", "instrument-weights.tsv"), all);
        foreach (var folder in args.Skip(1).Where(Directory.Exists))
        {
            var gold = Examples(MarkedText.ReadGold(folder)).SelectMany(examples => examples).Select(example => (example, all)).ToList();
            foreach (var (example, _) in gold.Where(pair => !pair.example.Accepts(all.Decide(pair.example)))) Show(example, all);
            Report(folder, gold);
        }
    }

    private static InstrumentExample[][] Examples(IEnumerable<MarkedText> texts) => [.. texts.Select(text => InstrumentExample.Of(text).ToArray())];

    private static void Report(string name, IReadOnlyCollection<(InstrumentExample Example, InstrumentLearner Learner)> measures)
    {
        var words = measures.Average(m => m.Example.Accepts(m.Example.ByWords) ? 1.0 : 0);
        var learned = measures.Average(m => m.Example.Accepts(m.Learner.Decide(m.Example)) ? 1.0 : 0);
        var likelihood = measures.Average(m => Math.Log(m.Learner.Likelihood(m.Example)));
        Console.WriteLine(FormattableString.Invariant(
            $"{name}: {measures.Count} measures, instruments by the words of the lexicon alone {words:0.000}, learned {learned:0.000}, log-likelihood {likelihood:0.000}"));
    }

    private static void Show(InstrumentExample example, InstrumentLearner learner) => Console.WriteLine(
        $"{string.Join(',', example.Instruments.Select(Name))} -> {Name(learner.Decide(example))} (by words {Name(example.ByWords)})\t{example.Text}");

    private static string Name(int instrument) => Instrument.All[instrument].Name;

    /// <summary>Writes the weights below the header that the file already has.</summary>
    private static void Write(string path, InstrumentLearner learner)
    {
        var header = File.ReadLines(path).TakeWhile(line => line.StartsWith('#')).ToArray();
        var rows = learner.Weights.OrderBy(row => row.Feature, StringComparer.Ordinal)
            .SelectMany(row => row.Weights.Select((weight, i) => (row.Feature, Instrument: Name(i), Weight: (int)Math.Round(weight * 100))))
            .Where(row => Math.Abs(row.Weight) >= LeastWeight)
            .Select(row => string.Join('\t', row.Feature, row.Instrument, row.Weight.ToString(CultureInfo.InvariantCulture)));
        File.WriteAllLines(path, [.. header, "feature\tinstrument\tweight", .. rows]);
    }
}
