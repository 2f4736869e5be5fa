using System.Text.Json;
using NewsKb.Knowledge.Lists;

namespace NewsKb.Knowledge.Export;

/// <summary>The four lists as lines of JSON; the field <c>list</c> tells which: policies, enterprises, problems or measures.</summary>
public static class ListsJson
{
    /// <summary>All lines, list after list.</summary>
    public static IEnumerable<string> ToLines(FourLists lists)
    {
        foreach (var policy in lists.Policies)
            yield return Line(lists, "policies", json =>
            {
                json.WriteString("name", policy.Name);
                json.WriteBoolean("is_named", policy.IsNamed);
                json.WriteStartArray("instruments");
                foreach (var instrument in policy.Instruments) json.WriteStringValue(instrument);
                json.WriteEndArray();
                json.WriteNumber("planned", policy.Planned);
                json.WriteNumber("in_force", policy.InForce);
                json.WriteNumber("delivered", policy.Delivered);
                json.Objects("results", policy.Results, f => json.Figure(f));
                json.Evidence(policy.Evidence);
            });
        foreach (var enterprise in lists.Enterprises)
            yield return Line(lists, "enterprises", json =>
            {
                json.WriteString("name", enterprise.Name);
                json.WriteString("kind", enterprise.IsGroup ? "group" : "enterprise");
                json.WriteNumber("reports", enterprise.Reports);
                json.Objects("received", enterprise.Received, m =>
                {
                    json.WriteString("id", m.Id);
                    json.WriteString("instrument", m.Measure.Instrument);
                    json.WriteString("text", m.Measure.Text);
                    json.Evidence(m.Evidence);
                });
                json.Evidence(enterprise.Evidence);
            });
        foreach (var problem in lists.Problems)
            yield return Line(lists, "problems", json =>
            {
                json.WriteString("kind", problem.Kind);
                json.WriteString("text", problem.Text);
                if (problem.Count is { } count) json.WriteNumber("count", count);
                else json.WriteNull("count");
                json.WriteBoolean("resolved", problem.IsResolved);
                json.Evidence(problem.Evidence);
            });
        foreach (var measure in lists.Measures)
            yield return Line(lists, "measures", json =>
            {
                json.DistinctMeasure(measure, measure.Place is { } code ? lists.PlaceNames.TryGetValue(code, out var name) ? new(code, name) : new(code, code) : null);
                json.Evidence(measure.Evidence);
            });
    }

    private static string Line(FourLists lists, string list, Action<Utf8JsonWriter> write) => JsonLines.Line(json =>
    {
        json.WriteString("list", list);
        if (list != "measures") json.Place("place", lists.Place?.Code, lists.Place?.Name);
        write(json);
    });
}
