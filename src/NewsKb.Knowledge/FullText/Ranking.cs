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
    private const int LeadTerms = 60;
    private readonly double[] _idf;
    private readonly double _averageLength;

    private Ranking(double[] idf, double averageLength) => (_idf, _averageLength) = (idf, averageLength);

    /// <summary>Looks up how rare each phrase of the query is.</summary>
    public static Ranking Prepare(Match match, ColumnBlocks columns)
    {
        var rows = Math.Max(match.RowCount, 1);
        var idf = new double[match.PhraseCount];
        for (var phrase = 0; phrase < idf.Length; phrase++)
        {
            var with = match.RowsWith(phrase);
            idf[phrase] = Math.Log(1 + ((rows - with + 0.5) / (with + 0.5)));
        }
        return new Ranking(idf, columns.AverageLength);
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
                do frequency += Weight(column, offset);
                while (match.Next(ref iterator, out column, out offset));
            score += _idf[phrase] * frequency * (K1 + 1) / (frequency + norm);
        }
        return score;
    }

    /// <summary>Columns are title, body, scope.</summary>
    private static double Weight(int column, int offset) => column switch
    {
        0 => 2.5,
        1 => offset < LeadTerms ? 1.5 : 1,
        _ => 1,
    };
}
