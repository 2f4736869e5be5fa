namespace NewsKb.Knowledge.FullText;

/// <summary>
/// BM25 (Robertson and Zaragoza 2009) over weighted fields: an occurrence in the headline or the lead counts more, and the sum
/// saturates as one frequency.
/// </summary>
internal readonly struct Bm25(double averageLength)
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>How much a concept that so many rows have tells.</summary>
    public static double Idf(long rowsWith, long rows)
    {
        var with = Math.Min(rowsWith, Math.Max(rows, 1));
        return Math.Log(1 + ((Math.Max(rows, 1) - with + 0.5) / (with + 0.5)));
    }

    /// <summary>What a concept adds to the score of a row.</summary>
    /// <param name="idf">How much the concept tells.</param>
    /// <param name="frequency">Its occurrences, weighted.</param>
    /// <param name="length">The length of the row's text.</param>
    public double Score(double idf, double frequency, int length) =>
        idf * frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length / averageLength))));
}
