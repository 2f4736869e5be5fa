using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>
/// Goes through the rows of one concept after the other and adds up the scores by row: right where any concept suffices, because
/// each list is read once and tells at its end how rare the concept is. It does all its work at the first match.
/// </summary>
internal sealed class TermAtATime(
    Fts5Expression expression, ColumnBlocks columns, FieldWeights weights, HitCollector collector, RowCounts counts) : MatchSink, IPhraseVisitor
{
    private readonly Bm25 _formula = new(columns.AverageLength);
    private readonly float[] _scores = new float[columns.End];
    private readonly float[] _frequencies = new float[columns.End];
    private readonly List<int> _rows = [];

    /// <inheritdoc/>
    public override bool Take(Match match)
    {
        for (var concept = 0; concept < expression.ConceptCount; concept++) Add(match, concept);
        for (var row = 1; row < _scores.Length; row++)
        {
            if (_scores[row] == 0) continue;
            ref readonly var values = ref columns[row];
            if (!collector.Accepts(values)) continue;
            if (collector.IsRanked) collector.Keep(row, _scores[row]);
            else collector.Keep(row, values);
        }
        return true;
    }

    /// <inheritdoc/>
    public void Visit(Match match)
    {
        var row = match.RowId;
        if (row >= _frequencies.Length) return;
        ref var frequency = ref _frequencies[row];
        if (frequency == 0) _rows.Add((int)row);
        frequency += (float)weights.Frequency(match, 0);
    }

    private void Add(Match match, int concept)
    {
        _rows.Clear();
        for (var phrase = 0; phrase < expression.ConceptOf.Count; phrase++)
        {
            if (expression.ConceptOf[phrase] != concept) continue;
            var before = _rows.Count;
            match.EachRowWith(phrase, this);
            if (before == 0) counts.Remember(expression.Phrases[phrase], _rows.Count);
        }
        var idf = Bm25.Idf(_rows.Count, columns.Count);
        foreach (var row in _rows)
        {
            _scores[row] += (float)_formula.Score(idf, _frequencies[row], columns[row].Length);
            _frequencies[row] = 0;
        }
    }
}
