using System.Buffers;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads who gains: the phrase behind 对 / 为 / 向 / 给, a condition (…的企业), or the nearest word for a kind of enterprise or person.</summary>
internal sealed class BeneficiaryReader(string text, List<Cue> found, CueLexicon lexicon)
{
    /// <summary>Longer phrases are cut to their last part: readers want who, not the whole condition.</summary>
    private const int LongestPhrase = 17;
    private const int LongestAttribute = 6; // of those who gain: 用人|单位

    private static readonly SearchValues<char> Leading = SearchValues.Create("于， 、的”和及与在好了对为向给另有约近超逾共其中");
    private static readonly SearchValues<char> DeedEnds = SearchValues.Create("并且，、（(0123456789");
    private static readonly SearchValues<char> Parting = SearchValues.Create("，、：”对为");
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，、：的”对为向给由把在和因帮让使达了着将已被每");

    /// <summary>The words that the clauses are read by.</summary>
    public BeneficiaryCues Cues { get; } = new(text, found, lexicon);

    /// <summary>Reads the clauses of a draft; null where they name nobody.</summary>
    public Reading<string?> Read(ReadOnlySpan<ClauseProfile> clauses)
    {
        foreach (var clause in clauses)
            if (Opened(clause) is { } phrase) return phrase;
        foreach (var clause in clauses)
            if (Described(clause) is { } described) return described;
        foreach (var clause in clauses)
            if (Named(clause) is { } phrase) return phrase;
        foreach (var clause in clauses)
            if (Addressed(clause) is { } phrase) return phrase;
        return new(null, "not_named");
    }

    /// <summary>对往外省调运蔬菜的车辆，…: what a clause is addressed to, though no known word for a person or firm stands in it.</summary>
    private Reading<string?>? Addressed(in ClauseProfile clause)
    {
        var words = text.AsSpan(clause.Clause.Start, clause.Clause.Length);
        if (words.Length < 5 || words[0] != '对' || ClauseEdges.Ends(words, EdgeRole.Reason)) return null;
        var start = clause.Clause.Start + (words[1] is '于' ? 2 : 1);
        var of = text.AsSpan(start, clause.Clause.End - start).LastIndexOf('的');
        if (of < 2 || clause.Clause.End - start - of is < 3 or > 8 || clause.Clause.End - start > LongestPhrase) return null;
        foreach (var cue in Cues.Of(clause))
            if (cue.Start > start + of && (Cues.Weight(cue, CueKind.Tool) > 0 || Cues.Weight(cue, CueKind.Deed) > 0)) return null;
        return Phrase(start, clause.Clause.End, "addressed");
    }

    /// <summary>Whom a word of the measure implies: 创业者 for 创业担保贷款; null where none does.</summary>
    public Reading<string?>? Implied(ReadOnlySpan<ClauseProfile> clauses)
    {
        foreach (var clause in clauses)
            for (var i = clause.Clause.Start; i < clause.Clause.End; i++)
                if (BeneficiaryHeads.ImpliedBy(text.AsSpan(i, clause.Clause.End - i), out var length) is { } who)
                    return new(who, "implied_by_word", new TextSpan(i, length));
        return null;
    }

    /// <summary>企业招用高校毕业生并签订合同的，…: those who do what the condition says (招用高校毕业生的企业).</summary>
    private Reading<string?>? Described(in ClauseProfile clause)
    {
        var (first, last) = Cues.In(clause);
        if (!clause.EndsCondition || first == last || Cues.Who(Cues[first]) < 1) return null;
        if (first + 1 < last && Cues.Who(Cues[first + 1]) > 0 && Cues[first + 1].Start == Cues[first].End) return null; // 企业职工
        var (start, end) = (clause.Clause.Start, clause.Clause.End - 1);
        var who = Cues[first];
        if (text[end] != '的' || who.Start - start > LongestAttribute || text.AsSpan(start, who.Start - start).IndexOfAny(Breaks) >= 0) return null;
        var deed = text.AsSpan(who.End, Math.Max(0, end - who.End));
        var stop = deed.IndexOfAny(DeedEnds);
        if (stop >= 0) deed = deed[..stop];
        if (deed.Length is < 2 or > LongestPhrase) return null;
        return new($"{deed}的{text.AsSpan(start, who.End - start)}", "does_what_is_asked", TextSpan.FromBounds(start, end));
    }

    /// <summary>The last word for a person or firm in a phrase: 企业 of 受灾企业; null without one.</summary>
    public string? Head(string phrase)
    {
        string? head = null;
        foreach (var cue in lexicon.Scan(phrase))
            if (Cues.Who(cue) > 0) head = phrase.Substring(cue.Start, cue.Length);
        return head;
    }

    /// <summary>…的，: a condition that names nobody, without 对 in front; null for others and for long ones.</summary>
    public string? Condition(in ClauseProfile clause)
    {
        var words = text.AsSpan(clause.Clause.Start, clause.Clause.Length);
        if (clause.NamesWho || words[^1] != '的' || words.Length is < 4 or > LongestPhrase || words.ContainsAnyInRange('0', '9')) return null;
        if (words[0] is '对' or '凡' or '因') words = words[1..];
        if (words.StartsWith("符合")) return null; // 符合条件的 tells no kind
        return words.ToString();
    }

    /// <summary>对受疫情影响较大的中小企业…: from behind the opener to the last word for a person or firm before the deed.</summary>
    private Reading<string?>? Opened(in ClauseProfile clause)
    {
        if (ClauseEdges.Ends(text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Reason)) return null; // 针对…的问题 says why, not for whom
        if (clause.OpensWithWho && clause.EndsCondition) return null; // 人力资源机构向企业输送员工的: the subject gains
        var (first, last) = Cues.In(clause);
        for (var i = first; i < last; i++)
        {
            if (!IsOpener(Cues[i])) continue;
            var start = Cues[i].End;
            if (LastWho(clause, i + 1, start) is { } end) return Phrase(start, end, "opener");
        }
        return null;
    }

    /// <summary>A word for a person or firm, with what stands before it in its clause as far as it describes it.</summary>
    public Reading<string?>? Named(in ClauseProfile clause)
    {
        var (first, last) = Cues.In(clause);
        for (var i = first; i < last; i++)
        {
            var weight = Cues.Who(Cues[i]);
            if (weight == 0 || (weight < 1 && text[Cues[i].Start - (Cues[i].Start > 0 ? 1 : 0)] != '的')) continue;
            return Phrase(Describing(clause, i), LastWho(clause, i, Cues[i].Start) ?? Cues[i].End, "nearest");
        }
        return null;
    }

    /// <summary>Where the words that describe a kind of firm start: 300余家汽车零部件|企业, 用电|企业, 裁员率低的|企业.</summary>
    private int Describing(in ClauseProfile clause, int who)
    {
        var at = Cues[who].Start;
        if (clause is { EndsCondition: true, Role: ClauseRole.Condition }) return clause.Clause.Start;
        if (who == Cues.In(clause).First) return Within(SkipCount(clause.Clause.Start, at), at);
        var before = Cues[who - 1];
        var isAttribute = before.End == at && before.Length is >= 2 and <= 4 && Cues.Weight(before, CueKind.Tool) > 0 && Cues.Weight(before, CueKind.Deed) == 0;
        if (isAttribute) return before.Start;
        return Within(SkipCount(before.End, at), at);
    }

    private int Within(int start, int at)
    {
        var isDescription = at - start <= 9 && at > start && text[at - 1] == '的' && text.AsSpan(start, at - start).IndexOfAny(Parting) < 0;
        return isDescription ? start : Nearer(start, at);
    }

    private int Nearer(int start, int at) => at - start > 6 || text.AsSpan(start, at - start).IndexOfAny(Breaks) >= 0 ? at : start;

    /// <summary>The end of the last word for a person or firm that only 、和及 and describing words part from the first one.</summary>
    private int? LastWho(in ClauseProfile clause, int from, int start)
    {
        int? end = null;
        var last = Cues.In(clause).End;
        for (var i = from; i < last; i++)
        {
            var cue = Cues[i];
            if (Cues.Who(cue) > 0)
            {
                if (end is null || Joins(end.Value, cue.Start) || (text[cue.Start - 1] is '的' or '等' && cue.Start - end.Value <= 20) || (text[clause.Clause.Start] == '对' && HeadsRelative(end.Value, cue.Start))) end = cue.End;
            }
            else if (end is not null && Cues.Weight(cue, CueKind.Deed) >= 2 && text.AsSpan(cue.End, clause.Clause.End - cue.End).IndexOf('的') < 0) break;
            if (cue.Start - start > 60) break;
        }
        return end;
    }

    /// <summary>对为企业减免租金的|创业园: behind the deed and 的 stands who does it.</summary>
    private bool HeadsRelative(int end, int start)
    {
        var gap = text.AsSpan(end, start - end);
        return gap.Length <= 20 && gap.LastIndexOf('的') is >= 2 and var of && gap.Length - of <= 8 && !gap.ContainsAny('，', '、');
    }

    private bool Joins(int end, int start)
    {
        var gap = text.AsSpan(end, start - end);
        return gap.Length <= 8 && (gap.Length == 0 || gap[0] is '、' or '和' or '及' or '与' or '或' or '的');
    }

    /// <summary>The phrase without counts; of a long one, or one with numbers, only what stands behind its last 的 or 等.</summary>
    private Reading<string?> Phrase(int start, int end, string rule)
    {
        while (start < end && Leading.Contains(text[start])) start++;
        if (start > 0 && text[start - 1] == '其' && text[start] == '他') start--;
        if (HasStrayMark(text.AsSpan(start, end - start))) start++;
        start = SkipCount(start, end);
        if (rule == "nearest" && ClauseEdges.InFront(text.AsSpan(start, end - start), EdgeRole.Verb) is var verb && end - start - verb >= 2) start += verb;
        if (WithoutQuantity(start, end) is { } plain) return new(plain, rule, TextSpan.FromBounds(start, end));
        if (end - start > LongestPhrase || text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') >= 0)
        {
            var cut = text.AsSpan(start, Math.Max(0, end - start - 2)).LastIndexOfAny('的', '等', '，');
            if (cut >= 0 && Partner(start, start + cut) is { } partner) return new($"{partner}和{text.AsSpan(start + cut + 1, end - start - cut - 1)}", rule, TextSpan.FromBounds(start, end));
            if (cut >= 0) start += cut + 1;
            else if (end - start > LongestPhrase) start = Math.Max(start, end - LongestPhrase);
            start = SkipCount(start, end);
        }
        return new(text[start..end], rule, TextSpan.FromBounds(start, end));
    }

    /// <summary>重点企业和受影响较大的|中小企业: the first of two who gain, where the words that describe the second are left out.</summary>
    private string? Partner(int start, int end)
    {
        foreach (var cue in Cues.Between(start, end))
            if (cue.Length > 2 && Cues.Who(cue) >= 1 && cue.End < end && text[cue.End] is '和' or '及') return text.Substring(cue.Start, cue.Length);
        return null;
    }

    /// <summary>每|企业, “企业: a word or an open quotation mark that is no part of the name.</summary>
    private static bool HasStrayMark(ReadOnlySpan<char> phrase) => phrase.Length > 2 && phrase[0] switch
    {
        '每' or '各' or '等' => true,
        '「' => !phrase.Contains('」'),
        '“' => !phrase.Contains('”'),
        _ => false,
    };

    /// <summary>吸纳劳动力10人以上的车间 without the threshold; null where there is none, or what is left is long or has other numbers.</summary>
    private string? WithoutQuantity(int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        var from = phrase.IndexOfAnyInRange('0', '9');
        if (from < 2 || phrase.Length > 2 * LongestPhrase) return null;
        var behind = phrase[from..];
        var mark = behind.IndexOf("以上的", StringComparison.Ordinal);
        if (mark is < 1 or > 6 || behind[mark - 1] is not ('人' or '月' or '年' or '名' or '户')) return null;
        var plain = string.Concat(phrase[..from].TrimEnd("满达超过"), behind[(mark + 2)..]);
        return plain.Length <= LongestPhrase && plain.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !plain.Contains('，', StringComparison.Ordinal) ? plain : null;
    }

    /// <summary>The offset behind 9437户 or 300余家.</summary>
    private int SkipCount(int start, int end)
    {
        var i = start;
        while (i < end && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',' or '万' or '千' or '百' or '余' or '多' or '至' or '几' or '数')) i++;
        return i > start && i + 1 < end && text[i] is '户' or '家' or '名' or '个' or '位' ? i + 1 : start;
    }

    private bool IsOpener(Cue cue) => text[cue.Start] switch
    {
        '对' or '为' or '向' or '给' => cue.Length == 1 || text[cue.End - 1] == '于',
        '针' or '面' => Cues.Weight(cue, CueKind.Lead) > 0,
        _ => false,
    };
}
