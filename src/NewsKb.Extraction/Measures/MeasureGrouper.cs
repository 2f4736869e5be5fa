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
        for (var i = sentence.FirstClause; i < sentence.FirstClause + sentence.ClauseCount; i++)
            if (profiles[i].Role == ClauseRole.Stop) return;
        MeasureDraft? open = null, suspended = null;
        int pending = -1, opener = -1;
        for (var i = sentence.FirstClause; i < sentence.FirstClause + sentence.ClauseCount; i++)
        {
            var clause = profiles[i];
            var role = RoleBehind(pending, i);
            if (open is null && clause.OpensByJoining && role is (ClauseRole.Act or ClauseRole.Addition or ClauseRole.Hint)) open = suspended;
            var lender = open ?? Lender(index);
            switch (role)
            {
                case ClauseRole.Act:
                    if (open is null || StartsAnew(open, i, pending)) Open(First(pending, opener, i), i, null);
                    else (open.Last, pending, opener) = (i, -1, -1);
                    break;
                case ClauseRole.Hint when open is not null && pending < 0:
                    open.Last = i;
                    break;
                case ClauseRole.Hint when pending >= 0 && profiles[i - 1].Role == ClauseRole.Hint && clause.Score + profiles[i - 1].Score >= TwoHints:
                    Open(Math.Max(pending, i - 2), i, null);
                    break;
                case ClauseRole.Addition when open is not null && pending < 0:
                    if (clause is { OpensWithWho: true, HasAmount: true } && profiles[open.Act].HasAmount) Open(i, i, open);
                    else open.Last = i;
                    break;
                case ClauseRole.Addition or ClauseRole.Hint or ClauseRole.Plan or ClauseRole.Other or ClauseRole.Goal
                    when pending >= 0 && profiles[i - 1].EndsCondition && lender is not null && !clause.HasDoubt && (clause.HasAmount || clause.Deed >= 2):
                    Open(opener >= 0 ? opener : pending, i, lender);
                    break;
                case ClauseRole.Condition:
                    if (pending < 0) pending = i;
                    if (clause.OpensCondition && opener < 0) opener = i;
                    break;
                case ClauseRole.Hint or ClauseRole.Addition or ClauseRole.Plan:
                    if (pending < 0 || (opener < 0 && profiles[i - 1].Role == ClauseRole.Plan)) pending = i;
                    break;
                case ClauseRole.Report:
                    (open, suspended, pending, opener) = (null, null, -1, -1);
                    break;
                default:
                    if (pending == i - 1 && clause is { HasDoubt: false, Clause.Length: <= 8 }) break; // a short clause between parallel ones
                    if (opener < 0 || i - opener > LongestCondition) (open, suspended, pending, opener) = (null, open ?? suspended, -1, -1);
                    break;
            }

            void Open(int first, int last, MeasureDraft? lends)
            {
                _drafts.Add(open = new MeasureDraft { Sentence = index, First = first, Last = last, Act = last, Lender = lends });
                (pending, opener) = (-1, -1);
            }
        }
    }

    /// <summary>The role of a clause where a condition in front of it may name the tool: 许可证需要年审的，延期办理.</summary>
    private ClauseRole RoleBehind(int pending, int i)
    {
        var clause = profiles[i];
        if (pending < 0 || clause.Role is ClauseRole.Act or ClauseRole.Condition or ClauseRole.Report || clause.Deed < 2 || clause.HasDoubt) return clause.Role;
        var score = clause.Score + (profiles[i - 1].EndsCondition ? 0.5f : 0);
        if (clause.Tool >= 1 && score >= ClauseProfiler.Threshold) return ClauseRole.Act;
        var tool = 0f;
        for (var k = pending; k < i; k++) tool = Math.Max(tool, profiles[k].Tool);
        return tool >= 1.5f && score + (0.75f * Math.Min(tool, 4)) >= ClauseProfiler.Threshold ? ClauseRole.Act : clause.Role;
    }

    /// <summary>Where a measure starts: at the condition that opens it, or at hints just before it; an act with its own beneficiary starts itself.</summary>
    private int First(int pending, int opener, int act)
    {
        if (opener >= 0) return opener;
        if (pending < 0 || IsOnItsOwn(profiles[act - 1], profiles[act])) return act;
        var first = act;
        while (first > pending && Belongs(profiles[first - 1], profiles[act])) first--;
        return Math.Max(first, act - 3);
    }

    private static bool IsOnItsOwn(in ClauseProfile before, in ClauseProfile act) =>
        act is { OpensForWho: true, HasAmount: true } && before.Tool >= 2 && before.Instrument != act.Instrument;

    private static bool Belongs(in ClauseProfile before, in ClauseProfile act) =>
        before.EndsCondition || before.Role == ClauseRole.Plan || before.Instrument == act.Instrument || before.Tool < 2;

    /// <summary>The measure just before a sentence, whose tool the sentence may go on with.</summary>
    private MeasureDraft? Lender(int sentence) =>
        _drafts.Count > 0 && sentence - _drafts[^1].Sentence <= 1 && clauses.Sentences[_drafts[^1].Sentence].Paragraph == clauses.Sentences[sentence].Paragraph
            ? _drafts[^1] : null;

    private bool StartsAnew(MeasureDraft open, int next, int pending)
    {
        var (first, last, act) = (profiles[open.Act], profiles[open.Last], profiles[next]);
        var sameTool = act.Instrument == first.Instrument || act.Instrument == last.Instrument || act.Tool < 2;
        if (pending >= 0) return first.HasAmount || !sameTool; // a general act and its detail are one: 减免租金，对承租国有房屋的企业，免收2个月
        if ((act.OpensWithWho || act.HasInnerCondition) && act.HasAmount && first.HasAmount) return true;
        if (act.OpensForWho) return first.HasAmount || !sameTool;
        if (act.Deed < 2 && !act.HasAmount) return false;
        return !sameTool && first.Tool >= 2.5f && act.Tool >= (act.HasAmount && first.HasAmount ? 2f : act.HasAmount || first.HasAmount ? 3f : 4f);
    }

    /// <summary>A short item that more text of the same paragraph explains, or a short general call in front of 对….</summary>
    private bool IsHeading(int index)
    {
        var sentence = clauses.Sentences[index];
        var length = sentence.End - sentence.Start;
        if (sentence.ClauseCount > 2 || length > (sentence.IsItem ? 26 : 18) || index + 1 >= clauses.Sentences.Count) return false;
        for (var i = sentence.FirstClause; i < sentence.FirstClause + sentence.ClauseCount; i++)
            if (profiles[i].HasAmount || profiles[i].EndsCondition) return false;
        var next = clauses.Sentences[index + 1];
        if (next.IsItem || next.GoesOn || next.Paragraph - sentence.Paragraph > 1) return false;
        if (sentence.IsItem) return true;
        return next.Paragraph == sentence.Paragraph
            && (profiles[next.FirstClause] is { OpensForWho: true, EndsCondition: true } || DetailFollows(profiles[sentence.FirstClause], next));
    }

    /// <summary>Whether the next sentence gives the amounts of the same tool.</summary>
    private bool DetailFollows(in ClauseProfile general, in Sentence next)
    {
        for (var i = next.FirstClause; i < next.FirstClause + next.ClauseCount; i++)
            if (profiles[i] is { Role: ClauseRole.Act, HasAmount: true } && (profiles[i].Instrument == general.Instrument || profiles[i].Tool < 2)) return true;
        return false;
    }
}
