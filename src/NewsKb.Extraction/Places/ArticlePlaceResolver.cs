namespace NewsKb.Extraction.Places;

/// <summary>Finds the jurisdiction that an article is about or comes from, from its headline, publisher, dateline, names and pointing words.</summary>
public static class ArticlePlaceResolver
{
    /// <summary>The jurisdiction; null where the text cannot tell or where the article goes round several.</summary>
    public static Place? Resolve(PlaceContext context) => PlaceScanner.Read(context).Place;

    /// <summary>Weighs the evidence; the pointing words tell the level that is sought.</summary>
    internal static DivisionCode Weigh(PlaceContext context, IReadOnlyList<ResolvedName> title, IReadOnlyList<ResolvedName> body, IReadOnlyList<Deixis> words,
        PublisherPlace publisher, IReadOnlyList<ResolvedName> dateline, Gazetteer gazetteer)
    {
        var score = new JurisdictionScore(gazetteer);
        score.AddTitle(context.Title ?? "", title);
        score.AddBody(context.Body, body);
        score.AddDateline(dateline, publisher.IsNational);
        score.AddFixed(words);
        score.AddPublisher(publisher);
        return score.Pick(title, Telling(context.Body, body, words));
    }

    /// <summary>The pointing words that tell the level whose news it is; not those of a body that is only named (自治区商务厅的展台).</summary>
    private static List<Deixis> Telling(string text, IReadOnlyList<ResolvedName> names, IReadOnlyList<Deixis> words)
    {
        var acting = new ActingNames(text, names);
        return [.. words.Where(w => w.IsHint || w.IsOwn || acting.AfterBodies(w.End) == w.End || acting.IsActing(w.End))];
    }
}
