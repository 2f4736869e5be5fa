using NewsKb.Knowledge.Lists;
using NewsKb.Knowledge.Matching;
using NewsKb.Text;
using NewsKb.Web.Hosting;
using NewsKb.Web.Searching;

namespace NewsKb.Web.Forms;

/// <summary>Reads an enterprise, or the scope of the lists, from an address.</summary>
internal static class ProfileReader
{
    private static readonly string[] Fields = ["place", "sector", "size", "need"];

    /// <summary>The enterprise; null where nothing is told of it.</summary>
    /// <exception cref="InputException">A value is not known.</exception>
    public static MatchRequest? Match(QueryReader query, int standardLimit)
    {
        var (place, sector, size, need) = (query.Text("place"), Simplified(query.Text("sector")), Simplified(query.Text("size")), Simplified(query.Text("need")));
        if (place is null && sector is null && size is null && need is null) return null;
        return new MatchRequest
        {
            Place = place is null ? null : QueryReader.PlaceOf("place", place),
            Sector = sector is null ? null : EnterpriseSector.Read(sector) is [var first, ..] ? first : throw Unknown("sector", sector),
            Size = size is null ? EnterpriseSizes.None : EnterpriseSize.Read(size) is var sizes and not EnterpriseSizes.None ? sizes : throw Unknown("size", size),
            Need = need is null ? null : EnterpriseNeed.Find(need) ?? throw Unknown("need", need),
            On = query.Date("on"),
            Limit = query.Number("limit", standardLimit, 1, 1000),
        };
    }

    /// <summary>The enterprise in a few words.</summary>
    public static string Describe(QueryReader query) => string.Join('，', Fields.Select(query.Text).OfType<string>());

    /// <summary>The scope of the lists.</summary>
    /// <exception cref="InputException">A value is not known.</exception>
    public static ListsRequest Lists(QueryReader query)
    {
        var (since, until) = query.Period();
        return new ListsRequest { Place = query.Text("place") is { } place ? QueryReader.PlaceOf("place", place) : null, Since = since, Until = until };
    }

    private static string? Simplified(string? text) => text is null ? null : ScriptConverter.For("t2s").Convert(text);

    private static InputException Unknown(string name, string text) => new($"{name}={text}: not known");
}
