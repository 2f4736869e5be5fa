using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>
/// BM25 (Robertson and Zaragoza 2009) over weighted fields: an occurrence in the headline or the lead counts more,
/// and the sum saturates as one frequency. Phrases of one concept (synonyms) count together.
/// </summary>
internal sealed class Ranking
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private readonly IReadOnlyList<int> _concepts;
    private readonly FieldWeights _weights;
    private readonly double[] _idf;
    private readonly double[] _frequencies;
    private readonly double _averageLength;

    private Ranking(IReadOnlyList<int> concepts, double[] idf, double averageLength, FieldWeights weights)
    {
        (_concepts, _idf, _averageLength, _weights) = (concepts, idf, averageLength, weights);
        _frequencies = new double[idf.Length];
    }

    /// <summary>Looks up how rare each concept of the query is.</summary>
    /// <param name="match">Any match of the query.</param>
    /// <param name="concepts">The concept of each phrase; -1 for none.</param>
    /// <param name="columns">The columns of the rows.</param>
    /// <param name="weights">What an occurrence counts.</param>
    public static Ranking Prepare(Match match, IReadOnlyList<int> concepts, ColumnBlocks columns, FieldWeights weights)
    {
        var rows = Math.Max(match.RowCount, 1);
        var idf = new double[concepts.Count == 0 ? 0 : concepts.Max() + 1];
        for (var phrase = 0; phrase < concepts.Count; phrase++)
            if (concepts[phrase] >= 0) idf[concepts[phrase]] += match.RowsWith(phrase);
        for (var concept = 0; concept < idf.Length; concept++)
        {
            var with = Math.Min(idf[concept], rows);
            idf[concept] = Math.Log(1 + ((rows - with + 0.5) / (with + 0.5)));
        }
        return new Ranking(concepts, idf, columns.AverageLength, weights);
    }

    /// <summary>The score of the match; higher is better.</summary>
    public double Score(Match match, in DocumentColumns row)
    {
        Array.Clear(_frequencies);
        for (var phrase = 0; phrase < _concepts.Count; phrase++)
        {
            var concept = _concepts[phrase];
            if (concept < 0 || !match.First(phrase, out var iterator, out var column, out var offset)) continue;
            do _frequencies[concept] += _weights.Of(column, offset);
            while (match.Next(ref iterator, out column, out offset));
        }
        var norm = K1 * (1 - B + (B * row.Length / _averageLength));
        double score = 0;
        for (var concept = 0; concept < _frequencies.Length; concept++)
            score += _idf[concept] * _frequencies[concept] * (K1 + 1) / (_frequencies[concept] + norm);
        return score;
    }
}
