using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>
/// Decides whose measure it is: nobody's where a ministry acts; a place that is the subject of a clause up to the deed, else the last
/// such place of the paragraph if it opens the paragraph or lies outside the article's place, else the jurisdiction of the article, if
/// the text does more than speak of it.
/// </summary>
internal sealed class PlaceReader(MeasureContext context, ClauseList clauses)
{
    private Reading<string?> _last;
    private int _lastParagraph = -1;
    private bool _opensParagraph;
    private Reading<string?>? _own;

    private Reading<string?> Own => _own ??= context.Place is not { } place ? new(null, "unknown") : Acts(place.Code) ? new(place.Code, "article") : new(null, "spoken_of");

    public Reading<string?> Read(in Sentence sentence, int deed)
    {
        for (var c = sentence.FirstClause + sentence.ClauseCount - 1; c >= sentence.FirstClause; c--)
        {
            var clause = clauses.Clauses[c];
            if (clause.Start > deed) continue;
            if (IsNational(clause)) return new(null, "national");
            if ((Province(clause) ?? (Subject(clause) is { } place ? (place.Code, place.Span) : null)) is not var (code, span)) continue;
            var opens = clause.Start == 0 || char.IsWhiteSpace(context.Text[clause.Start - 1]) || (_opensParagraph && _lastParagraph == sentence.Paragraph && _last.Value == code);
            (_last, _lastParagraph, _opensParagraph) = (new(code, "subject_of_paragraph", span), sentence.Paragraph, opens);
            return new(code, "subject_of_clause", span);
        }
        if (_lastParagraph == sentence.Paragraph && (_opensParagraph || !IsPartOfArticlePlace(_last.Value!))) return _last;
        return Own;
    }

    /// <summary>Whether a place, or a part of it, is in the headline or stands somewhere as more than the end of what others do: 对湖北省等地, 驰援武汉, 湖北境内.</summary>
    private bool Acts(string code)
    {
        var isNamed = false;
        foreach (var mention in context.Places)
        {
            if (!DivisionCode.IsWithin(mention.Code, code)) continue;
            if (mention.IsDeixis || !IsSpokenOf(mention.Span) || context.Title.AsSpan().Contains(mention.Text.AsSpan(0, Math.Min(2, mention.Text.Length)), StringComparison.Ordinal)) return true;
            isNamed = true;
        }
        return !isNamed;
    }

    private bool IsSpokenOf(TextSpan place) =>
        ActingNames.IsObject(context.Text, place.Start) || context.Text.AsSpan(place.End) is ['境', '内', ..] or ['地', '区', ..];

    /// <summary>Whether a place lies in that of the article: what it does is told in its own sentence, then the article goes on with its place.</summary>
    private bool IsPartOfArticlePlace(string code) =>
        context.Place is { } own && DivisionCode.IsWithin(code, own.Code);

    /// <summary>The province above the article's place, where a clause starts with a body of its government: 省财政厅下达资金.</summary>
    private (string Code, TextSpan Span)? Province(in Clause clause) =>
        ProvinceBody.Of(DivisionCode.Parse(context.Place?.Code)) is { Value: not 0 } province && ProvinceBody.At(context.Text.AsSpan(clause.Start, clause.Length)) is var length and > 0
            ? (province.ToString(), new TextSpan(clause.Start, length)) : null;

    /// <summary>The place that a clause starts with (如, 例如 and the like may stand in front), or that 在 …， stands in front of.</summary>
    private PlaceMention? Subject(in Clause clause)
    {
        var text = context.Text;
        var index = FactSearch.FirstFrom(context.Places, clause.Start);
        if (index >= context.Places.Count || context.Places[index].Span.End > clause.End) return null;
        var start = context.Places[index].Span.Start;
        var end = index;
        while (end + 1 < context.Places.Count && context.Places[end + 1].Span.Start == context.Places[end].Span.End) end++;
        var place = context.Places[end];
        if (place.IsDeixis && place.IsIssuer && start - clause.Start <= 6) return place;
        var opening = text.AsSpan(clause.Start, start - clause.Start);
        if (opening is [] or ['如'] or [_, '如']) return IsOwner(end) ? null : place;
        return opening is ['在'] && place.Span.End == clause.End ? place : null;
    }

    /// <summary>Whether a ministry or another body of the state begins the clause and no place stands behind its name (国家税务总局丽水市税务局).</summary>
    private bool IsNational(in Clause clause) =>
        GovernmentBodies.NationalAt(context.Text.AsSpan(clause.Start, clause.Length)) is var length and > 0
        && context.Text[clause.Start + length - 1] is '部' or '委' or '院' or '署' or '局'
        && (FactSearch.FirstFrom(context.Places, clause.Start) is var next && (next >= context.Places.Count || context.Places[next].Span.Start != clause.Start + length));

    /// <summary>Whether 的 follows a place or a list of places: then it owns the subject and does not act.</summary>
    private bool IsOwner(int index)
    {
        var places = context.Places;
        while (index + 1 < places.Count && places[index + 1].Span.Start == places[index].Span.End + 1 && context.Text[places[index].Span.End] == '、') index++;
        return places[index].Span.End < context.Text.Length && context.Text[places[index].Span.End] == '的';
    }
}
