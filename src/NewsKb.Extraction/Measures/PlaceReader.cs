namespace NewsKb.Extraction.Measures;

/// <summary>
/// Decides whose measure it is: a place in front of the deed in the same sentence, else the one that the paragraph began with
/// in texts that tell of several places, else the jurisdiction of the article.
/// </summary>
internal sealed class PlaceReader(MeasureContext context)
{
    public Reading<string?> Read(in Sentence sentence, int paragraphStart, int deed)
    {
        for (var i = FactSearch.FirstFrom(context.Places, sentence.Start); i < context.Places.Count && context.Places[i].Span.End <= deed; i++)
        {
            var place = Deepest(i);
            if (IsSubject(place, sentence.Start)) return new(place.Code, "subject_of_sentence", place.Span);
        }
        var first = FactSearch.FirstFrom(context.Places, paragraphStart);
        if (first < context.Places.Count && context.Places[first].Span.End <= sentence.Start && context.Places[first].Span.Start - paragraphStart <= 2
            && Deepest(first) is { IsIssuer: true, IsDeixis: false } leader)
            return new(leader.Code, "subject_of_paragraph", leader.Span);
        return context.Place is { } own ? new(own.Code, "article") : new(null, "unknown");
    }

    private static bool IsSubject(PlaceMention place, int sentenceStart) =>
        place.IsIssuer && (place.Span.Start - sentenceStart <= 4 || place.IsDeixis);

    /// <summary>Of places that follow directly (甘肃省张掖市) the last.</summary>
    private PlaceMention Deepest(int index)
    {
        while (index + 1 < context.Places.Count && context.Places[index + 1].Span.Start == context.Places[index].Span.End) index++;
        return context.Places[index];
    }
}
