using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>
/// Scores each match of the whole expression as FTS5 finds it: right where few rows match. How rare the concepts are is looked up
/// once and remembered.
/// </summary>
internal sealed class DocumentAtATime(
    Fts5Expression expression, ColumnBlocks columns, FieldWeights weights, HitCollector collector, RowCounts counts) : MatchSink
{
    private readonly double[] _frequencies = new double[expression.ConceptCount];
    private readonly Bm25 _formula = new(columns.AverageLength);
    private double[]? _idf;

    /// <summary>What each concept added to the score of the match taken last.</summary>
    public double[] Parts { get; } = new double[expression.ConceptCount];

    /// <inheritdoc/>
    public override bool Take(Match match)
    {
        var row = match.RowId;
        ref readonly var values = ref columns[row];
        if (!collector.Accepts(values)) return false;
        if (collector.IsRanked) collector.Keep(row, Score(match, values.Length));
        else collector.Keep(row, values);
        return false;
    }

    private double Score(Match match, int length)
    {
        _idf ??= Idf(match);
        Array.Clear(_frequencies);
        for (var phrase = 0; phrase < expression.ConceptOf.Count; phrase++)
            if (expression.ConceptOf[phrase] is >= 0 and var concept) _frequencies[concept] += weights.Frequency(match, phrase);
        double score = 0;
        for (var concept = 0; concept < _frequencies.Length; concept++)
            score += Parts[concept] = _formula.Score(_idf[concept], _frequencies[concept], length);
        return score;
    }

    private double[] Idf(Match match)
    {
        var with = new long[expression.ConceptCount];
        for (var phrase = 0; phrase < expression.ConceptOf.Count; phrase++)
            if (expression.ConceptOf[phrase] is >= 0 and var concept) with[concept] += counts.Of(match, phrase, expression.Phrases[phrase]);
        return [.. with.Select(w => Bm25.Idf(w, columns.Count))];
    }
}
