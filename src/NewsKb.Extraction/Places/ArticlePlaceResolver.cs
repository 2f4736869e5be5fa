using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>Finds the jurisdiction that an article is about or comes from, from its headline, publisher, dateline, names and pointing words.</summary>
public static class ArticlePlaceResolver
{
    private static readonly Lazy<TermTable> Publishers = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "publishers.bin"));

    private const int LeadLength = 120;
    private const double TitleWeight = 6, LeadWeight = 2, PublisherWeight = 5, DatelineWeight = 10, InheritedShare = 0.4, DominantShare = 0.5;

    /// <summary>The jurisdiction; null where the text cannot tell or where the article goes round several.</summary>
    public static Place? Resolve(PlaceContext context) => PlaceScanner.Read(context).Place;

    /// <summary>The code of the place whose news a publisher prints, by name or by the table of publishers; 0 where unknown.</summary>
    internal static DivisionCode OfPublisher(string? publisher, Gazetteer gazetteer)
    {
        if (string.IsNullOrEmpty(publisher)) return default;
        var table = Publishers.Value;
        var found = default(DivisionCode);
        for (var i = 0; i < publisher.Length; i++)
        {
            var (row, _) = table.LongestPrefix(publisher.AsSpan(i), out var length);
            if (length > 0) found = DivisionCode.Parse(table[row, 1]);
        }
        foreach (var match in NameMatcher.Scan(publisher, gazetteer))
        {
            var name = match.Names.Where(n => n.Kind != NameKind.Abbreviation && n.Until == 0).OrderBy(n => n.Code.Level).FirstOrDefault();
            if (name.Code.Value != 0 && (found.Value == 0 || found.Contains(name.Code))) found = name.Code;
        }
        return found;
    }

    /// <summary>Weighs the evidence; <paramref name="words"/> tell the level that is sought.</summary>
    internal static DivisionCode Weigh(IReadOnlyList<ResolvedName> title, IReadOnlyList<ResolvedName> body, IReadOnlyList<Deixis> words, DivisionCode publisher,
        IReadOnlyList<ResolvedName> dateline, Gazetteer gazetteer)
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
        AddAll(dateline, _ => DatelineWeight);
        if (publisher.Value != 0) Add(publisher, PublisherWeight);
        if (weights.Count == 0) return default;
        var own = words.Where(w => !w.IsNear && w.Level is not (DeixisLevel.HongKong or DeixisLevel.Macau)).ToList();
        var dominant = Dominant(weights);
        // 我市 says that there is one jurisdiction; 全省 can also be said of each of several
        return own.Exists(w => w.IsOwn) || (own.Count > 0 && dominant.Value != 0) ? Pointed(weights, own, gazetteer) : dominant;
    }

    /// <summary>With pointing words: the heaviest division of the level they point at, each division counting for those above it too.</summary>
    private static DivisionCode Pointed(Dictionary<int, double> weights, IReadOnlyList<Deixis> words, Gazetteer gazetteer)
    {
        var level = words.GroupBy(w => w.Level).OrderByDescending(g => g.Count()).First().Key;
        var sums = new Dictionary<int, double>();
        foreach (var (value, weight) in weights)
        {
            var share = weight;
            for (var code = new DivisionCode(value); code.Value != 0; code = new DivisionCode(code.Parent), share *= InheritedShare)
                if (new DeixisResolver(gazetteer, code).Resolve(new Deixis(0, 0, level, false, true), []) == code) sums[code.Value] = sums.GetValueOrDefault(code.Value) + share;
        }
        if (sums.Count == 0) return Dominant(weights);
        var best = sums.MaxBy(s => s.Value).Key;
        return new DivisionCode(best);
    }

    /// <summary>Without: the heaviest division, as long as it and what lies in it stand out; else there are several and none is the article's.</summary>
    private static DivisionCode Dominant(Dictionary<int, double> weights)
    {
        var total = weights.Values.Sum();
        var best = new DivisionCode(weights.MaxBy(w => w.Value).Key);
        var share = weights.Where(w => best.Contains(new DivisionCode(w.Key)) || new DivisionCode(w.Key).Contains(best)).Sum(w => w.Value) / total;
        return share >= DominantShare && weights[best.Value] / total >= DominantShare / 2 ? best : default;
    }
}
