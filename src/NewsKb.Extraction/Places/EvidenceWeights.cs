using System.Globalization;
using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>How much each piece of evidence tells of whose news an article is; <c>jurisdiction-evidence.tsv</c> says what each is.</summary>
internal static class EvidenceWeights
{
    private static readonly TermTable Table = TermTable.Open(Assembly.GetExecutingAssembly(), "jurisdiction-evidence.bin");

    public static double Title { get; } = Of("title");
    public static double Lead { get; } = Of("lead");
    public static double Body { get; } = Of("body");
    public static double Act { get; } = Of("act");
    public static double Heard { get; } = Of("heard");
    public static double Publisher { get; } = Of("publisher");
    public static double Dateline { get; } = Of("dateline");
    public static double AgencyDateline { get; } = Of("agency_dateline");
    public static double Pointed { get; } = Of("pointed");
    public static double Fixed { get; } = Of("fixed");
    public static double PrefixShare { get; } = Of("prefix_share");
    public static double NameShare { get; } = Of("name_share");
    public static double ObjectShare { get; } = Of("object_share");
    public static double InheritedShare { get; } = Of("inherited_share");

    private static double Of(string evidence) => Table.Rows(evidence) is var (row, count) && count == 1
        ? double.Parse(Table[row, Table.Column("weight")], CultureInfo.InvariantCulture)
        : throw new InvalidDataException($"jurisdiction-evidence.tsv has {count} rows for '{evidence}' where one is needed.");
}
