using System.Buffers;

namespace NewsKb.Extraction.Measures;

/// <summary>Tells how far the words go that name who gains: what describes them in front, and those joined to them behind.</summary>
internal sealed class BeneficiaryExtent(string text, BeneficiaryCues cues)
{
    private const int ShortestRelative = 4, LongestRelative = 14;
    private const int LongestDescription = 9; // with 的: 裁员率低的|企业
    private const int LongestGap = 20; // between two words of one phrase
    private const int LeastItem = 2, LongestItem = 6; // of a list: 餐饮、|零售企业

    /// <summary>What joins a word to the one before it.</summary>
    public static readonly SearchValues<char> Joining = SearchValues.Create("、和及与或的");

    /// <summary>What ends a description on its left.</summary>
    public static readonly SearchValues<char> Breaks = SearchValues.Create("，、：的”对为向给由把在和因帮让使达了着将已被每赴接");

    private static readonly SearchValues<char> Parting = SearchValues.Create("，、：”对为");
    private static readonly SearchValues<char> Openings = SearchValues.Create("，：\t”对为向给由把将让帮");
    private static readonly SearchValues<char> Separators = SearchValues.Create("、和与及");

    /// <summary>Where a word for a person or firm starts with what describes it and the items of a list before it.</summary>
    public int Start(in ClauseProfile clause, int who) => WithList(clause, Describing(clause, who));

    /// <summary>Where the words that describe a kind of firm start: 300余家汽车零部件|企业, 用电|企业, 裁员率低的|企业.</summary>
    private int Describing(in ClauseProfile clause, int who)
    {
        while (who > cues.In(clause).First && cues[who - 1].End == cues[who].Start && cues.Who(cues[who - 1]) > 0) who--; // 困难行业|企业
        var at = cues[who].Start;
        if (clause is { EndsCondition: true, Role: ClauseRole.Condition }) return Relative(clause.Clause.Start, at) ?? clause.Clause.Start;
        if (Relative(clause.Clause.Start, at) is { } relative) return relative;
        if (who == cues.In(clause).First) return Within(BeneficiaryCounts.Skip(text, clause.Clause.Start, at), at);
        var before = cues[who - 1];
        var isAttribute = before.End == at && before.Length is >= 2 and <= 4 && cues.Weight(before, CueKind.Tool) > 0 && cues.Weight(before, CueKind.Deed) == 0;
        if (isAttribute) return before.Start;
        return Within(BeneficiaryCounts.Skip(text, before.End, at), at);
    }

    /// <summary>优先支持|失去收入来源的小微企业: where the words start that 的 joins to a word; null where they are long or none stand there.</summary>
    private int? Relative(int start, int at)
    {
        if (at - start < ShortestRelative || text[at - 1] != '的') return null;
        var from = Math.Max(start, at - LongestRelative - 4);
        var begin = from + text.AsSpan(from, at - from).LastIndexOfAny(Openings) + 1;
        for (var i = begin; i < at - 3; i++)
            if (ClauseEdges.InFront(text.AsSpan(i, at - i), EdgeRole.Verb) is > 0 and var verb) (begin, i) = (i + verb, i + verb - 1);
        while (at - begin > LongestRelative && text.AsSpan(begin, at - begin - 1).IndexOf('的') is >= 0 and var inner) begin += inner + 1;
        if (at - begin < ShortestRelative || at - begin > LongestRelative || (begin == from && from > start)) return null;
        var words = text.AsSpan(begin, at - begin - 1);
        return words.ContainsAnyInRange('0', '9') || words[^2] == '以' ? null : begin; // 万元以下的
    }

    /// <summary>Where a list starts whose last item starts at an offset: 餐饮、零售和|旅游企业.</summary>
    private int WithList(in ClauseProfile clause, int start)
    {
        while (start - clause.Clause.Start > 2 && Separators.Contains(text[start - 1]))
        {
            var before = text.AsSpan(clause.Clause.Start, start - 1 - clause.Clause.Start);
            var item = clause.Clause.Start + before.LastIndexOfAny(Breaks) + 1;
            for (var i = item; i < start - 2; i++)
                if (ClauseEdges.InFront(text.AsSpan(i, start - 1 - i), EdgeRole.Verb) is > 0 and var verb) (item, i) = (i + verb, i + verb - 1);
            var words = text.AsSpan(item, start - 1 - item);
            if (words.Length is < LeastItem or > LongestItem || words.ContainsAnyInRange('0', '9') || Crosses(item, start - 1)) break;
            start = item;
        }
        return start;
    }

    /// <summary>Whether a deed or a name of its own stands in the words: 发放贷款、|企业.</summary>
    private bool Crosses(int start, int end)
    {
        foreach (var cue in cues.Between(start, end))
            if (cues.Weight(cue, CueKind.Deed) > 0 || cue.End > end) return true;
        return false;
    }

    private int Within(int start, int at)
    {
        if (Counted(start, at) is { } counted) return counted;
        var isDescription = at - start <= LongestDescription && at > start && text[at - 1] == '的' && text.AsSpan(start, at - start).IndexOfAny(Parting) < 0;
        return isDescription ? start : LastCondition(start, at) ?? Nearer(start, at);
    }

    /// <summary>全区31家|制种企业: behind a count stands what describes those who are counted; null without one near by.</summary>
    private int? Counted(int start, int at)
    {
        for (var i = at - 1; i > start && i >= at - LongestItem - 1 && !Breaks.Contains(text[i]); i--)
            if (text[i] is '户' or '家' or '名' && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '余' or '多' or '万')) return Crosses(i + 1, at) ? null : i + 1;
        return null;
    }

    /// <summary>主动担责和|贡献突出的企业: the last of several conditions on a plain word; null where none is short.</summary>
    private int? LastCondition(int start, int at)
    {
        if (at == start || text[at - 1] != '的' || at + 2 > text.Length || !BeneficiaryHeads.IsGeneric(text.AsSpan(at, 2))) return null;
        var condition = start + text.AsSpan(start, at - start).LastIndexOfAny("，、和且并") + 1;
        return condition > start && at - condition is >= 4 and <= 9 && text.AsSpan(condition, at - condition).IndexOfAny(Parting) < 0 ? condition : null;
    }

    /// <summary>Where a short description starts: at an offset, or behind the last item of a list (理发、|健身企业); else the word stands alone.</summary>
    private int Nearer(int start, int at)
    {
        var cut = start + text.AsSpan(start, at - start).LastIndexOfAny(Breaks);
        var isItem = cut >= start && text[cut] == '、' && at - cut - 1 is >= LeastItem and <= LongestItem;
        if (isItem && !text.AsSpan(cut, at - cut).ContainsAnyInRange('0', '9') && !Crosses(cut + 1, at)) return cut + 1;
        return at - start > LongestItem || cut >= start || IsStrayWord(start, at) ? at : start;
    }

    /// <summary>盯|企业: one character is no description, unless it tells the size or age.</summary>
    private bool IsStrayWord(int start, int at) => at - start == 1 && text[start] is not ('大' or '小' or '老' or '新' or '各' or '其');

    /// <summary>The end of the last word for a person or firm that only 、和及 and describing words part from the first one.</summary>
    public int? End(in ClauseProfile clause, int from, int start)
    {
        int? end = null;
        var last = cues.In(clause).End;
        for (var i = from; i < last; i++)
        {
            var cue = cues[i];
            if (cues.Who(cue) > 0)
            {
                if (end is { } doer && (text[doer] == '按' || DoesWhatIsAsked(clause, doer))) break; // 企业|按其职工人数
                if (end is not { } before || Joins(before, cue.Start) || Compounds(before, cue) || GoesOn(clause, i, before) || (SumsUp(from, start, before, cue.Start) && (text[cue.Start - 1] != '的' || BeneficiaryHeads.IsGeneric(text.AsSpan(cue.Start, cue.Length)) || EndsPhrase(clause, i))) || (IsAddressed(start) && HeadsRelative(before, cue.Start) && EndsPhrase(clause, i))) end = cue.End;
            }
            else if (end is not null && cues.Weight(cue, CueKind.Deed) >= 2 && text[Math.Min(cue.End, text.Length - 1)] is not ('等' or '业' or '行') && text.AsSpan(cue.End, clause.Clause.End - cue.End).IndexOf('的') < 0) break;
            if (cue.Start - start > 60) break;
        }
        return end is { } whole ? WithBracket(whole, clause.Clause.End) : null;
    }

    /// <summary>中小微企业|（含个体工商户）: those whom brackets count among them.</summary>
    private int WithBracket(int end, int clauseEnd)
    {
        if (end + 2 >= clauseEnd || text[end] is not ('(' or '（') || text[end + 1] != '含' || cues.Between(end + 2, end + 3) is not [var who] || cues.Who(who) <= 0) return end;
        return who.End < clauseEnd && text[who.End] is ')' or '）' ? who.End + 1 : end;
    }

    /// <summary>对小微企业、合作社|吸纳毕业生的: what they do, and to whom, is the condition.</summary>
    private bool DoesWhatIsAsked(in ClauseProfile clause, int end) =>
        clause.EndsCondition && text[clause.Clause.End - 1] == '的' && end < clause.Clause.End && BeneficiaryHeads.InFront(text.AsSpan(end, clause.Clause.End - end), HeadRoles.Does) > 0;

    /// <summary>个体工商户、商贩等|经营主体: a word near by, behind 的, 等 or 类; a number in between tells of something else where the phrase starts with the first word, but for a threshold (职工|30人以下的企业).</summary>
    private bool SumsUp(int from, int start, int end, int at) =>
        text[at - 1] is '的' or '等' or '类' && at - end <= LongestGap
        && (cues[from].Start != start || cues.Who(cues[from]) == 0 || !text.AsSpan(end, at - end).ContainsAnyInRange('0', '9') || text.AsSpan(end, at - end) is [.., '以', '上' or '下' or '内', '的']);

    /// <summary>Whether 对 or 对于 stands in front.</summary>
    private bool IsAddressed(int start) => start > 0 && (text[start - 1] == '对' || text[Math.Max(0, start - 2)] == '对');

    /// <summary>对为企业减免租金的|创业园: behind the deed and 的 stands who does it.</summary>
    private bool HeadsRelative(int end, int start)
    {
        var gap = text.AsSpan(end, start - end);
        return gap.Length is > 0 and <= LongestGap && gap[0] != '在' && gap.LastIndexOf('的') is >= 2 and var of && gap.Length - of <= 8 && !gap.ContainsAny('，', '、');
    }

    /// <summary>Whether the phrase may end with a word: 创业园|给予…, but not 员工|教育经费.</summary>
    private bool EndsPhrase(in ClauseProfile clause, int who)
    {
        var end = cues[who].End;
        if (end >= clause.Clause.End || Joining.Contains(text[end]) || text[end] is '等' or '，' or '（' or '(') return true;
        return who + 1 < cues.Count && cues[who + 1].Start == end && cues.Weight(cues[who + 1], CueKind.Deed) > 0;
    }

    /// <summary>对保障群众|生活和保供稳价的|企业: a word in what is asked of them does not end the phrase.</summary>
    private bool GoesOn(in ClauseProfile clause, int who, int end)
    {
        var gap = text.AsSpan(end, cues[who].Start - end);
        return gap.Length is > 2 and <= LongestGap && gap.ContainsAny('及', '和') && !gap.ContainsAny('，', '、') && !Crosses(end, cues[who].Start) && EndsPhrase(clause, who);
    }

    /// <summary>大学生|创业企业: a kind of firm named after persons.</summary>
    private bool Compounds(int end, Cue cue) =>
        cue.Start - end is > 0 and <= LeastItem && BeneficiaryHeads.IsGeneric(text.AsSpan(cue.Start, cue.Length)) && !text.AsSpan(end, cue.Start - end).ContainsAny(Breaks) && !Crosses(end, cue.Start);

    private bool Joins(int end, int start)
    {
        var gap = text.AsSpan(end, start - end);
        return gap.Length <= 8 && (gap.Length == 0 || Joining.Contains(gap[0]) || gap.StartsWith("以及") || gap is "内" or "内的" or "中的");
    }
}
