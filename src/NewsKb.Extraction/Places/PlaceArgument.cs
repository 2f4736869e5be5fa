using NewsKb.Text;

namespace NewsKb.Extraction.Places;

/// <summary>What a place that a user typed stands for.</summary>
public sealed record PlaceArgument
{
    /// <summary>The division, when there is exactly one best reading.</summary>
    public Division? Division { get; init; }

    /// <summary>The readings, when there are several equally good ones.</summary>
    public IReadOnlyList<Division> Candidates { get; init; } = [];

    /// <summary>Names close to what was typed, when nothing fits.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>
    /// Reads a code (<c>63</c>, <c>6301</c>, <c>630100</c>), a full or short name (<c>西宁市</c>, <c>西宁</c>) or a path
    /// (<c>江苏省南京市鼓楼区</c>, <c>南京鼓楼区</c>, <c>江苏/南京</c>), in simplified or traditional characters.
    /// </summary>
    public static PlaceArgument Parse(string text, Gazetteer? gazetteer = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        gazetteer ??= Gazetteer.Default;
        var name = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('/' or '>' or '·' or '、')));
        if (name.Length > 0 && name.All(char.IsAsciiDigit))
            return gazetteer.Find(name) is { } found ? new PlaceArgument { Division = found } : new PlaceArgument();
        var readings = gazetteer.Named(name);
        if (readings.Count == 0 && name.Length is > 0 and <= LongestName)
        {
            name = ScriptConverter.For("t2s").Convert(name);
            readings = gazetteer.Named(name);
        }
        if (readings.Count == 0) readings = Address.Parse(name, gazetteer) is { Rest.Length: 0 } address ? address.Deepest : [];
        if (readings.Count == 1) return new PlaceArgument { Division = readings[0] };
        if (readings.Count == 0) return new PlaceArgument { Suggestions = NearestNames.Of(name, gazetteer, MostSuggestions) };
        // 吉林, 海南, 朝阳: a province before a prefecture before a county, when it is the only one of its level.
        var highest = readings.Where(r => r.Level == readings.Min(x => x.Level)).ToList();
        return highest.Count == 1 && highest[0].Level != DivisionLevel.County
            ? new PlaceArgument { Division = highest[0], Candidates = readings }
            : new PlaceArgument { Candidates = readings };
    }

    private const int LongestName = 40, MostSuggestions = 3;
}
