using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Matching;

/// <summary>What the words of a clause say of it as support that a firm can ask for (<c>dictionaries/fit-cues.tsv</c>).</summary>
/// <param name="SaysSupport">Whether it says that something is given, taken off or eased.</param>
/// <param name="IsVague">Whether it has as many words of duties, slogans or overviews.</param>
/// <param name="Bar">Why no such firm can ask for it; null where nothing stands in the way.</param>
internal sealed record ClauseCues(bool SaysSupport, bool IsVague, string? Bar)
{
    /// <summary>Reads a clause for a firm.</summary>
    /// <param name="text">The clause.</param>
    /// <param name="sector">The sector of the firm; null for any.</param>
    /// <param name="isNamed">Whether the clause names that sector among those who gain, so that it is not for others alone.</param>
    public static ClauseCues Of(string text, string? sector, bool isNamed)
    {
        var table = Terms.FitCues;
        int role = table.Column("role"), says = table.Column("says"), sectors = table.Column("sectors");
        var (support, vague, wide) = (0, 0, false);
        string? bar = null, special = null;
        foreach (var hit in table.FindAll(text))
            switch (table[hit.First, role])
            {
                case "support": support++; break;
                case "vague": vague++; break;
                case "wide": wide = true; break;
                case "never": bar ??= table[hit.First, says].ToString(); break;
                default:
                    if (sector is null || !table[hit.First, sectors].Contains(sector, StringComparison.Ordinal)) special ??= table[hit.First, says].ToString();
                    break;
            }
        return new ClauseCues(support > 0, vague >= support, bar ?? (wide || isNamed ? null : special));
    }
}
