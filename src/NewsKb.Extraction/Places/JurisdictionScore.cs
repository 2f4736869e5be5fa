namespace NewsKb.Extraction.Places;

/// <summary>Adds up what tells whose news an article is, for each division that is named or meant, and picks the one that stands out.</summary>
internal sealed class JurisdictionScore(Gazetteer gazetteer)
{
    private const int LeadLength = 120, MostHints = 4;
    private const double DominantShare = 0.5, SlightShare = 0.2, LeastWeight = 1;

    private static readonly DeixisLevel[] FromNarrow =
        [DeixisLevel.County, DeixisLevel.District, DeixisLevel.City, DeixisLevel.Prefecture, DeixisLevel.Region, DeixisLevel.Province];

    private readonly Dictionary<int, double> _weights = [];
    private DivisionCode _backed; // by the publisher

    /// <summary>The names of the headline.</summary>
    public void AddTitle(string text, IReadOnlyList<ResolvedName> names)
    {
        for (var i = 0; i < names.Count; i++) Add(names[i].Code, EvidenceWeights.Title * Share(names, i) * (ActingNames.IsObject(text, names[i].Start) ? EvidenceWeights.ObjectShare : 1));
    }

    /// <summary>The names of the dateline, of a national agency or of a paper of its own.</summary>
    public void AddDateline(IReadOnlyList<ResolvedName> names, bool isNational)
    {
        for (var i = 0; i < names.Count; i++) Add(names[i].Code, (isNational ? EvidenceWeights.AgencyDateline : EvidenceWeights.Dateline) * Share(names, i));
    }

    /// <summary>The names of the body and what is told of them there.</summary>
    public void AddBody(string text, IReadOnlyList<ResolvedName> names)
    {
        var acting = new ActingNames(text, names);
        var (first, listEnd) = (0, 0); // of 浙江省温州市; of a list that shares the weight of one
        var listShare = 1.0;
        for (var i = 0; i < names.Count; i++)
        {
            if (i == 0 || names[i].Start != names[i - 1].End) first = i;
            if (i >= listEnd)
            {
                for (listEnd = i + 1; listEnd < names.Count && names[listEnd].Start == names[listEnd - 1].End + 1 && text[names[listEnd - 1].End] == '、';) listEnd++;
                listShare = 1.0 / (listEnd - i);
            }
            var (start, end) = (names[first].Start, names[i].End);
            var weight = NameContext.IsSiteDateline(text, start, end) ? EvidenceWeights.AgencyDateline : start < LeadLength ? EvidenceWeights.Lead : EvidenceWeights.Body;
            if (acting.IsParty(start, end) || (acting.BeginsClause(start) && acting.IsActing(end))) weight += EvidenceWeights.Act;
            else if (ActingNames.IsObject(text, start)) weight *= EvidenceWeights.ObjectShare;
            if (acting.IsHeard(start, end)) weight += EvidenceWeights.Heard;
            Add(names[i].Code, weight * listShare * Share(names, i));
        }
    }

    /// <summary>The words that only one place uses.</summary>
    public void AddFixed(IEnumerable<Deixis> words)
    {
        foreach (var code in words.Select(w => DeixisResolver.Fixed(w.Level)).Where(c => c.Value != 0).Take(MostHints)) Add(code, EvidenceWeights.Fixed);
    }

    /// <summary>The publisher: a paper of a province tells of its cities too, so it speaks for the one that prevails in the text.</summary>
    public void AddPublisher(PublisherPlace publisher)
    {
        if (publisher.Code.Value == 0) return;
        var prevailing = publisher.IsGovernment || _weights.Count == 0 ? default : Dominant();
        _backed = prevailing.Value != 0 && publisher.Code.Contains(prevailing) ? prevailing : publisher.Code;
        Add(_backed, EvidenceWeights.Publisher);
    }

    /// <summary>The jurisdiction; none (0) where the text cannot tell or goes round several. <paramref name="words"/> tell the level that is sought.</summary>
    public DivisionCode Pick(IReadOnlyList<ResolvedName> title, IReadOnlyList<Deixis> words)
    {
        if (_weights.Count == 0) return default;
        var dominant = Dominant();
        // 我市 says that there is one jurisdiction; 全省 can also be said of each of several
        if (dominant.Value == 0 && !words.Any(w => w.IsOwn)) return default;
        foreach (var level in FromNarrow)
        {
            var isOwn = words.Any(w => w.Level == level && w.IsOwn);
            if (!words.Any(w => w.Level == level && !w.IsNear) || Pointed(level) is not { Value: not 0 } code) continue;
            if (isOwn || (!IsOfOther(title, code) && !IsOutweighed(code, dominant))) return code;
        }
        return _weights.GetValueOrDefault(dominant.Value) >= LeastWeight ? dominant : default;
    }

    /// <summary>
    /// The word points at a wider division than the one that stands out in the text, and little else there speaks for it: the city of a
    /// county whose news it is. The publisher can be that of both.
    /// </summary>
    private bool IsOutweighed(DivisionCode code, DivisionCode dominant) =>
        code != dominant && code.Contains(dominant) && InText(code) + EvidenceWeights.Pointed < InText(dominant);

    private double InText(DivisionCode code) => _weights.GetValueOrDefault(code.Value) - (code == _backed ? EvidenceWeights.Publisher : 0);

    private void Add(DivisionCode code, double weight) => _weights[code.Value] = _weights.GetValueOrDefault(code.Value) + weight;

    /// <summary>How much of a name's weight counts: less where it only says where the next one lies, or is part of another name.</summary>
    private static double Share(IReadOnlyList<ResolvedName> names, int i)
    {
        var isPrefix = i + 1 < names.Count && names[i + 1].Start == names[i].End && names[i].Code.Contains(names[i + 1].Code);
        return isPrefix ? EvidenceWeights.PrefixShare : names[i].IsMention ? 1 : EvidenceWeights.NameShare;
    }

    /// <summary>The headline names a wider division and none in this one, or begins with one that lies in it and does not name this one: 全县, 全省 are said in passing.</summary>
    private static bool IsOfOther(IReadOnlyList<ResolvedName> title, DivisionCode code) =>
        title.Any(n => n.Code != code && n.Code.Contains(code)) ? !title.Any(n => code.Contains(n.Code))
        : title.Any(n => n.Start == 0 && code.Contains(n.Code)) && !title.Any(n => n.Code == code);

    /// <summary>The heaviest division of the level that a word points at, each division counting for those above it too; none where all are slight.</summary>
    private DivisionCode Pointed(DeixisLevel level)
    {
        var sums = new Dictionary<int, double>();
        foreach (var (value, weight) in _weights)
        {
            var share = weight;
            for (var code = new DivisionCode(value); code.Value != 0; code = new DivisionCode(code.Parent), share *= EvidenceWeights.InheritedShare)
                if (new DeixisResolver(gazetteer, code).Resolve(new Deixis(0, 0, level, false, false, true), []) == code) sums[code.Value] = sums.GetValueOrDefault(code.Value) + share;
        }
        if (sums.Count == 0) return default;
        var (best, sum) = sums.MaxBy(s => s.Value);
        return sum >= SlightShare * _weights.Values.Sum() ? new DivisionCode(best) : default;
    }

    /// <summary>The heaviest division, as long as it and what lies in it stand out; else there are several and none is the article's.</summary>
    private DivisionCode Dominant()
    {
        var total = _weights.Values.Sum();
        var best = new DivisionCode(_weights.MaxBy(w => w.Value).Key);
        var share = _weights.Where(w => best.Contains(new DivisionCode(w.Key)) || new DivisionCode(w.Key).Contains(best)).Sum(w => w.Value) / total;
        return share >= DominantShare && _weights[best.Value] / total >= DominantShare / 2 ? best : default;
    }
}
