namespace NewsKb.Extraction.Measures;

/// <summary>Reads from when to when a measure holds: 自2月1日起, 至6月底, 2020年2月至4月.</summary>
internal static class ValidityReader
{
    /// <summary>The term of all measures of a document: 本措施自2月1日起施行，有效期至12月31日. Empty where it is not said.</summary>
    public static (Reading<DateOnly?> From, Reading<DateOnly?> To) ReadDocument(MeasureContext context, ClauseList clauses)
    {
        (Reading<DateOnly?> From, Reading<DateOnly?> To) term = (new(null, "not_said"), new(null, "not_said"));
        foreach (var sentence in clauses.Sentences)
            for (var i = sentence.FirstClause; i < sentence.FirstClause + sentence.ClauseCount; i++)
            {
                var clause = clauses.Clauses[i];
                if (!ClauseEdges.Starts(context.Text.AsSpan(clause.Start, clause.Length), EdgeRole.Validity)) continue;
                var (first, last) = Read(context, clause.Start, sentence.End);
                if (first.Value is not null) term.From = first with { Rule = "term_of_document" };
                if (last.Value is not null) term.To = last with { Rule = "term_of_document" };
                break;
            }
        return term;
    }

    public static (Reading<DateOnly?> From, Reading<DateOnly?> To) Read(MeasureContext context, int start, int end)
    {
        Reading<DateOnly?> from = new(null, "not_said"), to = from;
        for (var i = FactSearch.FirstFrom(context.Dates, start); i < context.Dates.Count && context.Dates[i].Span.End <= end; i++)
        {
            var date = context.Dates[i];
            var before = date.Span.Start > 0 ? context.Text[date.Span.Start - 1] : ' ';
            var after = date.Span.End < context.Text.Length ? context.Text[date.Span.End] : ' ';
            if (after is '起' or '开' || before is '自' or '从') from = new(date.From, "starts_at", date.Span);
            else if (before is '至' or '到' or '前' or '在' && (before != '在' || after == '前') || after is '前' or '止') to = new(date.To, "ends_at", date.Span);
            else if (date.From is not null && date.To is not null && date.To > date.From && date.Span.Length > 6 && date.Text.AsSpan(1).IndexOfAny("至到—-") > 0)
                (from, to) = (new(date.From, "period", date.Span), new(date.To, "period", date.Span));
        }
        return (from, to);
    }
}
