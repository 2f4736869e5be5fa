using System.Globalization;
using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>How much each piece of evidence tells of whose news an article is (<c>jurisdiction-evidence.tsv</c>).</summary>
internal sealed class EvidenceWeights
{
    private static readonly TermTable Table = TermTable.Open(Assembly.GetExecutingAssembly(), "jurisdiction-evidence.bin");

    public static EvidenceWeights Default { get; } = new();

    public double Title { get; } = Of("title");
    public double Lead { get; } = Of("lead");
    public double Body { get; } = Of("body");
    public double Act { get; } = Of("act");
    public double Heard { get; } = Of("heard");
    public double Publisher { get; } = Of("publisher");
    public double Dateline { get; } = Of("dateline");
    public double AgencyDateline { get; } = Of("agency_dateline");
    public double Pointed { get; } = Of("pointed");
    public double Fixed { get; } = Of("fixed");
    public double PrefixShare { get; } = Of("prefix_share");
    public double NameShare { get; } = Of("name_share");
    public double ObjectShare { get; } = Of("object_share");
    public double InheritedShare { get; } = Of("inherited_share");

    private static double Of(string evidence) => double.Parse(Table[Table.Rows(evidence).First, Table.Column("weight")], CultureInfo.InvariantCulture);
}
