using System.Globalization;
using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Comparison;

/// <summary>A kind of beneficiary: small firms, jobseekers, ….</summary>
/// <param name="Name">The stable name, e.g. <c>small_micro</c>.</param>
/// <param name="IsPerson">Whether one of them is a person rather than a firm.</param>
/// <param name="Chinese">What Chinese readers are shown.</param>
/// <param name="English">What English readers are shown.</param>
public sealed record BeneficiaryKind(string Name, bool IsPerson, string Chinese, string English)
{
    private const string Other = "other";
    private const string Unspecified = "unspecified";
    private const string General = "enterprise";
    private const string Hardship = "hardship_enterprise";

    /// <summary>All kinds of <c>dictionaries/beneficiary-kinds.tsv</c>, in the order in which a comparison shows them.</summary>
    public static IReadOnlyList<BeneficiaryKind> All { get; } = Load();

    /// <summary>The kind that goes by this stable, Chinese or English name; null where there is none.</summary>
    public static BeneficiaryKind? Find(string name) =>
        All.FirstOrDefault(k => k.Name == name || k.Chinese == name || k.English.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names of the kinds that a phrase such as 创业者和小微企业 names, in the order of <see cref="All"/>; never empty.</summary>
    public static IReadOnlyList<string> Of(string? beneficiary)
    {
        if (string.IsNullOrEmpty(beneficiary)) return [Unspecified];
        // 吸纳贫困劳动力的企业: who gains stands behind 的, but 受疫情影响的 before it tells of hardship.
        var named = Named(beneficiary[(beneficiary.LastIndexOf('的') + 1)..]);
        var whole = Named(beneficiary);
        if (named.Count == 0) named = whole;
        else if (whole.Contains(Hardship)) named.Add(Hardship);
        if (named.Any(k => k is not (General or Hardship) && Find(k)?.IsPerson == false)) named.Remove(General); // 受灾的小微企业: small firms say it all
        if (named.Contains(Hardship)) named.Remove(General);
        return named.Count == 0 ? [Other] : [.. All.Where(k => named.Contains(k.Name)).Select(k => k.Name)];
    }

    /// <summary>What one of those that a phrase names is, by its last word that tells.</summary>
    internal static BeneficiaryEntity EntityOf(string? beneficiary)
    {
        if (string.IsNullOrEmpty(beneficiary)) return BeneficiaryEntity.Firm;
        var hits = Terms.BeneficiaryTerms.FindAll(beneficiary);
        if (hits.Count == 0) return BeneficiaryEntity.Firm;
        var kind = Terms.BeneficiaryTerms[hits[^1].First, Terms.BeneficiaryTerms.Column("kind")].ToString();
        return kind == "consumer" ? BeneficiaryEntity.Consumer : Find(kind)!.IsPerson ? BeneficiaryEntity.Person : BeneficiaryEntity.Firm;
    }

    /// <summary>Whether a text names any of those that may gain.</summary>
    internal static bool IsNamed(string text) => Terms.BeneficiaryTerms.FindAll(text).Count > 0;

    private static HashSet<string> Named(string phrase)
    {
        var table = Terms.BeneficiaryTerms;
        var kind = table.Column("kind");
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hit in table.FindAll(phrase))
            for (var row = hit.First; row < hit.First + hit.Count; row++) named.Add(table[row, kind].ToString());
        return named;
    }

    private static BeneficiaryKind[] Load()
    {
        var table = Terms.BeneficiaryKinds;
        int order = table.Column("order"), entity = table.Column("entity"), chinese = table.Column("zh"), english = table.Column("en");
        return [.. Enumerable.Range(0, table.RowCount)
            .OrderBy(row => int.Parse(table[row, order], CultureInfo.InvariantCulture))
            .Select(row => new BeneficiaryKind(table[row, 0].ToString(), table[row, entity] is "person", table[row, chinese].ToString(), table[row, english].ToString()))];
    }
}

/// <summary>What an amount without a basis is for.</summary>
internal enum BeneficiaryEntity
{
    /// <summary>One firm.</summary>
    Firm,

    /// <summary>One person.</summary>
    Person,

    /// <summary>A consumer, or the shop that takes a voucher: the words leave it open.</summary>
    Consumer,
}
