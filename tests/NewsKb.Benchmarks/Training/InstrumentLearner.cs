using NewsKb.Extraction.Measures;

namespace NewsKb.Benchmarks.Training;

/// <summary>
/// Learns a multinomial logistic regression by stochastic gradient ascent on the likelihood of the instruments that would do, that of the reader above all,
/// with a Gaussian prior on the weights, beside the votes of the words. Features are left out at random in a fixed order, so the
/// same measures give the same weights.
/// </summary>
internal sealed class InstrumentLearner
{
    private const double Prior = 0.05; // one over the variance of a weight
    private const int Epochs = 40;
    private const double LeftOut = 0.65; // of the features in each step, as in SegmentLearner

    /// <summary>How much of a step goes towards the reader's first instrument alone; the rest goes towards all that would do, by how likely they are.</summary>
    private const double First = 0.25;

    private readonly Dictionary<string, double[]> _weights = new(StringComparer.Ordinal);
    private readonly GradientAscent _ascent = new(Prior, Epochs);
    private readonly Random _random = new(7);

    private InstrumentLearner() { }

    /// <summary>The weights of each feature, by instrument.</summary>
    public IEnumerable<(string Feature, double[] Weights)> Weights => _weights.Select(row => (row.Key, row.Value.Select(w => w * _ascent.Scale).ToArray()));

    public static InstrumentLearner Learn(IReadOnlyList<InstrumentExample> examples)
    {
        var learner = new InstrumentLearner();
        foreach (var feature in examples.SelectMany(e => e.Features)) learner._weights.TryAdd(feature, new double[Instrument.All.Count]);
        learner._ascent.Run(examples.Count, (i, rate) => learner.Step(examples[i].Without(LeftOut, learner._random), rate));
        foreach (var row in learner._weights.Values)
            for (var i = 0; i < row.Length; i++) row[i] *= 1 - LeftOut; // now that all of them vote
        return learner;
    }

    /// <summary>The instrument with the most votes.</summary>
    public int Decide(InstrumentExample example)
    {
        var votes = Votes(example);
        return Array.IndexOf(votes, votes.Max());
    }

    /// <summary>How likely the instruments that the reader takes for right are, 0 to 1.</summary>
    public double Likelihood(InstrumentExample example)
    {
        var votes = Votes(example);
        var most = votes.Max();
        return example.Instruments.Sum(i => Math.Exp(votes[i] - most)) / votes.Sum(vote => Math.Exp(vote - most));
    }

    /// <summary>One step: towards the reader's instruments, away from those that the weights expect.</summary>
    private void Step(InstrumentExample example, double rate)
    {
        var votes = Votes(example);
        var most = votes.Max();
        var likely = Array.ConvertAll(votes, vote => Math.Exp(vote - most));
        var total = likely.Sum();
        var accepted = example.Instruments.Sum(i => likely[i]);
        var rows = Array.ConvertAll(example.Features, feature => _weights[feature]);
        for (var i = 0; i < votes.Length; i++)
        {
            var wanted = (i == example.Instruments[0] ? First : 0) + (example.Accepts(i) ? (1 - First) * likely[i] / accepted : 0);
            var change = rate * (wanted - (likely[i] / total));
            foreach (var row in rows) row[i] += change;
        }
    }

    private double[] Votes(InstrumentExample example)
    {
        var votes = Array.ConvertAll(example.Words, vote => (double)vote);
        foreach (var feature in example.Features)
            if (_weights.TryGetValue(feature, out var row))
                for (var i = 0; i < votes.Length; i++) votes[i] += row[i] * _ascent.Scale;
        return votes;
    }
}
