using NewsKb.Extraction.Measures.Tagging;

namespace NewsKb.Benchmarks.Training;

/// <summary>All ways to cut a sentence into measures and clauses outside, and how likely each part is (forward and backward sums, Rabiner 1989).</summary>
internal sealed class SegmentLattice
{
    private const int Outside = 0, InMeasure = 1, Start = 2;

    private readonly double[][] _ahead; // the logarithm of all ways up to a clause, by what it ends with
    private readonly double[][] _back; // of all ways on from there
    private readonly double[][] _scores; // of the measures that each clause may open
    private readonly double[][] _transitions;

    public SegmentLattice(SentenceRows sentence, Func<int, int, double> weight, double[][] transitions)
    {
        var n = sentence.Clauses.Length;
        _transitions = transitions;
        Votes = [.. sentence.Clauses.Select(rows => Enumerable.Range(0, ClauseModel.Labels).Select(label => rows.Sum(row => weight(row, label))).ToArray())];
        _scores = [.. sentence.Measures.Select((lengths, i) => lengths.Select((rows, j) =>
            Votes[i][1] + Enumerable.Range(i + 1, j).Sum(k => Votes[k][2]) + rows.Sum(row => weight(row, 1))).ToArray())];
        _ahead = [.. Enumerable.Range(0, n + 1).Select(_ => Never())];
        _ahead[0][Start] = 0;
        for (var i = 0; i < n; i++)
        {
            Add(ref _ahead[i + 1][Outside], Into(i, Outside) + Votes[i][0]);
            for (var j = 0; j < _scores[i].Length; j++) Add(ref _ahead[i + 1 + j][InMeasure], Into(i, InMeasure) + _scores[i][j]);
        }
        _back = [.. Enumerable.Range(0, n + 1).Select(i => i == n ? new double[Viterbi.States] : Never())];
        for (var i = n - 1; i >= 0; i--)
            for (var before = 0; before < Viterbi.States; before++)
                for (var next = 0; next < 2; next++) Add(ref _back[i][before], transitions[before][next] + OnFrom(i, next));
        Expected = [.. Enumerable.Range(0, n).Select(_ => new double[ClauseModel.Labels])];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < _scores[i].Length; j++)
                for (var k = i; k <= i + j; k++) Expected[k][k == i ? 1 : 2] += Measure(i, i + j);
        foreach (var clause in Expected) clause[0] = 1 - clause[1] - clause[2];
    }

    /// <summary>The votes of each clause for each label.</summary>
    public double[][] Votes { get; }

    /// <summary>How likely each label of each clause is.</summary>
    public double[][] Expected { get; }

    /// <summary>How likely there is one measure from one clause to another.</summary>
    public double Measure(int first, int last) => Math.Exp(Into(first, InMeasure) + _scores[first][last - first] + _back[last + 1][InMeasure] - _back[0][Start]);

    /// <summary>How likely at a clause this follows that.</summary>
    public double Transition(int index, int before, int next) => Math.Exp(_ahead[index][before] + _transitions[before][next] + OnFrom(index, next) - _back[0][Start]);

    private double Into(int index, int next)
    {
        var sum = double.NegativeInfinity;
        for (var before = 0; before < Viterbi.States; before++) Add(ref sum, _ahead[index][before] + _transitions[before][next]);
        return sum;
    }

    private double OnFrom(int index, int next)
    {
        if (next == Outside) return Votes[index][0] + _back[index + 1][Outside];
        var sum = double.NegativeInfinity;
        for (var j = 0; j < _scores[index].Length; j++) Add(ref sum, _scores[index][j] + _back[index + 1 + j][InMeasure]);
        return sum;
    }

    private static double[] Never() => [.. Enumerable.Repeat(double.NegativeInfinity, Viterbi.States)];

    private static void Add(ref double sum, double value)
    {
        if (double.IsNegativeInfinity(value)) return;
        var most = Math.Max(sum, value);
        sum = most + Math.Log(Math.Exp(sum - most) + Math.Exp(value - most));
    }
}
