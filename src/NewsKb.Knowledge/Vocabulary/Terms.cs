using NewsKb.Text.Tables;

namespace NewsKb.Knowledge.Vocabulary;

/// <summary>The word lists of comparison, matching and lists, opened on first use and read in place.</summary>
internal static class Terms
{
    private static readonly Lazy<TermTable> Cues = Table("figure-cues.bin");
    private static readonly Lazy<TermTable> Kinds = Table("comparable-kinds.bin");
    private static readonly Lazy<TermTable> Beneficiaries = Table("beneficiary-terms.bin");
    private static readonly Lazy<TermTable> BeneficiaryKindTable = Table("beneficiary-kinds.bin");
    private static readonly Lazy<TermTable> SectorTable = Table("sectors.bin");
    private static readonly Lazy<TermTable> SizeTable = Table("enterprise-sizes.bin");
    private static readonly Lazy<TermTable> NeedTable = Table("enterprise-needs.bin");
    private static readonly Lazy<TermTable> Applications = Table("application-cues.bin");
    private static readonly Lazy<TermTable> Fits = Table("fit-cues.bin");
    private static readonly Lazy<TermTable> Heads = Table("enterprise-heads.bin");

    public static TermTable FigureCues => Cues.Value;

    public static TermTable ComparableKinds => Kinds.Value;

    public static TermTable BeneficiaryTerms => Beneficiaries.Value;

    public static TermTable BeneficiaryKinds => BeneficiaryKindTable.Value;

    public static TermTable Sectors => SectorTable.Value;

    public static TermTable EnterpriseSizes => SizeTable.Value;

    public static TermTable EnterpriseNeeds => NeedTable.Value;

    public static TermTable ApplicationCues => Applications.Value;

    public static TermTable FitCues => Fits.Value;

    public static TermTable EnterpriseHeads => Heads.Value;

    /// <summary>The terms in a text, from the left, the longest at each place, none inside another.</summary>
    public static IReadOnlyList<TermHit> FindAll(this TermTable table, ReadOnlySpan<char> text)
    {
        List<TermHit>? hits = null;
        for (var i = 0; i < text.Length; i++)
        {
            var (first, count) = table.LongestPrefix(text[i..], out var length);
            if (count == 0) continue;
            (hits ??= []).Add(new TermHit(i, length, first, count));
            i += length - 1;
        }
        return hits ?? (IReadOnlyList<TermHit>)[];
    }

    private static Lazy<TermTable> Table(string name) => new(() => TermTable.Open(typeof(Terms).Assembly, name));
}

/// <summary>A term found in a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="First">Its first row in the table.</param>
/// <param name="Count">How many rows it has.</param>
internal readonly record struct TermHit(int Start, int Length, int First, int Count)
{
    public int End => Start + Length;
}
