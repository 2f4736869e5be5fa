namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// All ways to cut a sentence into measures and clauses of none, and how likely each part is: forward and backward sums (Rabiner 1989) over stretches of
/// clauses as in Sarawagi and Cohen 2004. One object serves sentence after sentence.
/// </summary>
internal sealed class SegmentLattice
{
    /// <summary>The most clauses of one measure.</summary>
    public const int LongestMeasure = 12;

    /// <summary>What may stand before a stretch: a clause of no measure, a measure, nothing (the start of the sentence).</summary>
    public const int States = 3;

    private const int Labels = ClauseModel.Labels;
    private const int Outside = 0, InMeasure = 1, Start = 2;
    private const double Negligible = 30; // exp(-30) is 1e-13

    private readonly double[] _transitions = new double[States * 2];
    private double[] _outside = [], _scores = []; // of a clause outside; of the measures that each clause may open
    private double[] _ahead = [], _back = []; // the logarithms of the sums of all ways up to a clause, by what it ends with, and of all ways on from there
    private double[] _into = [], _onFrom = []; // the same of all ways up to a clause outside or a measure that starts here, and of all that start with one

    /// <summary>The number of clauses.</summary>
    public int Count { get; private set; }

    /// <summary>Weighs all ways to cut a sentence.</summary>
    /// <param name="votes">Three for each clause: outside, opens, continues.</param>
    /// <param name="measures">For each clause <see cref="LongestMeasure"/> more votes: for a measure of 1, 2, … clauses that it opens.</param>
    /// <param name="transitions">For each of the <see cref="States"/> the weights of going on with a clause outside and with a measure.</param>
    public void Weigh(ReadOnlySpan<double> votes, ReadOnlySpan<double> measures, ReadOnlySpan<double> transitions)
    {
        Resize(votes.Length / Labels);
        transitions.CopyTo(_transitions);
        for (var i = 0; i < Count; i++)
        {
            _outside[i] = votes[i * Labels];
            var sum = votes[(i * Labels) + (int)ClauseLabel.Opens];
            for (var length = 0; length < Lengths(i); length++)
            {
                if (length > 0) sum += votes[((i + length) * Labels) + (int)ClauseLabel.Continues];
                _scores[(i * LongestMeasure) + length] = sum + measures[(i * LongestMeasure) + length];
            }
        }
        SumAhead();
        SumBack();
    }

    /// <summary>How likely there is one measure from one clause to another, at most <see cref="LongestMeasure"/> clauses.</summary>
    public double Measure(int first, int last) =>
        Math.Exp(_into[(first * 2) + InMeasure] + _scores[(first * LongestMeasure) + last - first] + _back[((last + 1) * States) + InMeasure] - _back[Start]);

    /// <summary>How likely at a clause this (0 a clause outside, 1 a measure) follows that (0, 1, or 2 the start).</summary>
    public double Transition(int index, int before, int next) =>
        Math.Exp(_ahead[(index * States) + before] + _transitions[(before * 2) + next] + _onFrom[(index * 2) + next] - _back[Start]);

    /// <summary>How many lengths a measure may have that a clause opens.</summary>
    public int Lengths(int first) => Math.Min(LongestMeasure, Count - first);

    private void SumAhead()
    {
        Span<double> ways = stackalloc double[LongestMeasure];
        _ahead[Outside] = _ahead[InMeasure] = double.NegativeInfinity;
        _ahead[Start] = 0;
        for (var i = 0; i <= Count; i++)
        {
            if (i > 0)
            {
                var lengths = Math.Min(LongestMeasure, i);
                for (var length = 0; length < lengths; length++)
                    ways[length] = _into[((i - 1 - length) * 2) + InMeasure] + _scores[((i - 1 - length) * LongestMeasure) + length];
                _ahead[(i * States) + Outside] = _into[((i - 1) * 2) + Outside] + _outside[i - 1];
                _ahead[(i * States) + InMeasure] = LogSum(ways[..lengths]);
                _ahead[(i * States) + Start] = double.NegativeInfinity;
            }
            for (var next = 0; next < 2 && i < Count; next++)
            {
                for (var before = 0; before < States; before++) ways[before] = _ahead[(i * States) + before] + _transitions[(before * 2) + next];
                _into[(i * 2) + next] = LogSum(ways[..States]);
            }
        }
    }

    private void SumBack()
    {
        Span<double> ways = stackalloc double[LongestMeasure];
        _back.AsSpan(Count * States, States).Clear();
        for (var i = Count - 1; i >= 0; i--)
        {
            for (var length = 0; length < Lengths(i); length++)
                ways[length] = _scores[(i * LongestMeasure) + length] + _back[((i + 1 + length) * States) + InMeasure];
            _onFrom[(i * 2) + Outside] = _outside[i] + _back[((i + 1) * States) + Outside];
            _onFrom[(i * 2) + InMeasure] = LogSum(ways[..Lengths(i)]);
            for (var before = 0; before < States; before++)
            {
                for (var next = 0; next < 2; next++) ways[next] = _transitions[(before * 2) + next] + _onFrom[(i * 2) + next];
                _back[(i * States) + before] = LogSum(ways[..2]);
            }
        }
    }

    private void Resize(int count)
    {
        Count = count;
        if (_outside.Length >= count) return;
        (_outside, _scores) = (new double[count], new double[count * LongestMeasure]);
        (_ahead, _back) = (new double[(count + 1) * States], new double[(count + 1) * States]);
        (_into, _onFrom) = (new double[count * 2], new double[count * 2]);
    }

    /// <summary>The logarithm of the sum of numbers that are given by theirs.</summary>
    private static double LogSum(ReadOnlySpan<double> logarithms)
    {
        var most = double.NegativeInfinity;
        foreach (var value in logarithms) most = Math.Max(most, value);
        if (double.IsNegativeInfinity(most)) return most;
        var sum = 0.0;
        foreach (var value in logarithms)
            if (value > most - Negligible) sum += value == most ? 1 : Math.Exp(value - most);
        return sum == 1 ? most : most + Math.Log(sum);
    }
}
