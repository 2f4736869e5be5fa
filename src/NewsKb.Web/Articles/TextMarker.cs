using NewsKb.Text;

namespace NewsKb.Web.Articles;

/// <summary>Cuts a text into runs at the edges of everything that is marked in it.</summary>
internal sealed class TextMarker
{
    private readonly string _text;
    private readonly TextSpan _window;
    private readonly SortedSet<int> _edges = [];

    private TextMarker(string text, TextSpan window)
    {
        _text = text;
        _window = window;
        Cut(window);
    }

    /// <summary>The runs of a part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">The part.</param>
    /// <param name="facts">The facts; where two that are no measures overlap, the kind that comes first is shown.</param>
    /// <param name="matches">The words that were searched for, from left to right.</param>
    /// <param name="removed">What repair left out, from left to right, with the reason; an empty text between hides without a trace.</param>
    public static IReadOnlyList<TextRun> Mark(string text, TextSpan window, IEnumerable<MarkedFact> facts, IReadOnlyList<TextSpan> matches, IReadOnlyList<RemovedText> removed)
    {
        var marker = new TextMarker(text, window);
        var all = facts.Where(f => f.Span.Length > 0 && window.Contains(f.Span)).ToList();
        var measures = Disjoint(all.Where(f => f.Kind == FactKind.Measure));
        var others = Disjoint(all.Where(f => f.Kind != FactKind.Measure));
        foreach (var fact in measures.Concat(others)) marker.Cut(fact.Span);
        foreach (var match in matches) marker.Cut(match);
        foreach (var gap in removed) marker.Cut(gap.Span);
        return marker.Runs(measures, others, matches, removed);
    }

    private void Cut(TextSpan span)
    {
        if (!_window.Overlaps(span)) return;
        _edges.Add(Math.Max(span.Start, _window.Start));
        _edges.Add(Math.Min(span.End, _window.End));
    }

    private List<TextRun> Runs(List<MarkedFact> measures, List<MarkedFact> others, IReadOnlyList<TextSpan> matches, IReadOnlyList<RemovedText> removed)
    {
        var runs = new List<TextRun>();
        int measure = 0, other = 0, match = 0, gap = 0;
        int startedMeasures = 0, startedOthers = 0, startedMatches = 0;
        var edges = _edges.ToArray();
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var at = edges[i];
            while (measure < measures.Count && measures[measure].Span.End <= at) measure++;
            while (other < others.Count && others[other].Span.End <= at) other++;
            while (match < matches.Count && matches[match].End <= at) match++;
            while (gap < removed.Count && removed[gap].Span.End <= at) gap++;
            var hole = gap < removed.Count && removed[gap].Span.Contains(at) ? removed[gap] : null;
            var text = hole?.Shown ?? _text[at..edges[i + 1]];
            if (hole is not null && at > hole.Span.Start && hole.Shown is not null) continue;
            if (text.Length == 0) continue;
            var isMeasure = measure < measures.Count && measures[measure].Span.Contains(at);
            var isOther = other < others.Count && others[other].Span.Contains(at);
            var isMatch = match < matches.Count && matches[match].Contains(at);
            runs.Add(new TextRun(text)
            {
                Removed = hole is { Reason: { Length: > 0 } reason } ? reason : null,
                Measure = isMeasure ? measures[measure] : null,
                StartsMeasure = isMeasure && measure >= startedMeasures,
                Fact = isOther ? others[other] : null,
                StartsFact = isOther && other >= startedOthers,
                IsMatch = isMatch,
                StartsMatch = isMatch && match >= startedMatches ? match + 1 : 0,
            });
            if (isMeasure) startedMeasures = measure + 1;
            if (isOther) startedOthers = other + 1;
            if (isMatch) startedMatches = match + 1;
        }
        return runs;
    }

    /// <summary>Facts none of which overlaps another, from left to right: of two, the kind that comes first stays, then the longer.</summary>
    private static List<MarkedFact> Disjoint(IEnumerable<MarkedFact> facts)
    {
        var kept = new SortedList<int, MarkedFact>();
        foreach (var fact in facts.OrderBy(f => f.Kind).ThenByDescending(f => f.Span.Length).ThenBy(f => f.Span.Start))
        {
            var next = FirstAt(kept, fact.Span.Start);
            if (next < kept.Count && kept.Values[next].Span.Overlaps(fact.Span)) continue;
            if (next > 0 && kept.Values[next - 1].Span.Overlaps(fact.Span)) continue;
            kept.Add(fact.Span.Start, fact);
        }
        return [.. kept.Values];
    }

    private static int FirstAt(SortedList<int, MarkedFact> kept, int start)
    {
        int low = 0, high = kept.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (kept.Keys[middle] < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

/// <summary>A stretch of the original that the clean text does not hold.</summary>
/// <param name="Span">Where.</param>
/// <param name="Reason">Why; empty for what is no text for readers, such as markup.</param>
/// <param name="Shown">What is shown in its place; null for the stretch itself.</param>
public sealed record RemovedText(TextSpan Span, string Reason, string? Shown = null);
