using NewsKb.Extraction.Measures.Tagging;

namespace NewsKb.Benchmarks.Training;

/// <summary>
/// Learns a semi-Markov conditional random field (Sarawagi, Cohen 2004) by stochastic gradient ascent on the likelihood of the reader's measures, with a
/// Gaussian prior on the weights. The order is fixed, so the same sentences give the same weights.
/// </summary>
internal sealed class SegmentLearner
{
    private const int Labels = ClauseModel.Labels;
    private const double Prior = 15; // one over the variance of a weight
    private const double LeastChange = 1e-7; // less moves no weight

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<double[]> _weights = [];
    private readonly GradientAscent _ascent = new(Prior);

    private SegmentLearner() { }

    /// <summary>The weights of each feature: outside, opens, continues; of one of a whole measure only the second counts.</summary>
    public IEnumerable<(string Feature, double[] Weights)> Weights => _rows.Select(row => (row.Key, _weights[row.Value].Select(w => w * _ascent.Scale).ToArray()));

    public static SegmentLearner Learn(IReadOnlyList<TrainingSentence> sentences)
    {
        var learner = new SegmentLearner();
        var certain = sentences.Where(s => !s.IsDoubtful).Select(s => learner.Rows(s, add: true)).Where(s => s.IsWithinReach).ToArray();
        learner._ascent.Run(certain.Length, (i, rate) => learner.Step(certain[i], rate));
        return learner;
    }

    /// <summary>The best labels of a sentence. <paramref name="lean"/> is taken from the votes for belonging to no measure.</summary>
    public ClauseLabel[] Decode(TrainingSentence sentence, double lean)
    {
        var rows = Rows(sentence, add: false);
        var lattice = new SegmentLattice(rows, Weight, Transitions());
        var votes = lattice.Votes.SelectMany(v => new[] { (float)(v[0] - lean), (float)v[1], (float)v[2] }).ToArray();
        var measures = new float[votes.Length / Labels * Viterbi.LongestMeasure];
        for (var i = 0; i < rows.Measures.Length; i++)
            for (var j = 0; j < rows.Measures[i].Length; j++) measures[(i * Viterbi.LongestMeasure) + j] = (float)rows.Measures[i][j].Sum(row => Weight(row, 1));
        var labels = new ClauseLabel[rows.Clauses.Length];
        Viterbi.Decode(votes, measures, [.. Transitions().SelectMany(t => t).Select(t => (float)t)], labels);
        return labels;
    }

    /// <summary>One step: towards the reader's measures, away from those that the weights expect.</summary>
    private void Step(SentenceRows sentence, double rate)
    {
        var lattice = new SegmentLattice(sentence, Weight, Transitions());
        for (var i = 0; i < sentence.Clauses.Length; i++)
        {
            for (var label = 0; label < Labels; label++)
                Change(sentence.Clauses[i], label, rate * ((sentence.Labels[i] == (ClauseLabel)label ? 1 : 0) - lattice.Expected[i][label]));
            for (var j = 0; j < sentence.Measures[i].Length; j++)
                Change(sentence.Measures[i][j], 1, rate * ((sentence.IsMeasure(i, i + j) ? 1 : 0) - lattice.Measure(i, i + j)));
            for (var before = 0; before < Viterbi.States; before++)
                for (var next = 0; next < 2; next++)
                    Change([Row($"{ClauseModel.Transition}{before}")], next, rate * ((sentence.Follows(i, before, next) ? 1 : 0) - lattice.Transition(i, before, next)));
        }
    }

    private void Change(int[] rows, int label, double change)
    {
        if (Math.Abs(change) < LeastChange) return;
        foreach (var row in rows) _weights[row][label] += change;
    }

    private double Weight(int row, int label) => _weights[row][label] * _ascent.Scale;

    private double[][] Transitions() =>
        [.. Enumerable.Range(0, Viterbi.States).Select(before => Row($"{ClauseModel.Transition}{before}")).Select(row => new[] { Weight(row, 0), Weight(row, 1) })];

    private SentenceRows Rows(TrainingSentence sentence, bool add)
    {
        return new([.. sentence.Features.Select(Find)], [.. sentence.MeasureFeatures.Select(m => m.Select(Find).ToArray())], sentence.Labels);
        int[] Find(string[] features) => [.. features.Where(f => add || _rows.ContainsKey(f)).Select(Row)];
    }

    private int Row(string feature)
    {
        if (_rows.TryGetValue(feature, out var row)) return row;
        _rows[feature] = row = _weights.Count;
        _weights.Add(new double[Labels]);
        return row;
    }
}
