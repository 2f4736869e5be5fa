using System.Globalization;
using NewsKb.Benchmarks.Training;

namespace NewsKb.Benchmarks;

/// <summary>
/// Learns <c>dictionaries/amount-weights.tsv</c> from the marked texts and tells by leaving documents out in turn how often the learned weights choose the
/// leading figure of a measure that has one, beside its first figure: AmountTraining ROOT [write] [FOLDER]….
/// Of a folder with a <c>gold.jsonl</c> like that of <c>corpus</c> what is decided otherwise is shown.
/// </summary>
public static class AmountTraining
{
    private const int Folds = 10;
    private const int LeastWeight = 10; // hundredths: less decides nothing

    /// <summary>Taken from the votes for no figure: where a measure has figures, one nearly always leads.</summary>
    private const double Lean = 1;

    public static void Run(string[] args)
    {
        var root = args[0];
        var texts = Examples([.. MarkedText.ReadAll(root), .. MarkedText.ReadInstruments(root)]);
        var left = new List<(AmountExample, int)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learner = AmountLearner.Learn([.. Enumerable.Range(0, texts.Length).Where(i => i % Folds != fold).SelectMany(i => texts[i])]);
            left.AddRange(Enumerable.Range(0, texts.Length).Where(i => i % Folds == fold).SelectMany(i => texts[i]).Select(example => (example, learner.Decide(example, Lean))));
        }
        Report($"{texts.Length} documents, {Folds}-fold", left);
        var all = AmountLearner.Learn([.. texts.SelectMany(examples => examples)]);
        if (args.Contains("write")) Write(Path.Combine(root, "dictionaries", "amount-weights.tsv"), all);
        foreach (var folder in args.Skip(1).Where(Directory.Exists))
        {
            var gold = Examples(MarkedText.ReadGold(folder)).SelectMany(examples => examples).Select(example => (Example: example, Choice: all.Decide(example, Lean))).ToList();
            foreach (var (example, choice) in gold.Where(pair => !pair.Example.Accepts(pair.Choice)))
                Console.WriteLine($"{example.Name(example.Leading)} -> {example.Name(choice)}\t{example.Text}");
            Report(folder, gold);
        }
    }

    private static AmountExample[][] Examples(IEnumerable<MarkedText> texts) => [.. texts.Select(text => AmountExample.Of(text).ToArray())];

    private static void Report(string name, IReadOnlyCollection<(AmountExample Example, int Choice)> measures)
    {
        var leading = measures.Where(m => m.Example.Leading > 0).ToList();
        var none = measures.Where(m => m.Example.Leading == 0).ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"{name}: {leading.Count} measures with a leading figure, first figure {Share(leading, m => m.Example.Accepts(1)):0.000}, as built {Share(leading, m => m.Example.Accepts(m.Example.ByReader)):0.000}, learned {Share(leading, m => m.Example.Accepts(m.Choice)):0.000}; {none.Count} where none leads, learned {Share(none, m => m.Choice == 0):0.000}"));
    }

    private static double Share<T>(List<T> all, Func<T, bool> isRight) => all.Count == 0 ? 1 : (double)all.Count(isRight) / all.Count;

    /// <summary>Writes the weights below the header that the file already has.</summary>
    private static void Write(string path, AmountLearner learner)
    {
        var header = File.ReadLines(path).TakeWhile(line => line.StartsWith('#')).ToArray();
        var rows = learner.Weights.Select(row => (row.Feature, Weight: (int)Math.Round((row.Weight - (row.Feature == "none" ? Lean : 0)) * 100)))
            .Where(row => Math.Abs(row.Weight) >= LeastWeight).OrderBy(row => row.Feature, StringComparer.Ordinal)
            .Select(row => row.Feature + "\t" + row.Weight.ToString(CultureInfo.InvariantCulture));
        File.WriteAllLines(path, [.. header, "feature\tweight", .. rows]);
    }
}
