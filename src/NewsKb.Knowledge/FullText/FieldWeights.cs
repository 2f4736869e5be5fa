namespace NewsKb.Knowledge.FullText;

/// <summary>How much an occurrence counts, by the column it is in; 2 is once.</summary>
/// <param name="Columns">One weight a column of the index.</param>
/// <param name="LeadColumn">The column whose beginning counts more.</param>
/// <param name="LeadTerms">How many terms the beginning has.</param>
/// <param name="LeadWeight">What an occurrence there counts.</param>
internal sealed record FieldWeights(int[] Columns, int LeadColumn, int LeadTerms, int LeadWeight)
{
    /// <summary>The weight of one plain occurrence.</summary>
    public const int Once = 2;

    /// <summary>Title, body and scope of articles.</summary>
    public static FieldWeights Articles { get; } = new([5, Once, Once], 1, 50, 4);

    /// <summary>Body and scope of measures.</summary>
    public static FieldWeights Measures { get; } = new([Once, 1], 0, 0, Once);

    /// <summary>What an occurrence counts.</summary>
    public int Of(int column, int offset) => column == LeadColumn && offset < LeadTerms ? LeadWeight : Columns[column];
}
