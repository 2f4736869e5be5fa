using NewsKb.Knowledge.Comparison;

namespace NewsKb.Knowledge.Matching;

/// <summary>
/// Leaves out measures that say again, shorter or longer, what a better one says, so that few places of a list are lost to repeats.
/// What is compared with what is looser here than in a comparison: nothing is counted.
/// </summary>
internal static class RepeatedMeasures
{
    private const double MostShared = 0.75;

    /// <summary>The first measures that say something new, each with the evidence of those that repeat it among what was passed.</summary>
    /// <param name="ordered">Measures, best first.</param>
    /// <param name="most">How many to give.</param>
    public static IReadOnlyList<MatchedMeasure> Merge(IEnumerable<MatchedMeasure> ordered, int most)
    {
        var kept = new List<(MatchedMeasure Match, TextSketch Sketch)>();
        foreach (var match in ordered)
        {
            var sketch = TextSketch.Of(match.Measure.Measure.Text);
            var same = kept.FindIndex(k => Repeats(k.Match, k.Sketch, match, sketch));
            if (same >= 0) kept[same] = (WithEvidence(kept[same].Match, match.Measure.Evidence), kept[same].Sketch);
            else if (kept.Count == most) break;
            else kept.Add((match, sketch));
        }
        return [.. kept.Select(k => k.Match)];
    }

    private static bool Repeats(MatchedMeasure first, TextSketch firstSketch, MatchedMeasure second, TextSketch secondSketch)
    {
        if ((first.Measure.Place != second.Measure.Place && first.Measure.Place is not null && second.Measure.Place is not null) || first.Measure.Measure.Instrument != second.Measure.Measure.Instrument) return false;
        if (TextSketch.Differing(firstSketch.Numbers, secondSketch.Numbers) > 0) return false;
        var (a, b) = (firstSketch.Pairs.Length, secondSketch.Pairs.Length);
        var similarity = TextSketch.Similarity(firstSketch.Pairs, secondSketch.Pairs);
        return similarity * (a + b) / (1 + similarity) >= MostShared * Math.Min(a, b); // Jaccard's share turned into the number in common
    }

    private static MatchedMeasure WithEvidence(MatchedMeasure match, IReadOnlyList<Evidence> more) =>
        match with { Measure = match.Measure with { Evidence = [.. match.Measure.Evidence, .. more] } };
}
