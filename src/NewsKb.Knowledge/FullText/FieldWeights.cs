namespace NewsKb.Knowledge.FullText;

/// <summary>How much an occurrence counts, by the column it is in.</summary>
/// <param name="Columns">One weight a column of the index.</param>
/// <param name="LeadColumn">The column whose beginning counts more.</param>
/// <param name="LeadTerms">How many terms the beginning has.</param>
/// <param name="LeadWeight">What an occurrence there counts.</param>
internal sealed record FieldWeights(double[] Columns, int LeadColumn, int LeadTerms, double LeadWeight)
{
    /// <summary>Title, body and scope of articles.</summary>
    public static FieldWeights Articles { get; } = new([2.5, 1, 1], 1, 50, 2);

    /// <summary>Body and scope of measures.</summary>
    public static FieldWeights Measures { get; } = new([1, 0.5], 0, 0, 1);

    /// <summary>What an occurrence counts.</summary>
    public double Of(int column, int offset) => column == LeadColumn && offset < LeadTerms ? LeadWeight : Columns[column];
}
