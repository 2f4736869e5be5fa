using System.Reflection;
using NewsKb.Extraction.Organizations;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>Finds the jurisdiction that an article is about or comes from, from its headline, publisher, dateline, names and pointing words.</summary>
public static class ArticlePlaceResolver
{
    private static readonly Lazy<TermTable> Publishers = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "publishers.bin"));

    private const int LeadLength = 120, MostHints = 4;
    private const double TitleWeight = 6, LeadWeight = 2, PublisherWeight = 5, DatelineWeight = 10, InheritedShare = 0.4, DominantShare = 0.5, AgencyDatelineWeight = 0.3, SlightShare = 0.2, LeastWeight = 1;

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
        var found = default(DivisionCode);
        for (var i = 0; i < publisher.Length; i++)
        {
            var (row, _) = table.LongestPrefix(publisher.AsSpan(i), out var length);
            if (length == 0) continue;
            found = DivisionCode.Parse(table[row, 1]);
            isNational = found.Value == 0;
        }
        foreach (var match in NameMatcher.Scan(publisher, gazetteer))
        {
            var name = match.Names.Where(n => n.IsWhole && n.Until == 0).OrderBy(n => n.Code.Level).FirstOrDefault();
            if (name.Code.Value != 0 && (found.Value == 0 || found.Contains(name.Code)))
            {
                found = name.Code;
                isGovernment = GovernmentBodies.At(publisher.AsSpan(match.End)) > 0;
            }
        }
        return found;
    }

    /// <summary>Weighs the evidence; <paramref name="words"/> tell the level that is sought.</summary>
    internal static DivisionCode Weigh(IReadOnlyList<ResolvedName> title, IReadOnlyList<ResolvedName> body, IReadOnlyList<Deixis> words, DivisionCode publisher,
        bool isNational, IReadOnlyList<ResolvedName> dateline, Gazetteer gazetteer)
    {
        var weights = new Dictionary<int, double>();
        void Add(DivisionCode code, double weight) => weights[code.Value] = weights.GetValueOrDefault(code.Value) + weight;
        void AddAll(IReadOnlyList<ResolvedName> names, Func<ResolvedName, double> weight)
        {
            for (var i = 0; i < names.Count; i++)
            {
                // 浙江省温州市: the first part only says where the second lies
                var isPrefix = i + 1 < names.Count && names[i + 1].Start == names[i].End && names[i].Code.Contains(names[i + 1].Code);
                Add(names[i].Code, weight(names[i]) * (isPrefix ? 0.1 : names[i].IsMention ? 1 : 0.3));
            }
        }
        AddAll(title, _ => TitleWeight);
        AddAll(body, n => n.Start < LeadLength ? LeadWeight : 1);
        AddAll(dateline, _ => isNational ? AgencyDatelineWeight : DatelineWeight);
        if (publisher.Value != 0) Add(publisher, PublisherWeight);
        foreach (var word in words.Where(w => DeixisResolver.Fixed(w.Level).Value != 0).Take(MostHints)) Add(DeixisResolver.Fixed(word.Level), LeadWeight);
        if (weights.Count == 0) return default;
        var dominant = Dominant(weights);
        // 我市 says that there is one jurisdiction; 全省 can also be said of each of several
        if (dominant.Value == 0 && !words.Any(w => w.IsOwn)) return default;
        foreach (var level in FromNarrow)
            if (words.Any(w => w.Level == level && !w.IsNear) && Pointed(weights, level, gazetteer) is { Value: not 0 } code
                && (words.Any(w => w.Level == level && w.IsOwn) || !IsOfOther(title, code))) return code;
        return weights.GetValueOrDefault(dominant.Value) >= LeastWeight ? dominant : default;
    }

    private static readonly DeixisLevel[] FromNarrow =
        [DeixisLevel.County, DeixisLevel.District, DeixisLevel.City, DeixisLevel.Prefecture, DeixisLevel.Region, DeixisLevel.Province];

    /// <summary>The headline names a wider division and none in this one, or begins with one that lies in it and does not name this one: 全县, 全省 are said in passing.</summary>
    private static bool IsOfOther(IReadOnlyList<ResolvedName> title, DivisionCode code) =>
        title.Any(n => n.Code != code && n.Code.Contains(code)) ? !title.Any(n => code.Contains(n.Code))
        : title.Any(n => n.Start == 0 && code.Contains(n.Code)) && !title.Any(n => n.Code == code);

    /// <summary>The heaviest division of the level that a word points at, each division counting for those above it too; none where all are slight.</summary>
    private static DivisionCode Pointed(Dictionary<int, double> weights, DeixisLevel level, Gazetteer gazetteer)
    {
        var sums = new Dictionary<int, double>();
        foreach (var (value, weight) in weights)
        {
            var share = weight;
            for (var code = new DivisionCode(value); code.Value != 0; code = new DivisionCode(code.Parent), share *= InheritedShare)
                if (new DeixisResolver(gazetteer, code).Resolve(new Deixis(0, 0, level, false, false, true), []) == code) sums[code.Value] = sums.GetValueOrDefault(code.Value) + share;
        }
        if (sums.Count == 0) return default;
        var (best, sum) = sums.MaxBy(s => s.Value);
        return sum >= SlightShare * weights.Values.Sum() ? new DivisionCode(best) : default;
    }

    /// <summary>The heaviest division, as long as it and what lies in it stand out; else there are several and none is the article's.</summary>
    private static DivisionCode Dominant(Dictionary<int, double> weights)
    {
        var total = weights.Values.Sum();
        var best = new DivisionCode(weights.MaxBy(w => w.Value).Key);
        var share = weights.Where(w => best.Contains(new DivisionCode(w.Key)) || new DivisionCode(w.Key).Contains(best)).Sum(w => w.Value) / total;
        return share >= DominantShare && weights[best.Value] / total >= DominantShare / 2 ? best : default;
    }
}
