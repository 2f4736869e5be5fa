using System.Globalization;

namespace NewsKb.Dictionaries.SmartCn;

/// <summary>The probabilities of SmartCn's words and classes, by their numbers, and of its pairs; all as natural logarithms.</summary>
/// <param name="Numbers">The number of each word and class.</param>
/// <param name="Single">log P(w).</param>
/// <param name="Backoff">log b(w).</param>
/// <param name="Pairs">Each pair (v, w) with log P(w|v).</param>
/// <remarks>
/// Probabilities interpolate by absolute discounting (Ney, Essen and Kneser 1994): P(w|v) = max(c(v,w) - D, 0) / c(v) + b(v) P(w), where
/// b(v) = D n(v) / c(v) and n(v) is the number of words that follow v. P(w) adds half a count to each word.
/// </remarks>
internal sealed record BigramStatistics(
    IReadOnlyDictionary<string, int> Numbers, float[] Single, float[] Backoff, IReadOnlyList<(int First, int Second, float Log)> Pairs)
{
    private const double Discount = 0.6;

    /// <summary>Reads <c>lexicon.tsv</c> and <c>bigrams.tsv</c> of a folder.</summary>
    public static BigramStatistics Read(string folder)
    {
        var lexicon = Path.Combine(folder, "lexicon.tsv");
        var numbers = WordClasses.Numbers(lexicon);
        var counts = new double[numbers.Count + 1];
        foreach (var row in Rows.Read(lexicon)) counts[numbers[row[0]]] = WordClasses.Frequency(row);
        var total = counts.Sum(c => c + 0.5);
        var single = counts.Select(c => (c + 0.5) / total).ToArray();
        var backoff = new double[counts.Length];
        Array.Fill(backoff, 1);

        var logs = new List<(int, int, float)>();
        foreach (var row in Rows.Read(Path.Combine(folder, "bigrams.tsv")))
        {
            var first = numbers[row[0]];
            var seconds = row[1].Split(' ').Select(pair => (Second: numbers[pair[..pair.LastIndexOf(':')]], Count: Count(pair))).ToArray();
            var count = Math.Max(counts[first], seconds.Sum(s => s.Count));
            backoff[first] = Math.Max((Discount * seconds.Length / count) + 1 - (seconds.Sum(s => s.Count) / count), 1e-4);
            foreach (var (second, pairs) in seconds)
                logs.Add((first, second, (float)Math.Log((Math.Max(pairs - Discount, 0) / count) + (backoff[first] * single[second]))));
        }
        return new BigramStatistics(numbers, [.. single.Select(p => (float)Math.Log(p))], [.. backoff.Select(b => (float)Math.Log(b))], logs);
    }

    private static int Count(string pair) => int.Parse(pair.AsSpan(pair.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);
}
