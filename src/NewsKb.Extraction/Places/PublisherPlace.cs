using System.Reflection;
using NewsKb.Extraction.Organizations;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>Whose news a publisher prints.</summary>
/// <param name="Code">The place; none (0) where unknown or national.</param>
/// <param name="IsNational">Whether it prints the news of the whole country.</param>
/// <param name="IsGovernment">Whether it is a body of the place itself: 海淀区人民政府.</param>
internal readonly record struct PublisherPlace(DivisionCode Code, bool IsNational, bool IsGovernment)
{
    private static readonly Lazy<TermTable> Publishers = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "publishers.bin"));

    /// <summary>The place of a publisher, by the table of publishers (<c>publishers.tsv</c>) or by the name of a place in its own; nothing known of null.</summary>
    public static PublisherPlace Of(string? publisher, Gazetteer gazetteer)
    {
        if (string.IsNullOrEmpty(publisher)) return default;
        var table = Publishers.Value;
        var (found, end, isNational, isGovernment) = (default(DivisionCode), 0, false, false);
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
        return new(found, isNational, isGovernment);
    }
}
