using NewsKb.Extraction.Places;

namespace NewsKb.Conformance.Places;

/// <summary>
/// CLUENER's address spans, a check of soundness only: its addresses are also countries, streets and mountains. Counted are those that are the
/// full or short name of a province or prefecture of China: the share that we find as a place, also inside the name of an organization.
/// </summary>
public class NameSuites
{
    [Fact]
    public void Cluener_addresses()
    {
        var (found, total) = (0, 0);
        var missed = new List<string>();
        foreach (var c in Suite.Read("cluener.dev.jsonl"))
        {
            var text = c.GetProperty("text").GetString()!;
            if (!c.GetProperty("label").TryGetProperty("address", out var addresses)) continue;
            var names = PlaceScanner.Read(new PlaceContext { Body = text }).Names;
            foreach (var address in addresses.EnumerateObject())
            {
                if (!IsDivision(address.Name)) continue;
                foreach (var start in address.Value.EnumerateArray().Select(span => span[0].GetInt32()))
                {
                    total++;
                    if (names.Any(n => n.Start <= start && n.Start + n.Length > start)) found++;
                    else missed.Add(address.Name);
                }
            }
        }
        Suite.CheckShare("cluener.address", (double)found / total, $"{found} of {total}; missed {string.Join(' ', missed)}");
    }

    private static bool IsDivision(string name) =>
        NameMatcher.Scan(name, Gazetteer.Default) is [var match] && match.Length == name.Length
        && match.Names.Any(n => n.IsWhole && n.Until == 0 && n.Code.Level != DivisionLevel.County);
}
