using NewsKb.Extraction.Measures.Tagging;

namespace NewsKb.Benchmarks.Training;

/// <summary>A sentence as numbers of features.</summary>
/// <param name="Clauses">The features of each clause.</param>
/// <param name="Measures">For each clause the features of the measures of 1, 2, … clauses that it may open.</param>
/// <param name="Labels">The labels by the reader.</param>
internal sealed record SentenceRows(int[][] Clauses, int[][][] Measures, ClauseLabel[] Labels)
{
    private const int AfterOutside = 0, AfterMeasure = 1, AtStart = 2;

    /// <summary>Whether no measure is longer than those that are weighed.</summary>
    public bool IsWithinReach => Enumerable.Range(0, Labels.Length).All(i => Labels[i] != ClauseLabel.Opens || End(i) - i < Measures[i].Length);

    /// <summary>Whether the reader saw one measure from one clause to another.</summary>
    public bool IsMeasure(int first, int last) => Labels[first] == ClauseLabel.Opens && End(first) == last;

    /// <summary>Whether at a clause this (0 a clause outside, 1 a measure) follows that (0, 1, or 2 the start).</summary>
    public bool Follows(int index, int before, int next) =>
        Labels[index] == (ClauseLabel)next && before == (index == 0 ? AtStart : Labels[index - 1] == ClauseLabel.Outside ? AfterOutside : AfterMeasure);

    /// <summary>The sentence with a share of its features left out: of each clause others, but of all measures the same, since these are compared.</summary>
    public SentenceRows Without(double share, Random random)
    {
        var left = new Dictionary<int, bool>();
        return this with
        {
            Clauses = Array.ConvertAll(Clauses, rows => Array.FindAll(rows, _ => Keeps())),
            Measures = Array.ConvertAll(Measures, lengths => Array.ConvertAll(lengths, rows => Array.FindAll(rows, row => left.TryGetValue(row, out var keeps) ? keeps : left[row] = Keeps()))),
        };
        bool Keeps() => random.NextDouble() >= share;
    }

    private int End(int first)
    {
        while (first + 1 < Labels.Length && Labels[first + 1] == ClauseLabel.Continues) first++;
        return first;
    }
}
