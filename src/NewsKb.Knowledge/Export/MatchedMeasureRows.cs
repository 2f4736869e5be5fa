using NewsKb.Knowledge.Matching;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Export;

/// <summary>The measures for an enterprise as rows of a table: those that fit, then those that do not.</summary>
public static class MatchedMeasureRows
{
    private static readonly string[] Headings =
        ["fits", "rank", "score", "id", "place_code", "place", "instrument", "text", "beneficiary", "status", "figures", "from", "to", "reasons", "conditions", "misfits", "application", "evidence"];

    /// <summary>The headings, then a row for each measure; null where nothing is known.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Of(MatchResult result) => [Headings, .. result.Fitting.Select(Row), .. result.Others.Select(Row)];

    private static IReadOnlyList<string?> Row(MatchedMeasure match, int index)
    {
        var m = match.Measure.Measure;
        return
        [
            match.Fits ? "true" : "false", RowText.Exact(index + 1), RowText.Exact((decimal)match.Score), match.Measure.Id, match.Place?.Code, match.Place?.Name, m.Instrument, m.Text, m.Beneficiary,
            MeasureTable.StatusName(m.Status), RowText.Figures(match.Measure.Figures), RowText.Day(m.From), RowText.Day(m.To),
            string.Join("; ", match.Reasons), string.Join("; ", match.Conditions), string.Join("; ", match.Misfits), match.Application, RowText.Ids(match.Measure.Evidence),
        ];
    }
}
