namespace NewsKb.Extraction.Measures;

/// <summary>Joins the clauses of each sentence to measures: conditions go to the act behind them, additions to the act before them.</summary>
internal sealed class MeasureGrouper(ClauseList clauses, ClauseProfile[] profiles)
{
    private const float TwoHints = 6;
    private const int LongestCondition = 4; // clauses
    private readonly List<MeasureDraft> _drafts = [];

    public List<MeasureDraft> Run()
    {
        for (var s = 0; s < clauses.Sentences.Count; s++) Group(s);
        return _drafts;
    }

    private void Group(int index)
    {
        var sentence = clauses.Sentences[index];
        if (IsHeading(index)) return;
        MeasureDraft? open = null;
        int pending = -1, opener = -1;
        for (var i = sentence.FirstClause; i < sentence.FirstClause + sentence.ClauseCount; i++)
        {
            switch (profiles[i].Role)
            {
                case ClauseRole.Act:
                    if (open is not null && !StartsAnew(open, i)) open.Last = i;
                    else _drafts.Add(open = new MeasureDraft { Sentence = index, First = pending >= 0 ? pending : i, Last = i, Act = i });
                    pending = opener = -1;
                    break;
                case ClauseRole.Hint:
                    if (open is not null && pending < 0) open.Last = i;
                    else if (pending >= 0 && profiles[i - 1].Role == ClauseRole.Hint && profiles[i].Score + profiles[i - 1].Score >= TwoHints)
                    {
                        _drafts.Add(open = new MeasureDraft { Sentence = index, First = pending, Last = i, Act = profiles[i].Score > profiles[i - 1].Score ? i : i - 1 });
                        pending = opener = -1;
                    }
                    else if (pending < 0) pending = i;
                    break;
                case ClauseRole.Condition:
                    if (pending < 0) pending = i;
                    if (profiles[i].OpensCondition && opener < 0) opener = i;
                    if (profiles[i].EndsCondition) open = null;
                    break;
                case ClauseRole.Addition:
                    if (open is not null && pending < 0) open.Last = i;
                    else if (Lender(index) is { } lender && profiles[i].HasAmount && pending >= 0)
                    {
                        _drafts.Add(open = new MeasureDraft { Sentence = index, First = pending, Last = i, Act = i, Lender = lender });
                        pending = opener = -1;
                    }
                    else if (pending < 0) pending = i;
                    break;
                case ClauseRole.Report or ClauseRole.Stop:
                    (open, pending, opener) = (null, -1, -1);
                    break;
                default:
                    open = null;
                    if (opener < 0 || i - opener > LongestCondition) (pending, opener) = (-1, -1);
                    break;
            }
        }
    }

    /// <summary>The measure just before a sentence, whose tool the sentence may go on with.</summary>
    private MeasureDraft? Lender(int sentence) =>
        _drafts.Count > 0 && sentence - _drafts[^1].Sentence <= 1 && clauses.Sentences[_drafts[^1].Sentence].Paragraph == clauses.Sentences[sentence].Paragraph
            ? _drafts[^1] : null;

    private bool StartsAnew(MeasureDraft open, int next)
    {
        if (next > open.Last + 1 && profiles[next - 1].Role == ClauseRole.Condition) return profiles[next - 1].EndsCondition;
        var (last, act) = (profiles[open.Last], profiles[next]);
        if (act.OpensCondition && act.NamesWho && act.Tool >= 2 && act.Instrument != profiles[open.Act].Instrument) return true;
        return act.Instrument != profiles[open.Act].Instrument && act.Instrument != last.Instrument && act.Tool >= 3 && profiles[open.Act].Tool >= 2.5f;
    }

    /// <summary>A short item that more text of the same paragraph explains.</summary>
    private bool IsHeading(int index)
    {
        var sentence = clauses.Sentences[index];
        if (!sentence.IsItem || sentence.ClauseCount > 2 || sentence.End - sentence.Start > 26 || index + 1 >= clauses.Sentences.Count) return false;
        for (var i = sentence.FirstClause; i < sentence.FirstClause + sentence.ClauseCount; i++)
            if (profiles[i].HasAmount || profiles[i].EndsCondition) return false;
        var next = clauses.Sentences[index + 1];
        return !next.IsItem && !next.GoesOn && next.Paragraph - sentence.Paragraph <= 1;
    }
}
