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
            if (profiles[i].Role == ClauseRole.Stop) return;
        for (var i = sentence.FirstClause; i < sentence.FirstClause + sentence.ClauseCount; i++)
        {
            switch (RoleBehind(pending, i))
            {
                case ClauseRole.Act:
                    if (open is not null && !StartsAnew(open, i, pending)) open.Last = i;
                    else _drafts.Add(open = new MeasureDraft { Sentence = index, First = First(pending, opener, i), Last = i, Act = i });
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
                    break;
                case ClauseRole.Addition:
                    if (open is not null && pending < 0 && profiles[i] is { OpensWithWho: true, HasAmount: true } && profiles[open.Act].HasAmount)
                        _drafts.Add(open = new MeasureDraft { Sentence = index, First = i, Last = i, Act = i, Lender = open });
                    else if (open is not null && pending < 0) open.Last = i;
                    else if ((open ?? Lender(index)) is { } lender && profiles[i].HasAmount && pending >= 0 && profiles[i - 1].EndsCondition)
                    {
                        _drafts.Add(open = new MeasureDraft { Sentence = index, First = pending, Last = i, Act = i, Lender = lender });
                        pending = opener = -1;
                    }
                    else if (pending < 0) pending = i;
                    break;
                case ClauseRole.Report:
                    (open, pending, opener) = (null, -1, -1);
                    break;
                default:
                    if (opener < 0 || i - opener > LongestCondition) (open, pending, opener) = (null, -1, -1);
                    break;
            }
        }
    }

    /// <summary>The role of a clause where a condition in front of it may name the tool: 许可证需要年审的，延期办理.</summary>
    private ClauseRole RoleBehind(int pending, int i)
    {
        if (pending < 0 || profiles[i].Role is ClauseRole.Act or ClauseRole.Condition or ClauseRole.Report || profiles[i].Deed < 2 || profiles[i].HasDoubt) return profiles[i].Role;
        var tool = 0f;
        for (var k = pending; k < i; k++) tool = Math.Max(tool, profiles[k].Tool);
        return tool >= 1.5f && profiles[i].Score + (0.75f * Math.Min(tool, 4)) >= ClauseProfiler.Threshold ? ClauseRole.Act : profiles[i].Role;
    }

    /// <summary>Where a measure starts: at the condition that opens it, or at hints just before it; an act with its own beneficiary starts itself.</summary>
    private int First(int pending, int opener, int act)
    {
        if (opener >= 0) return opener;
        if (pending < 0 || profiles[act] is { OpensCondition: true, NamesWho: true, HasAmount: true }) return act;
        return Math.Max(pending, act - 3);
    }

    /// <summary>The measure just before a sentence, whose tool the sentence may go on with.</summary>
    private MeasureDraft? Lender(int sentence) =>
        _drafts.Count > 0 && sentence - _drafts[^1].Sentence <= 1 && clauses.Sentences[_drafts[^1].Sentence].Paragraph == clauses.Sentences[sentence].Paragraph
            ? _drafts[^1] : null;

    private bool StartsAnew(MeasureDraft open, int next, int pending)
    {
        var (first, last, act) = (profiles[open.Act], profiles[open.Last], profiles[next]);
        var sameTool = act.Instrument == first.Instrument || act.Instrument == last.Instrument || act.Tool < 2;
        if (pending >= 0) return first.HasAmount || !sameTool; // a general act and its detail are one: 减免租金，对承租国有房屋的企业，免收2个月
        if (act.OpensWithWho && act.HasAmount && first.HasAmount) return true;
        if (act is { OpensCondition: true, NamesWho: true }) return first.HasAmount || !sameTool;
        return !sameTool && act.Tool >= 3 && first.Tool >= 2.5f;
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
