using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.FullText;

/// <summary>
/// BM25 (Robertson and Zaragoza 2009) over weighted fields: an occurrence in the headline or the lead counts more,
/// and the sum saturates as one frequency.
/// </summary>
internal sealed class Ranking
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private readonly double[] _idf;
    private readonly double _averageLength;

    private readonly FieldWeights _weights;

    private Ranking(double[] idf, double averageLength, FieldWeights weights) => (_idf, _averageLength, _weights) = (idf, averageLength, weights);

    /// <summary>Looks up how rare each phrase of the query is.</summary>
    public static Ranking Prepare(Match match, ColumnBlocks columns, FieldWeights weights)
    {
        var rows = Math.Max(match.RowCount, 1);
        var idf = new double[match.PhraseCount];
        for (var phrase = 0; phrase < idf.Length; phrase++)
        {
            var with = match.RowsWith(phrase);
            idf[phrase] = Math.Log(1 + ((rows - with + 0.5) / (with + 0.5)));
        }
        return new Ranking(idf, columns.AverageLength, weights);
    }

    /// <summary>The score of the match; higher is better.</summary>
    public double Score(Match match, in DocumentColumns row)
    {
        var norm = K1 * (1 - B + (B * row.Length / _averageLength));
        double score = 0;
        for (var phrase = 0; phrase < _idf.Length; phrase++)
        {
            double frequency = 0;
            if (match.First(phrase, out var iterator, out var column, out var offset))
                do frequency += _weights.Of(column, offset);
                while (match.Next(ref iterator, out column, out offset));
            score += _idf[phrase] * frequency * (K1 + 1) / (frequency + norm);
        }
        return score;
    }
}

/// <summary>How much an occurrence counts, by the column it is in.</summary>
/// <param name="Columns">One weight a column of the index.</param>
/// <param name="LeadColumn">The column whose beginning counts more.</param>
/// <param name="LeadTerms">How many terms the beginning has.</param>
/// <param name="LeadWeight">What an occurrence there counts.</param>
internal sealed record FieldWeights(IReadOnlyList<double> Columns, int LeadColumn, int LeadTerms, double LeadWeight)
{
    /// <summary>Title, body and scope of articles.</summary>
    public static FieldWeights Articles { get; } = new([2.5, 1, 1], 1, 60, 1.5);

    /// <summary>Body and scope of measures.</summary>
    public static FieldWeights Measures { get; } = new([1, 0.5], 0, 0, 1);

    /// <summary>The weight of an occurrence.</summary>
    public double Of(int column, int offset) => column == LeadColumn && offset < LeadTerms ? LeadWeight : Columns[column];
}
