using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Extraction;

/// <summary>Finds what is one thing in a text of its own: division names, organization names and amounts of money.</summary>
public static class EntityScanner
{
    /// <summary>Their spans; a division name inside the name of an organization is given too.</summary>
    /// <param name="text">A clean text in simplified characters, such as a line.</param>
    public static IEnumerable<TextSpan> Scan(string text)
    {
        var places = PlaceScanner.Read(new PlaceContext { Body = text });
        return OrganizationScanner.Scan(text, places).Select(o => o.Span)
            .Concat(places.Mentions.Where(p => !p.IsDeixis).Select(p => p.Span))
            .Concat(FigureScanner.Scan(text, DateScanner.Scan(text, published: null)).Where(f => UnitTable.IsMoney(f.Unit)).Select(f => f.Span));
    }
}
