using NewsKb.Knowledge.FullText.Clauses;

namespace NewsKb.Knowledge.FullText;

/// <summary>Scores the rows of a query.</summary>
/// <param name="formula">The formula.</param>
/// <param name="idf">How much each concept of the query tells.</param>
internal sealed class Scorer(Bm25 formula, double[] idf)
{
    private readonly int[] _frequencies = new int[idf.Length];

    /// <summary>What each concept added to the score of the row scored last.</summary>
    public double[] Parts { get; } = new double[idf.Length];

    /// <summary>The score of a row that a clause matches.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="row">The row in the clause's window.</param>
    /// <param name="length">The length of the row's text.</param>
    public double Score(Clause clause, int row, int length)
    {
        _frequencies.AsSpan().Clear();
        clause.AddFrequencies(row, _frequencies);
        double score = 0;
        for (var concept = 0; concept < idf.Length; concept++)
            score += Parts[concept] = _frequencies[concept] == 0 ? 0 : formula.Score(idf[concept], _frequencies[concept] / (double)FieldWeights.Once, length);
        return score;
    }
}
