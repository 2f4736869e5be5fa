using System.Reflection;
using NewsKb.Extraction.Organizations;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>The province above the article's place, where its government acts without being named: 省里出台…, 省财政厅下达…, 副省长….</summary>
internal static class ProvinceBody
{
    private static readonly TermTable Table = TermTable.Open(Assembly.GetExecutingAssembly(), "province-bodies.bin");

    /// <summary>The length of what stands for the government of the province at this position; 0 for none.</summary>
    public static int At(ReadOnlySpan<char> text)
    {
        if (text is not ['省', ..]) return 0;
        if (GovernmentBodies.At(text[1..]) is var body and > 0) return body + 1;
        Table.LongestPrefix(text, out var length);
        return length;
    }

    /// <summary>The code of the province of a place of a lower level; none (0) for provinces and where the word 省 is not used.</summary>
    public static DivisionCode Of(DivisionCode place) =>
        place.Value == 0 || place.Level == DivisionLevel.Province || place.IsMunicipality || place.IsAutonomousRegion ? default : new DivisionCode(place.Province);
}
