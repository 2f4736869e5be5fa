using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads who acts: the organization or place that stands in front of the deed, in the measure or earlier in its sentence.</summary>
internal static class ActorReader
{
    public static Reading<string?> Read(MeasureContext context, TextSpan sentence, int deed)
    {
        var organization = Last(context.Organizations, sentence.Start, deed);
        if (organization is not null && !IsAddressed(context.Text, organization.Span.Start)) return new(organization.Text, "organization", organization.Span);
        var place = First(context.Places, sentence.Start, deed);
        return place is not null && place.Span.Start - sentence.Start <= 2
            ? new(place.Text, "place_as_subject", place.Span)
            : new(null, "not_named");
    }

    /// <summary>Whether 对 / 向 / 为 / 到 stands in front: then it is spoken or gone to.</summary>
    private static bool IsAddressed(string text, int start) => start > 0 && text[start - 1] is '对' or '向' or '为' or '给' or '与' or '到';

    private static T? Last<T>(IReadOnlyList<T> facts, int from, int to) where T : Fact
    {
        T? found = null;
        for (var i = FactSearch.FirstFrom(facts, from); i < facts.Count && facts[i].Span.End <= to; i++) found = facts[i];
        return found;
    }

    private static T? First<T>(IReadOnlyList<T> facts, int from, int to) where T : Fact
    {
        var i = FactSearch.FirstFrom(facts, from);
        return i < facts.Count && facts[i].Span.End <= to ? facts[i] : null;
    }
}
