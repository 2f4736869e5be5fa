namespace NewsKb.Benchmarks.Training;

/// <summary>
/// Learns a conditional log-linear ranking by stochastic gradient ascent on the likelihood of the choices that the reader accepts, with a Gaussian prior on
/// the weights. The order is fixed, so the same measures give the same weights.
/// </summary>
internal sealed class AmountLearner
{
    private const double Prior = 3; // one over the variance of a weight
    private const double LeftOut = 0.5; // of the features in each step, as in SegmentLearner

    private readonly Random _random = new(1);
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly GradientAscent _ascent = new(Prior);

    private AmountLearner() { }

    /// <summary>The weight of each feature.</summary>
    public IEnumerable<(string Feature, double Weight)> Weights => _weights.Select(row => (row.Key, row.Value * _ascent.Scale));

    public static AmountLearner Learn(IReadOnlyList<AmountExample> examples)
    {
        var learner = new AmountLearner();
        learner._ascent.Run(examples.Count, (i, rate) => learner.Step(examples[i].Without(LeftOut, learner._random), rate));
        foreach (var feature in learner._weights.Keys) learner._weights[feature] *= 1 - LeftOut; // now that all of them vote
        return learner;
    }

    /// <summary>The choice with the most votes, where <paramref name="lean"/> is taken from those for none.</summary>
    public int Decide(AmountExample example, double lean)
    {
        var votes = Votes(example);
        votes[0] -= lean;
        return Array.IndexOf(votes, votes.Max());
    }

    /// <summary>One step: towards the choices that the reader accepts, away from those that the weights expect.</summary>
    private void Step(AmountExample example, double rate)
    {
        var votes = Votes(example);
        var most = votes.Max();
        var likely = Array.ConvertAll(votes, vote => Math.Exp(vote - most));
        var total = likely.Sum();
        var accepted = likely.Where((_, i) => example.Accepts(i)).Sum();
        for (var i = 0; i < votes.Length; i++)
        {
            var change = rate * ((example.Accepts(i) ? likely[i] / accepted : 0) - (likely[i] / total));
            foreach (var feature in example.Features[i]) _weights[feature] = _weights.GetValueOrDefault(feature) + change;
        }
    }

    private double[] Votes(AmountExample example) =>
        Array.ConvertAll(example.Features, features => features.Sum(feature => _weights.GetValueOrDefault(feature)) * _ascent.Scale);
}
