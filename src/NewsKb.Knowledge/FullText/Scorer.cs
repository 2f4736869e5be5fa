using NewsKb.Knowledge.FullText.Postings;

namespace NewsKb.Knowledge.FullText;

/// <summary>Scores the rows of a query.</summary>
/// <param name="formula">The formula.</param>
/// <param name="idf">How much each concept of the query tells.</param>
internal sealed class Scorer(Bm25 formula, double[] idf)
{
    private readonly double[] _frequencies = new double[idf.Length];

    /// <summary>What each concept added to the score of the row scored last.</summary>
    public double[] Parts { get; } = new double[idf.Length];

    /// <summary>The score of the row that the iterator stands on.</summary>
    /// <param name="match">The iterator.</param>
    /// <param name="length">The length of the row's text.</param>
    public double Score(RowIterator match, int length)
    {
        Array.Clear(_frequencies);
        match.AddFrequencies(_frequencies);
        double score = 0;
        for (var concept = 0; concept < idf.Length; concept++)
            score += Parts[concept] = _frequencies[concept] == 0 ? 0 : formula.Score(idf[concept], _frequencies[concept], length);
        return score;
    }
}
