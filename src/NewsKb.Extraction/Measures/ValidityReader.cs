namespace NewsKb.Extraction.Measures;

/// <summary>
/// Reads from when to when a measure holds: from its own clauses (自2月1日起, 2020年2月至4月), from a short clause in front of it or behind it
/// (4月1日至12月31日，…; …，执行至6月底), from its duration (期限1年), or from what the document says of all.
/// </summary>
internal sealed class ValidityReader(MeasureContext context, ClauseList clauses)
{
    private const int LongestTerm = 14; // 期限先定为从印发那天算起的|3个月
    private const int LongestFrame = 8; // what a clause that tells only the time holds beside the date
    private static readonly Validity None = new(new(null, "not_said"), new(null, "not_said"));
    private readonly Validity _document = Document(context, clauses);
    private Validity _opening = None; // of the sentence that a semicolon joins to the next

    /// <summary>The term of the clauses from <paramref name="first"/> to <paramref name="last"/>; <paramref name="next"/> is the first clause of the measure behind. What is delivered does not share the term of the document.</summary>
    public Validity Read(in Sentence sentence, int first, int last, int next, bool isDelivered)
    {
        var own = Between(clauses.Clauses[first].Start, clauses.Clauses[last].End);
        var end = sentence.FirstClause + sentence.ClauseCount;
        for (var c = last + 1; c < Math.Min(end, next) && own.IsEmpty; c++)
            if (ClauseEdges.Starts(Words(clauses.Clauses[c]), EdgeRole.Term)) own = Between(clauses.Clauses[c].Start, clauses.Clauses[c].End);
        if (!sentence.GoesOn) _opening = None;
        for (var c = sentence.FirstClause; c <= first; c++)
            if (Opening(clauses.Clauses[c]) is { IsEmpty: false } opening) _opening = opening;
        if (own.IsEmpty) own = _opening;
        if (own.IsEmpty) return isDelivered ? None : _document;
        if (isDelivered && own.To.Value <= context.Published) return None; // 1月1日至2月10日，发放贷款28亿元: what was counted, not what holds
        if (own.From.Value is null && !isDelivered && _document.From.Value <= own.To.Value) return own with { From = _document.From };
        return own.From.Value is null || own.To.Value is not null ? own : own with { To = Ends(own.From.Value.Value, first, last) };
    }

    /// <summary>The term of all measures of a document: 本措施自2月1日起施行，有效期至12月31日. Empty where it is not said.</summary>
    private static Validity Document(MeasureContext context, ClauseList clauses)
    {
        var reader = new DateSpan(context);
        var term = None;
        foreach (var sentence in clauses.Sentences)
            for (var i = sentence.FirstClause; i < sentence.FirstClause + sentence.ClauseCount; i++)
            {
                var clause = clauses.Clauses[i];
                if (Opens(context.Text.AsSpan(clause.Start, clause.Length)) is not { } at) continue;
                var (first, last) = reader.Read(clause.Start + at, sentence.End);
                if (last.Value is null && first.Value is { } start) last = Lasts(context, clause.Start + at, sentence.End, start);
                if (first.Value is not null) term = term with { From = first with { Rule = "term_of_document" } };
                if (last.Value is not null) term = term with { To = last with { Rule = "term_of_document" } };
                break;
            }
        return term;
    }

    /// <summary>Where a clause tells how long a document holds: at its start, or inside it where a word of time follows (责任单位：各部门|本政策执行期为…); null where it does not.</summary>
    private static int? Opens(ReadOnlySpan<char> clause)
    {
        if (ClauseEdges.Starts(clause, EdgeRole.Validity)) return 0;
        for (var at = clause.IndexOf('本'); at >= 0; at = clause[(at + 1)..].IndexOf('本') is >= 0 and var next ? at + 1 + next : -1)
            if (ClauseEdges.InFront(clause[at..], EdgeRole.Validity) is > 0 and var word && ClauseEdges.Starts(clause[(at + word)..], EdgeRole.Term)) return at;
        return null;
    }

    private Validity Between(int start, int end) => new DateSpan(context).Read(start, end);

    /// <summary>4月1日至12月31日，: the term that a clause of its own tells in front of a measure.</summary>
    private Validity Opening(Clause clause)
    {
        var index = FactSearch.FirstFrom(context.Dates, clause.Start);
        if (index >= context.Dates.Count || context.Dates[index].Span.End > clause.End) return None;
        return clause.Length - context.Dates[index].Span.Length <= LongestFrame ? Between(clause.Start, clause.End) : None;
    }

    /// <summary>The last day of a measure that starts on a day and holds for some months: 自4月1日起，期限3个月.</summary>
    private Reading<DateOnly?> Ends(DateOnly from, int first, int last)
    {
        for (var c = first; c <= last; c++)
            if (Lasts(context, clauses.Clauses[c].Start, clauses.Clauses[c].End, from) is { Value: not null } end) return end;
        return new(null, "not_said");
    }

    /// <summary>The last day by the first duration of a stretch of text that 期限 or the like stands before: 有效期1年.</summary>
    private static Reading<DateOnly?> Lasts(MeasureContext context, int start, int end, DateOnly from)
    {
        for (var i = FactSearch.FirstFrom(context.Figures, start); i < context.Figures.Count && context.Figures[i].Span.End <= end; i++)
            if (context.Figures[i] is { Unit: "月" } months && months.Min == months.Max && IsTerm(context.Text, start, months.Span.Start))
                return new(from.AddMonths((int)Math.Min(months.Min, 1200)).AddDays(-1), "duration", months.Span);
        return new(null, "not_said");
    }

    /// <summary>Whether 期限 or the like stands between the start of a stretch and a duration.</summary>
    private static bool IsTerm(string text, int start, int duration)
    {
        for (var i = Math.Max(start, duration - LongestTerm); i < duration; i++)
            if (ClauseEdges.Starts(text.AsSpan(i, duration - i), EdgeRole.Term)) return true;
        return false;
    }

    private ReadOnlySpan<char> Words(Clause clause) => context.Text.AsSpan(clause.Start, clause.Length);
}
