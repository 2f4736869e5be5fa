using NewsKb.TestKit;

namespace NewsKb.Benchmarks.Training;

/// <summary>A phrase of the reader beside ours; empty where there is none.</summary>
internal readonly record struct PhrasePair(string Told, string Found)
{
    private const double Unlike = 0.5;

    /// <summary>How like they are, 0 to 1.</summary>
    public double Likeness => Told == Found ? 1 : PhraseSimilarity.Of(Told, Found);

    /// <summary>Prints how like phrases are over <c>corpus</c> and the folders of marked texts: ROOT [show].</summary>
    public static void Report(string[] args, Func<MarkedText, IEnumerable<PhrasePair>> compare)
    {
        var (root, show) = (args[0], args.Contains("show"));
        Report("corpus", MarkedText.ReadGold(Path.Combine(root, "corpus")).SelectMany(compare), show);
        Report("Clauses", MarkedText.ReadClauses(root).SelectMany(compare), show);
        Report("Instruments", MarkedText.ReadInstruments(root).SelectMany(compare), show);
    }

    /// <summary>Prints how like phrases are on average and, if asked, those that are unlike.</summary>
    private static void Report(string name, IEnumerable<PhrasePair> phrases, bool show)
    {
        var pairs = phrases.ToList();
        Console.WriteLine(FormattableString.Invariant($"{name}: {pairs.Count} phrases, like the reader's {pairs.Average(pair => pair.Likeness):0.000}"));
        if (!show) return;
        foreach (var pair in pairs.Where(pair => pair.Likeness < Unlike)) Console.WriteLine(FormattableString.Invariant($"  {pair.Likeness:0.00}\t{pair.Told}\t{pair.Found}"));
    }
}
