using NewsKb.Extraction.Organizations;

namespace NewsKb.Extraction.Places;

/// <summary>The province above the article's place, where its government acts without being named: 省里出台…, 省财政厅下达…, 副省长….</summary>
internal static class ProvinceBody
{
    /// <summary>The length of what stands for the government of the province at this position; 0 for none.</summary>
    public static int At(ReadOnlySpan<char> text) => text is not ['省', ..] ? 0
        : text[1..].StartsWith("里") ? 2
        : GovernmentBodies.At(text[1..]) is var length and > 0 ? length + 1
        : text[1..].StartsWith("财政") ? 3 : 0;

    /// <summary>The code of the province of a place of a lower level; none (0) for provinces and where the word 省 is not used.</summary>
    public static DivisionCode Of(DivisionCode place) =>
        place.Value == 0 || place.Level == DivisionLevel.Province || place.IsMunicipality || place.IsAutonomousRegion ? default : new DivisionCode(place.Province);
}
