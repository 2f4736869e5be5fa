using System.Text.Json;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Matching;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Export;

/// <summary>One measure held against an enterprise as one line of JSON.</summary>
public static class MatchedMeasureJson
{
    /// <summary>The line of a measure.</summary>
    /// <param name="match">The measure.</param>
    /// <param name="rank">Its place among those that fit (or do not), from 1.</param>
    public static string ToLine(MatchedMeasure match, int rank) => JsonLines.Line(json =>
    {
        json.WriteNumber("rank", rank);
        json.WriteBoolean("fits", match.Fits);
        json.WriteNumber("score", match.Score);
        json.DistinctMeasure(match.Measure, match.Place);
        json.Strings("reasons", match.Reasons);
        json.Strings("conditions", match.Conditions);
        json.Strings("misfits", match.Misfits);
        json.WriteString("application", match.Application);
        json.Evidence(match.Measure.Evidence);
        json.Evidence("application_evidence", match.ApplicationEvidence is { } told ? [told] : []);
    });

    /// <summary>Writes the fields of a distinct measure.</summary>
    internal static void DistinctMeasure(this Utf8JsonWriter json, DistinctMeasure distinct, PlaceName? place)
    {
        json.WriteString("id", distinct.Id);
        json.Place("place", place?.Code, place?.Name);
        json.MeasureFields(distinct.Measure, distinct.Figures);
        json.Disagreements(distinct.Disagreements);
    }

    /// <summary>Writes figures that sources tell differently.</summary>
    internal static void Disagreements(this Utf8JsonWriter json, IEnumerable<Disagreement> disagreements) => json.Objects("disagreements", disagreements, d =>
    {
        json.Unit("unit", d.Unit);
        json.Objects("versions", d.Versions, f => json.Figure(f));
    });
}
