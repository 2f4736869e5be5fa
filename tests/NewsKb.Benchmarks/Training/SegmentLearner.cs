using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Measures.Tagging;

namespace NewsKb.Benchmarks.Training;

/// <summary>
/// Learns a semi-Markov conditional random field (Sarawagi, Cohen 2004) by stochastic gradient ascent on the likelihood of the reader's measures, with a
/// Gaussian prior on the weights. Features are left out at random (feature bagging: Sutton, Sindelar and McCallum 2006) in a fixed order, so the same
/// sentences give the same weights.
/// </summary>
internal sealed class SegmentLearner
{
    private const int Labels = ClauseModel.Labels;
    private const double Prior = 4; // one over the variance of a weight
    private const int Epochs = 40;

    /// <summary>
    /// How many of the features are left out of each step: so they learn to do without each other, and what real texts have less of than invented ones
    /// does not count for more than it should.
    /// </summary>
    private const double LeftOut = 0.5;
    private const double LeastChange = 1e-7; // less moves no weight

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<double[]> _weights = [];
    private readonly GradientAscent _ascent = new(Prior, Epochs);
    private readonly SegmentLattice _lattice = new();
    private readonly MeasureChooser _chooser = new();
    private readonly Random _random = new(7);

    private SegmentLearner() { }

    /// <summary>The weights of each feature: outside, opens, continues; of one of a whole measure only the second counts.</summary>
    public IEnumerable<(string Feature, double[] Weights)> Weights => _rows.Select(row => (row.Key, Enumerable.Range(0, Labels).Select(label => Weight(row.Value, label)).ToArray()));

    public static SegmentLearner Learn(IReadOnlyList<TrainingSentence> sentences)
    {
        var learner = new SegmentLearner();
        var certain = sentences.Where(s => !s.IsDoubtful).Select(s => learner.Rows(s, add: true)).Where(s => s.IsWithinReach).ToArray();
        learner._ascent.Run(certain.Length, (i, rate) => learner.Step(certain[i].Without(LeftOut, learner._random), rate));
        foreach (var (feature, row) in learner._rows)
            if (!feature.StartsWith(ClauseModel.Transition, StringComparison.Ordinal))
                for (var label = 0; label < Labels; label++) learner._weights[row][label] *= 1 - LeftOut; // now that all of them vote
        return learner;
    }

    /// <summary>The labels of a sentence from which the best score is to be expected.</summary>
    public ClauseLabel[] Decode(TrainingSentence sentence)
    {
        Weigh(Rows(sentence, add: false));
        var labels = new ClauseLabel[sentence.Spans.Length];
        _chooser.Choose(_lattice, [.. sentence.Spans.Select(span => new Clause(span.Start, span.End))], labels);
        return labels;
    }

    private void Weigh(SentenceRows sentence)
    {
        var votes = sentence.Clauses.SelectMany(rows => Enumerable.Range(0, Labels).Select(label => rows.Sum(row => Weight(row, label)))).ToArray();
        var measures = new double[sentence.Clauses.Length * SegmentLattice.LongestMeasure];
        for (var i = 0; i < sentence.Measures.Length; i++)
            for (var j = 0; j < sentence.Measures[i].Length; j++) measures[(i * SegmentLattice.LongestMeasure) + j] = sentence.Measures[i][j].Sum(row => Weight(row, 1));
        _lattice.Weigh(votes, measures, [.. Enumerable.Range(0, SegmentLattice.States * 2).Select(i => Weight(Row($"{ClauseModel.Transition}{i / 2}"), i % 2))]);
    }

    /// <summary>One step: towards the reader's measures, away from those that the weights expect.</summary>
    private void Step(SentenceRows sentence, double rate)
    {
        Weigh(sentence);
        var expected = new double[sentence.Clauses.Length][];
        for (var i = 0; i < expected.Length; i++) expected[i] = [1, 0, 0];
        for (var i = 0; i < expected.Length; i++)
            for (var j = 0; j < sentence.Measures[i].Length; j++)
            {
                var chance = _lattice.Measure(i, i + j);
                Change(sentence.Measures[i][j], 1, rate * ((sentence.IsMeasure(i, i + j) ? 1 : 0) - chance));
                for (var k = i; k <= i + j; k++)
                {
                    expected[k][0] -= chance;
                    expected[k][k == i ? 1 : 2] += chance;
                }
            }
        for (var i = 0; i < expected.Length; i++)
        {
            for (var label = 0; label < Labels; label++)
                Change(sentence.Clauses[i], label, rate * ((sentence.Labels[i] == (ClauseLabel)label ? 1 : 0) - expected[i][label]));
            for (var before = 0; before < SegmentLattice.States; before++)
                for (var next = 0; next < 2; next++)
                    Change([Row($"{ClauseModel.Transition}{before}")], next, rate * ((sentence.Follows(i, before, next) ? 1 : 0) - _lattice.Transition(i, before, next)));
        }
    }

    private void Change(int[] rows, int label, double change)
    {
        if (Math.Abs(change) < LeastChange) return;
        foreach (var row in rows) _weights[row][label] += change;
    }

    private double Weight(int row, int label) => _weights[row][label] * _ascent.Scale;

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
