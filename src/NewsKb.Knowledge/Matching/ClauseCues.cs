using System.Text;
using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Matching;

/// <summary>What the words of a clause say of it as support that a firm can ask for (<c>dictionaries/fit-cues.tsv</c>).</summary>
/// <param name="SaysSupport">Whether it says that something is given, taken off or eased.</param>
/// <param name="IsVague">Whether it has as many words of duties, slogans or overviews.</param>
/// <param name="IsWide">Whether it names many kinds of firms.</param>
/// <param name="PointsBack">Whether it speaks of firms that were named before it (该类企业).</param>
/// <param name="Special">For whom alone it is, where that is not this firm; null where it is for others too.</param>
/// <param name="Others">To whom else it goes; null where that is not said.</param>
/// <param name="Bar">Why no such firm can ask for it; null where nothing stands in the way.</param>
internal sealed record ClauseCues(bool SaysSupport, bool IsVague, bool IsWide, bool PointsBack, string? Special, string? Others, string? Bar)
{
    /// <summary>Reads a clause for a firm.</summary>
    /// <param name="text">The clause.</param>
    /// <param name="sector">The sector of the firm; null for any.</param>
    /// <param name="isNamed">Whether the clause names that sector among those who gain, so that it is not for others alone.</param>
    public static ClauseCues Of(string text, string? sector, bool isNamed)
    {
        var table = Terms.FitCues;
        int role = table.Column("role"), says = table.Column("says"), sectors = table.Column("sectors");
        var (support, vague, wide, may, back) = (0, 0, false, false, false);
        string? bar = null, others = null, special = null, duty = null;
        foreach (var hit in table.FindAll(WithoutTitles(text)))
            for (var row = hit.First; row < hit.First + hit.Count; row++)
                switch (table[row, role])
                {
                    case "support": support++; break;
                    case "vague": vague++; break;
                    case "wide": wide = true; break;
                    case "may": may = true; break;
                    case "back": back = true; break;
                    case "duty" when hit.Start == 0: duty = table[row, says].ToString(); break;
                    case "never": bar ??= table[row, says].ToString(); break;
                    case "others" when sector is null ? table[row, sectors].IsEmpty : !table[row, sectors].Contains(sector, StringComparison.Ordinal): others ??= table[row, says].ToString(); break;
                    case "special" when sector is null || !table[row, sectors].Contains(sector, StringComparison.Ordinal): special ??= table[row, says].ToString(); break;
                }
        if (wide || isNamed) special = null;
        return new ClauseCues(support > 0, vague >= support, wide, back, special, others, bar ?? others ?? (may ? null : duty) ?? special);
    }

    /// <summary>The names of documents tell nothing of what is given: 《关于减免税费的通知》.</summary>
    private static string WithoutTitles(string text)
    {
        var kept = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '《') depth++;
            if (depth == 0) kept.Append(c);
            if (c == '》') depth = Math.Max(0, depth - 1);
        }
        return kept.ToString();
    }
}
