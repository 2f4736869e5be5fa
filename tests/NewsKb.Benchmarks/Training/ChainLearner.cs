using NewsKb.Extraction.Measures.Tagging;

namespace NewsKb.Benchmarks.Training;

/// <summary>
/// Learns a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) by stochastic gradient ascent on the likelihood of the
/// reader's labels, with a Gaussian prior on the weights. The order is fixed, so the same sentences give the same weights.
/// </summary>
internal sealed class ChainLearner
{
    private const int Labels = ClauseModel.Labels;
    private const int Epochs = 30;
    private const double FirstRate = 0.1;
    private const double Prior = 5; // one over the variance of a weight

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<double[]> _weights = [];
    private double _scale = 1; // of all weights: the prior shrinks them at once

    private ChainLearner() { }

    /// <summary>The weights of each feature: outside, opens, continues.</summary>
    public IEnumerable<(string Feature, double[] Weights)> Weights => _rows.Select(row => (row.Key, _weights[row.Value].Select(w => w * _scale).ToArray()));

    public static ChainLearner Learn(IReadOnlyList<TrainingSentence> sentences)
    {
        var learner = new ChainLearner();
        var certain = sentences.Where(s => !s.IsDoubtful).ToArray();
        var rows = certain.Select(s => s.Features.Select(features => features.Select(learner.Row).ToArray()).ToArray()).ToArray();
        var order = Enumerable.Range(0, certain.Length).ToArray();
        var random = new Random(1);
        var step = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var rate = FirstRate / (1 + (FirstRate * Prior * step++ / certain.Length));
                learner._scale *= 1 - (rate * Prior / certain.Length);
                learner.Step(certain[i].Labels, rows[i], rate / learner._scale);
            }
        }
        return learner;
    }

    /// <summary>The best labels of a sentence. <paramref name="lean"/> is taken from the votes for belonging to no measure.</summary>
    public ClauseLabel[] Decode(TrainingSentence sentence, double lean)
    {
        var votes = new float[sentence.Features.Length * Labels];
        for (var i = 0; i < sentence.Features.Length; i++)
        {
            votes[i * Labels] = (float)-lean;
            foreach (var feature in sentence.Features[i])
                if (_rows.TryGetValue(feature, out var row))
                    for (var label = 0; label < Labels; label++) votes[(i * Labels) + label] += (float)(_weights[row][label] * _scale);
        }
        var transitions = new float[(Labels + 1) * Labels];
        for (var before = 0; before <= Labels; before++)
            for (var label = 0; label < Labels; label++)
                transitions[(before * Labels) + label] = (float)(_weights[Row($"{ClauseModel.Transition}{before}")][label] * _scale);
        var labels = new ClauseLabel[sentence.Features.Length];
        Viterbi.Decode(votes, transitions, labels);
        return labels;
    }

    private int Row(string feature)
    {
        if (_rows.TryGetValue(feature, out var row)) return row;
        _rows[feature] = row = _weights.Count;
        _weights.Add(new double[Labels]);
        return row;
    }

    /// <summary>One step: towards the reader's labels, away from those that the weights expect.</summary>
    private void Step(ClauseLabel[] labels, int[][] rows, double rate)
    {
        var n = rows.Length;
        var transitions = Enumerable.Range(0, Labels + 1).Select(before => _weights[Row($"{ClauseModel.Transition}{before}")]).ToArray();
        var votes = rows.Select(features => Enumerable.Range(0, Labels).Select(label => _scale * features.Sum(row => _weights[row][label])).ToArray()).ToArray();
        var (ahead, back) = (votes.Select(v => (double[])v.Clone()).ToArray(), votes.Select(_ => new double[Labels]).ToArray());
        for (var i = 0; i < n; i++)
            for (var label = 0; label < Labels; label++)
                ahead[i][label] += i == 0 ? Edge(Labels, label) : LogSum(before => ahead[i - 1][before] + Edge(before, label));
        for (var i = n - 2; i >= 0; i--)
            for (var label = 0; label < Labels; label++)
                back[i][label] = LogSum(next => back[i + 1][next] + votes[i + 1][next] + Edge(label, next));
        var total = LogSum(label => ahead[n - 1][label]);
        for (var i = 0; i < n; i++)
            for (var label = 0; label < Labels; label++)
            {
                var change = rate * ((labels[i] == (ClauseLabel)label ? 1 : 0) - Math.Exp(ahead[i][label] + back[i][label] - total));
                foreach (var row in rows[i]) _weights[row][label] += change;
                if (i == 0) transitions[Labels][label] += change;
                for (var before = 0; i > 0 && before < Labels; before++)
                {
                    var expected = Math.Exp(ahead[i - 1][before] + Edge(before, label) + votes[i][label] + back[i][label] - total);
                    var seen = labels[i - 1] == (ClauseLabel)before && labels[i] == (ClauseLabel)label ? 1 : 0;
                    transitions[before][label] += rate * (seen - expected);
                }
            }

        double Edge(int before, int label) =>
            (ClauseLabel)label == ClauseLabel.Continues && (before is (int)ClauseLabel.Outside or Labels) ? double.NegativeInfinity : transitions[before][label] * _scale;
    }

    private static double LogSum(Func<int, double> value)
    {
        double a = value(0), b = value(1), c = value(2), most = Math.Max(a, Math.Max(b, c));
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(Math.Exp(a - most) + Math.Exp(b - most) + Math.Exp(c - most));
    }
}
