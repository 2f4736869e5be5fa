using System.Buffers;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads who gains: the phrase behind 对 / 为 / 向 / 给, a condition (…的企业), or the nearest word for a kind of enterprise or person.</summary>
internal sealed class BeneficiaryReader(string text, List<Cue> cues, CueLexicon lexicon)
{
    /// <summary>Longer phrases are cut to their last part: readers want who, not the whole condition.</summary>
    private const int LongestPhrase = 17;

    private static readonly SearchValues<char> Leading = SearchValues.Create("于， 、的”和及与在好了对为向给另有约近超逾共其中");
    private static readonly SearchValues<char> Parting = SearchValues.Create("，、：”对为");
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，、：的”对为向给由把在和");

    /// <summary>Reads the clauses of a draft; null where they name nobody.</summary>
    public Reading<string?> Read(ReadOnlySpan<ClauseProfile> clauses)
    {
        foreach (var clause in clauses)
            if (Opened(clause) is { } phrase) return phrase;
        foreach (var clause in clauses)
            if (Named(clause) is { } phrase) return phrase;
        return new(null, "not_named");
    }

    /// <summary>对受疫情影响较大的中小企业…: from behind the opener to the last word for a person or firm before the deed.</summary>
    private Reading<string?>? Opened(in ClauseProfile clause)
    {
        if (ClauseEdges.Ends(text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Reason)) return null; // 针对…的问题 says why, not for whom
        if (clause.OpensWithWho && clause.EndsCondition) return null; // 人力资源机构向企业输送员工的: the subject gains
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount; i++)
        {
            if (!IsOpener(cues[i])) continue;
            var start = cues[i].End;
            if (LastWho(clause, i + 1, start) is { } end) return Phrase(start, end, "opener");
        }
        return null;
    }

    /// <summary>A word for a person or firm, with what stands before it in its clause as far as it describes it.</summary>
    public Reading<string?>? Named(in ClauseProfile clause)
    {
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount; i++)
        {
            var weight = lexicon.Weight(cues[i], CueKind.Who);
            if (weight == 0 || (weight < 1 && text[cues[i].Start - (cues[i].Start > 0 ? 1 : 0)] != '的')) continue;
            return Phrase(Describing(clause, i), LastWho(clause, i, cues[i].Start) ?? cues[i].End, "nearest");
        }
        return null;
    }

    /// <summary>Where the words that describe a kind of firm start: 300余家汽车零部件|企业, 用电|企业, 裁员率低的|企业.</summary>
    private int Describing(in ClauseProfile clause, int who)
    {
        var at = cues[who].Start;
        if (clause is { EndsCondition: true, Role: ClauseRole.Condition }) return clause.Clause.Start;
        if (who == clause.FirstCue) return Within(SkipCount(clause.Clause.Start, at), at);
        var before = cues[who - 1];
        var isAttribute = before.End == at && before.Length is >= 2 and <= 4 && lexicon.Weight(before, CueKind.Tool) > 0 && lexicon.Weight(before, CueKind.Deed) == 0;
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
        for (var i = from; i < clause.FirstCue + clause.CueCount; i++)
        {
            var cue = cues[i];
            if (lexicon.Weight(cue, CueKind.Who) > 0)
            {
                if (end is null || Joins(end.Value, cue.Start) || (text[cue.Start - 1] is '的' or '等' && cue.Start - end.Value <= 20)) end = cue.End;
            }
            else if (end is not null && lexicon.Weight(cue, CueKind.Deed) >= 2 && text.AsSpan(cue.End, clause.Clause.End - cue.End).IndexOf('的') < 0) break;
            if (cue.Start - start > 60) break;
        }
        return end;
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
        start = SkipCount(start, end);
        if (end - start > LongestPhrase || text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') >= 0)
        {
            var cut = text.AsSpan(start, Math.Max(0, end - start - 2)).LastIndexOfAny('的', '等', '，');
            if (cut >= 0) start += cut + 1;
            else if (end - start > LongestPhrase) start = Math.Max(start, end - LongestPhrase);
            start = SkipCount(start, end);
        }
        return new(text[start..end], rule, TextSpan.FromBounds(start, end));
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
        '针' or '面' => lexicon.Weight(cue, CueKind.Lead) > 0,
        _ => false,
    };
}
