using System.Reflection;
using NewsKb.Extraction.Organizations;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>Finds the jurisdiction that an article is about or comes from, from its headline, publisher, dateline, names and pointing words.</summary>
public static class ArticlePlaceResolver
{
    private static readonly Lazy<TermTable> Publishers = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "publishers.bin"));

    /// <summary>The jurisdiction; null where the text cannot tell or where the article goes round several.</summary>
    public static Place? Resolve(PlaceContext context) => PlaceScanner.Read(context).Place;

    /// <summary>The code of the place whose news a publisher prints, by name or by the table of publishers; 0 where unknown or national.</summary>
    /// <param name="publisher">The name; null where unknown.</param>
    /// <param name="gazetteer">The gazetteer.</param>
    /// <param name="isNational">Whether it prints the news of the whole country.</param>
    /// <param name="isGovernment">Whether it is a body of the place itself: 海淀区人民政府.</param>
    internal static DivisionCode OfPublisher(string? publisher, Gazetteer gazetteer, out bool isNational, out bool isGovernment)
    {
        (isNational, isGovernment) = (false, false);
        if (string.IsNullOrEmpty(publisher)) return default;
        var table = Publishers.Value;
        var (found, end) = (default(DivisionCode), 0);
        for (var i = 0; i < publisher.Length; i++)
        {
            var (row, _) = table.LongestPrefix(publisher.AsSpan(i), out var length);
            if (length == 0) continue;
            (found, end) = (DivisionCode.Parse(table[row, 1]), i + length);
            isNational = found.Value == 0;
        }
        foreach (var match in NameMatcher.Scan(publisher, gazetteer))
        {
            var name = match.Names.Where(n => n.IsWhole && n.Until == 0).OrderBy(n => n.Code.Level).FirstOrDefault();
            if (match.Start < end || name.Code.Value == 0 || (found.Value != 0 && !found.Contains(name.Code))) continue; // 天山网 is not 天山区's
            found = name.Code;
            isGovernment = GovernmentBodies.At(publisher.AsSpan(match.End)) > 0;
        }
        return found;
    }

    /// <summary>Weighs the evidence; the pointing words tell the level that is sought.</summary>
    internal static DivisionCode Weigh(PlaceContext context, IReadOnlyList<ResolvedName> title, IReadOnlyList<ResolvedName> body, IReadOnlyList<Deixis> words,
        DivisionCode publisher, bool isNational, bool isGovernment, IReadOnlyList<ResolvedName> dateline, Gazetteer gazetteer)
    {
        var score = new JurisdictionScore(gazetteer);
        score.AddTitle(context.Title ?? "", title);
        score.AddBody(context.Body, body);
        score.AddDateline(dateline, isNational);
        score.AddFixed(words);
        score.AddPublisher(publisher, isGovernment);
        return score.Pick(title, JurisdictionScore.Telling(context.Body, body, words));
    }
}
