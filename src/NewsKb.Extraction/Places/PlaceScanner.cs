using NewsKb.Text;

namespace NewsKb.Extraction.Places;

/// <summary>Reads the administrative divisions that an article names or points at. Linear in the length of the text.</summary>
public static class PlaceScanner
{
    private static readonly DivisionCode Capital = new(110000); // where the news of national bodies is dated

    /// <summary>The mentions in the body, in order. Never throws for what the text holds.</summary>
    public static IReadOnlyList<PlaceMention> Scan(PlaceContext context) => Read(context).Mentions;

    /// <summary>The jurisdiction and the mentions, in one go.</summary>
    public static PlaceReading Read(PlaceContext context)
    {
        var gazetteer = Gazetteer.Default;
        var title = NameMatcher.Scan(context.Title ?? "", gazetteer);
        var body = NameMatcher.Scan(context.Body, gazetteer);
        var dateline = NameMatcher.Scan(context.Dateline ?? "", gazetteer);
        var words = DeixisScanner.Scan(context.Body);
        var publisher = PublisherPlace.Of(context.Publisher, gazetteer);
        var given = DivisionCode.Parse(context.PlaceCode);

        // The sure names first; they, and the jurisdiction they make likely, decide the doubtful ones.
        var evidence = new PlaceEvidence();
        if (given.Value != 0) evidence.Add(given);
        if (publisher.Code.Value != 0) evidence.Add(publisher.Code);
        if (DivisionCode.Parse(context.PagePlaceCode) is { Value: not 0 } page) evidence.Add(page);
        var resolver = new SameNameResolver(gazetteer, evidence, context.Published);
        List<ResolvedName> Resolve(string? text, List<NameMatch> matches) => resolver.Resolve(text ?? "", matches);
        var sureInBody = Resolve(context.Body, body);
        foreach (var sure in (ReadOnlySpan<List<ResolvedName>>)[Resolve(context.Dateline, dateline), Resolve(context.Title, title), sureInBody])
            foreach (var name in sure) evidence.Add(name);
        if (sureInBody.Count < body.Count) foreach (var name in new AbbreviationScanner(gazetteer, default).Scan(context.Body)) evidence.Add(name.Code);
        evidence.Add(words);
        var names = Resolve(context.Body, body);
        var titleNames = Resolve(context.Title, title);

        var datelineNames = Resolve(context.Dateline, dateline);
        var isNationalNews = given.Value == 0 && (publisher.Code.Value == 0 || publisher.IsNational) && datelineNames.TrueForAll(n => publisher.IsNational && n.Code == Capital) && NationalArticle.Is(context, titleNames, names, words);
        var jurisdiction = given.Value != 0 ? given
            : isNationalNews ? default
            : ArticlePlaceResolver.Weigh(context, QuotedTitles.Outside(context.Title ?? "", titleNames), QuotedTitles.Outside(context.Body, names), words, publisher, datelineNames, gazetteer);
        // 我市 in a document of a district is the city, the document the district's
        var author = publisher.IsGovernment ? publisher.Code : DocumentHead.Author(context.Title ?? "", titleNames) is { Value: not 0 } head ? head
            : DocumentHead.Author(context.Body, names) is { Value: not 0 } first ? first : publisher.Code.Value == 0 ? Signature.Of(context.Body, names) : default;
        if (given.Value == 0 && author.Value != 0 && jurisdiction != author && jurisdiction.Contains(author) && !titleNames.Exists(n => n.Start == 0 && n.Code == jurisdiction)) jurisdiction = author;
        // A page about a city: a single county named in one of its articles does not make it the county's own
        var pagePlace = DivisionCode.Parse(context.PagePlaceCode);
        if (jurisdiction.Value == 0 || (given.Value == 0 && pagePlace.Value != 0 && pagePlace.Contains(jurisdiction) && !titleNames.Exists(n => n.Code == jurisdiction)))
            jurisdiction = pagePlace.Value != 0 ? pagePlace : jurisdiction;
        if (jurisdiction.Value == 0 && !isNationalNews) jurisdiction = DocumentHead.OfMark(context.Body, gazetteer);
        if (given.Value == 0 && OfCorrespondent(context.Body, jurisdiction, publisher.IsNational, datelineNames, titleNames, names, words) is { Value: not 0 } province) jurisdiction = province;
        names = Merge(names, new AbbreviationScanner(gazetteer, jurisdiction).Scan(context.Body));
        return new PlaceReading(gazetteer.Find(jurisdiction)?.ToPlace(), Mentions(context.Body, names, words, new IssuerRule(context.Body, jurisdiction, isNationalNews || words.Exists(w => w.IsOwn), names, words), jurisdiction, gazetteer)) { Names = names };
    }

    /// <summary>
    /// 本报太原5月12日电 山西…: the province that begins the report of a correspondent who sits in one of its cities, if the city is not
    /// heard of again or the paper is a national one.
    /// </summary>
    private static DivisionCode OfCorrespondent(string text, DivisionCode city, bool isNational, List<ResolvedName> dateline, List<ResolvedName> title, List<ResolvedName> names, List<Deixis> words)
    {
        if (city.Level == DivisionLevel.Province || !dateline.Exists(n => n.Code == city) || title.Count > 0 || words.Exists(w => w.Level == DeixisLevel.City && !w.IsHint)) return default;
        var first = names.FindIndex(n => n.IsMention && !city.Contains(n.Code));
        if (first < 0 || names[first].Code.Value != city.Province || (names[first].Start > 0 && char.IsLetter(text[names[first].Start - 1]))) return default;
        return names.FindIndex(n => city.Contains(n.Code) && n.Start > DatelineEnd) is var next && (next < 0 || (isNational && next > first)) ? names[first].Code : default;
    }

    private const int DatelineEnd = 8; // where the place of a dateline starts at the latest

    /// <summary>Both lists in order of the text, without abbreviations that lie inside a name.</summary>
    private static List<ResolvedName> Merge(List<ResolvedName> names, List<ResolvedName> abbreviations)
    {
        if (abbreviations.Count == 0) return names;
        var merged = new List<ResolvedName>(names.Count + abbreviations.Count);
        var next = 0;
        foreach (var abbreviation in abbreviations)
        {
            while (next < names.Count && names[next].Start <= abbreviation.Start) merged.Add(names[next++]);
            var isFree = (merged.Count == 0 || merged[^1].End <= abbreviation.Start || merged[^1].Start == abbreviation.Start && merged[^1].Kind == NameKind.Abbreviation)
                && (next == names.Count || names[next].Start >= abbreviation.End);
            if (isFree) merged.Add(abbreviation);
        }
        merged.AddRange(names.Skip(next));
        return merged;
    }

    private static List<PlaceMention> Mentions(string text, List<ResolvedName> names, List<Deixis> words, IssuerRule roles, DivisionCode jurisdiction, Gazetteer gazetteer)
    {
        var mentions = new List<PlaceMention>(names.Count + words.Count);
        var deixis = new DeixisResolver(gazetteer, jurisdiction);
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(names);
        void Add(int start, int length, DivisionCode code, bool isDeixis, bool isWay = false, bool isPrefix = false)
        {
            if (gazetteer.Find(code) is not { } division) return;
            mentions.Add(new PlaceMention
            {
                Text = text.Substring(start, length),
                Span = new TextSpan(start, length),
                Code = division.Code,
                Name = division.FullName,
                IsIssuer = roles.IsIssuer(start, start + length, code, isDeixis, isWay, isPrefix),
                IsDeixis = isDeixis,
            });
        }
        void AddName(int i)
        {
            var name = names[i];
            var isPrefix = i + 1 < names.Count && names[i + 1].Start == name.End && names[i + 1].Code != name.Code && name.Code.Contains(names[i + 1].Code);
            if (name.IsMention) Add(name.Start, name.Length, name.Code, isDeixis: false, IsWay(names, i), isPrefix);
        }
        var next = 0;
        foreach (var word in words)
        {
            for (; next < all.Length && all[next].Start < word.Start; next++) AddName(next);
            var isInside = (next > 0 && all[next - 1].End > word.Start) || (next < all.Length && all[next].Start < word.End);
            if (isInside || word.IsHint) continue;
            if (deixis.Resolve(word, all[..next]) is { Value: not 0 } code) Add(word.Start, word.Length, code, isDeixis: true);
        }
        for (; next < all.Length; next++) AddName(next);
        return mentions;
    }

    /// <summary>返沪, but not one of several in a row (粤港).</summary>
    private static bool IsWay(List<ResolvedName> names, int i) =>
        names[i] is { Kind: NameKind.Abbreviation, Length: 2 } && (i == 0 || names[i - 1].Start != names[i].Start) && (i + 1 == names.Count || names[i + 1].Start != names[i].Start);
}
