using NewsKb.Knowledge.Analysis;

namespace NewsKb.Knowledge.Search;

/// <summary>Where a text holds the pairs of characters of a question.</summary>
internal sealed class TextProfile
{
    private const int Window = 120;
    private readonly string _text;
    private readonly List<(int At, int Pair)> _occurrences = [];
    private readonly int[] _frequencies;

    /// <summary>Goes through a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pairs">The number of each pair of the question.</param>
    public TextProfile(string text, Dictionary<int, int> pairs)
    {
        _text = TextFolding.Fold(text);
        _frequencies = new int[pairs.Count];
        for (var i = 0; i + 1 < _text.Length; i++)
        {
            if (!pairs.TryGetValue(Pair(_text, i), out var pair)) continue;
            _occurrences.Add((i, pair));
            _frequencies[pair]++;
        }
    }

    /// <summary>Two neighbouring characters as one number.</summary>
    public static int Pair(string text, int at) => (text[at] << 16) | text[at + 1];

    /// <summary>How often a pair occurs.</summary>
    public int Frequency(int pair) => _frequencies[pair];

    /// <summary>How often a pair occurs in the beginning.</summary>
    public int FrequencyBefore(int end, int pair)
    {
        var count = 0;
        for (var i = 0; i < _occurrences.Count && _occurrences[i].At < end; i++)
            if (_occurrences[i].Pair == pair) count++;
        return count;
    }

    /// <summary>Whether the text holds a phrase.</summary>
    public bool Holds(string phrase) => _text.Contains(phrase, StringComparison.Ordinal);

    /// <summary>The largest sum of the weights of distinct pairs within <see cref="Window"/> characters.</summary>
    public double BestWindow(double[] weights)
    {
        var inside = new int[weights.Length];
        double sum = 0, best = 0;
        var first = 0;
        foreach (var (at, pair) in _occurrences)
        {
            if (inside[pair]++ == 0) sum += weights[pair];
            for (; _occurrences[first].At < at - Window; first++)
                if (--inside[_occurrences[first].Pair] == 0) sum -= weights[_occurrences[first].Pair];
            best = Math.Max(best, sum);
        }
        return best;
    }

    /// <summary>The length of the longest piece of these runs that the text holds.</summary>
    public int LongestRun(IReadOnlyList<string> runs)
    {
        var longest = 0;
        foreach (var run in runs)
            for (var i = 0; i + longest < run.Length; i++)
                while (i + longest < run.Length && _text.AsSpan().Contains(run.AsSpan(i, longest + 1), StringComparison.Ordinal)) longest++;
        return longest;
    }
}
