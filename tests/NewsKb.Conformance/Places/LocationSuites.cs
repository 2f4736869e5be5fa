using System.Text.Json;
using NewsKb.Extraction.Places;

namespace NewsKb.Conformance.Places;

/// <summary>Addresses taken apart into province, prefecture and county: JioNLP's cases (in the manner of cpca).</summary>
public class LocationSuites
{
    [Fact]
    public void JioNlp_location_parser() => Suite.Check("jionlp.location_parser", Suite.Read("jionlp.location_parser.jsonl")
        .Select(c => (c[0].GetString()!, Expected(c[3]), Read(c[0].GetString()!))));

    private static string Expected(JsonElement place) => $"{Field(place, "province")}|{Field(place, "city")}|{Field(place, "county")}";

    private static string? Field(JsonElement place, string name) => place.GetProperty(name).GetString();

    private static string Read(string text)
    {
        var address = Address.Parse(text);
        if (address.Deepest is not [var deepest, ..]) return "||";
        var chain = new Dictionary<DivisionLevel, string>();
        for (var at = deepest; at is not null; at = at.Parent is { } parent ? Gazetteer.Default.Find(parent) : null) chain[at.Level] = at.Name;
        var province = chain[DivisionLevel.Province];
        var city = chain.GetValueOrDefault(DivisionLevel.Prefecture)
            ?? (province.EndsWith('市') ? province : deepest.Code is "710000" && address.Names.Count > 1 ? address.Names[^1] : "");
        return $"{province}|{city}|{chain.GetValueOrDefault(DivisionLevel.County)}";
    }
}
