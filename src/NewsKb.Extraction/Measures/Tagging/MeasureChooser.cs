using System.Runtime.InteropServices;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// Cuts a sentence so that the expected F1 is best, rather than in its single most likely way: a measure may be sure although its edges are not. A measure
/// is found where half of it is in what was found, and three tenths of what was found in it. F1 over many texts is best where every measure is taken whose
/// chance to be right is more than half of the F1 that is reached (Lipton, Elkan and Narayanaswamy 2014).
/// </summary>
internal sealed class MeasureChooser
{
    /// <summary>The chance from which on a measure is worth taking.</summary>
    private const double LeastChance = 0.36;

    /// <summary>What edges that fit better count beside the chance to be right.</summary>
    private const double EdgeWeight = 0.3;

    /// <summary>The most that one measure is worth: it is certain, edges and all.</summary>
    private const double MostGain = (1 + EdgeWeight) * (1 - LeastChance);

    private const double Unlikely = 0.005; // counts for nothing

    private readonly List<(int First, int Last, double Chance)> _likely = [];
    private readonly List<int> _reaching = []; // the first of them that reaches a clause
    private double[] _best = []; // of the clauses in front
    private int[] _from = []; // the first clause of the measure in front; -1 where the clause in front is outside

    /// <summary>The measures of the sentence that are not unlikely: by their first and last clause, with the chance to be right.</summary>
    public IReadOnlyList<(int First, int Last, double Chance)> Likely => _likely;

    /// <summary>Labels the clauses of a sentence.</summary>
    public void Choose(SegmentLattice lattice, ReadOnlySpan<Clause> clauses, Span<ClauseLabel> labels)
    {
        labels.Clear();
        if (!Gather(lattice)) return;
        if (_best.Length <= labels.Length) (_best, _from) = (new double[labels.Length + 1], new int[labels.Length + 1]);
        _best[0] = 0;
        for (var end = 1; end <= labels.Length; end++)
        {
            (_best[end], _from[end]) = (_best[end - 1], -1);
            var longest = Math.Max(0, end - SegmentLattice.LongestMeasure);
            for (var first = end - 1; first >= longest && _best[first] + MostGain > _best[end]; first--) // longer ones are worth no more, with less in front
                if (_best[first] + Gain(clauses, first, end - 1) is var score && score > _best[end])
                    (_best[end], _from[end]) = (score, first);
        }
        for (var end = labels.Length; end > 0; end = _from[end] < 0 ? end - 1 : _from[end])
        {
            if (_from[end] < 0) continue;
            labels[_from[end]..end].Fill(ClauseLabel.Continues);
            labels[_from[end]] = ClauseLabel.Opens;
        }
    }

    /// <summary>Gathers the measures that are not unlikely; false where all of them together are not worth taking one.</summary>
    private bool Gather(SegmentLattice lattice)
    {
        _likely.Clear();
        _reaching.Clear();
        var sum = 0.0;
        for (var first = 0; first < lattice.Count; first++)
        {
            for (var last = first; last < first + lattice.Lengths(first); last++)
            {
                var chance = lattice.Measure(first, last);
                if (chance <= Unlikely) continue;
                while (_reaching.Count <= last) _reaching.Add(_likely.Count);
                _likely.Add((first, last, chance));
                sum += chance;
            }
        }
        while (_reaching.Count < lattice.Count) _reaching.Add(_likely.Count);
        return sum > LeastChance;
    }

    /// <summary>What it is worth to take the clauses from one to another for a measure.</summary>
    private double Gain(ReadOnlySpan<Clause> clauses, int open, int close)
    {
        var (start, end) = (clauses[open].Start, clauses[close].End);
        double right = 0, fit = 0;
        foreach (var (first, last, chance) in CollectionsMarshal.AsSpan(_likely)[_reaching[open]..])
        {
            if (first > close) break;
            if (last < open) continue;
            var (from, to) = (clauses[first].Start, clauses[last].End);
            var shared = Math.Min(end, to) - Math.Max(start, from);
            if (2 * shared >= to - from && 10 * shared >= 3 * (end - start)) right += chance;
            fit += chance * shared / (Math.Max(end, to) - Math.Min(start, from));
        }
        return Math.Min(right, 1) - LeastChance + (EdgeWeight * (fit - LeastChance)); // it is one find, though it may hold two measures
    }
}
