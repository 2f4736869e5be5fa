using System.Globalization;
using NewsKb.Knowledge.FullText;

namespace NewsKb.Knowledge.Matching;

/// <summary>Holds the jurisdiction of a measure against the place of an enterprise: its own, those above it, and with a note those below it.</summary>
internal sealed class PlaceFit
{
    private const int FirstBesideMainland = 710000;
    private readonly int? _own;

    public PlaceFit(string? code) => _own = code is null ? null : int.Parse(code, CultureInfo.InvariantCulture);

    /// <summary>How well a jurisdiction fits, 0 for not at all.</summary>
    public double Score(int code)
    {
        if (_own is not { } own || code == own) return 1;
        if (code == 0) return 0.55;
        if (PlaceRange.Of(code).Contains(own)) return 0.85;
        return PlaceRange.Of(own).Contains(code) ? 0.75 : 0;
    }

    /// <summary>Whether the rules of national bodies hold at the enterprise's place: not in Taiwan, Hong Kong and Macau.</summary>
    public bool IsUnderNationalRules => _own < FirstBesideMainland;

    /// <summary>Whether the jurisdiction is a part of the enterprise's place, so that it must be asked which part that is in.</summary>
    public bool IsPart(int code) => _own is { } own && code != own && PlaceRange.Of(own).Contains(code);
}
