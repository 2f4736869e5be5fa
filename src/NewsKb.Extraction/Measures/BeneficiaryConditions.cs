using System.Buffers;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads who gains from what a clause asks of them: 企业招用毕业生的，…; 对企业到期还款困难的，…; 组织职工培训的，….</summary>
internal sealed class BeneficiaryConditions(string text, BeneficiaryCues cues)
{
    private const int LongestPhrase = BeneficiaryPhrase.Longest;
    private const int LongestAttribute = 6; // of those who gain: 用人|单位
    private const int ShortestAsked = 4, LongestAsked = 12; // what tells which of them are meant
    private static readonly SearchValues<char> DeedEnds = SearchValues.Create("并且，、（(0123456789");

    /// <summary>企业招用高校毕业生并签订合同的，…: those who do what the condition says (招用高校毕业生的企业).</summary>
    public Reading<string?>? Described(in ClauseProfile clause, bool isFollowed)
    {
        var (first, last) = cues.In(clause);
        if (first < last && isFollowed && Doing(clause, cues[first]) is { } doing) return doing;
        if (!clause.EndsCondition || first == last || cues.Who(cues[first]) < 1) return null;
        if (first + 1 < last && cues.Who(cues[first + 1]) > 0 && cues[first + 1].Start == cues[first].End) return null; // 企业职工
        var (start, end) = (clause.Clause.Start, clause.Clause.End - 1);
        var who = cues[first];
        if (text[end] != '的' || who.Start - start > LongestAttribute || text.AsSpan(start, who.Start - start).IndexOfAny(BeneficiaryExtent.Breaks) >= 0) return null;
        var deed = text.AsSpan(who.End, Math.Max(0, end - who.End));
        var stop = deed.IndexOfAny(DeedEnds);
        if (stop >= 0) deed = deed[..stop];
        if (deed.Length is < 2 or > LongestPhrase) return null;
        if (!BeneficiaryHeads.IsGeneric(text.AsSpan(who.Start, who.Length)) && ServesOthers(deed)) return new(text[start..who.End], "does_what_is_asked", TextSpan.FromBounds(start, end));
        return new($"{deed}的{text.AsSpan(start, who.End - start)}", "does_what_is_asked", TextSpan.FromBounds(start, end));
    }

    /// <summary>Whether a condition opens with who gains, in front of another word for whom something is done: 经营性人力资源机构|为企业推荐员工的.</summary>
    public bool HasSubject(in ClauseProfile clause, int opener)
    {
        var first = cues.In(clause).First;
        return first < opener && text[clause.Clause.End - 1] == '的' && cues.Who(cues[first]) >= 1 && cues[first].End == cues[opener].Start && cues[first].Start - clause.Clause.Start <= LongestAttribute;
    }

    /// <summary>人力资源机构|向企业输送员工的: what they do for others does not tell which are meant.</summary>
    private static bool ServesOthers(ReadOnlySpan<char> deed) => deed[0] is '向' or '为' || deed.StartsWith("每为");

    /// <summary>企业参加境外展会，…: what a plain word for firms does in a clause of its own tells which are meant (参加境外展会的企业).</summary>
    private Reading<string?>? Doing(in ClauseProfile clause, Cue who)
    {
        if (who.Start != clause.Clause.Start || clause.EndsCondition || !BeneficiaryHeads.IsGeneric(text.AsSpan(who.Start, who.Length))) return null;
        var deed = text.AsSpan(who.End, clause.Clause.End - who.End);
        if (deed.Length is < ShortestAsked or > LongestAsked || BeneficiaryHeads.InFront(deed, HeadRoles.Does) == 0 || deed.ContainsAnyInRange('0', '9')) return null;
        return new($"{deed}的{text.AsSpan(who.Start, who.Length)}", "does", TextSpan.FromBounds(who.Start, clause.Clause.End));
    }

    /// <summary>…的，: a condition that names nobody, without 对 in front; null for others and for long ones.</summary>
    public string? Condition(in ClauseProfile clause)
    {
        var words = text.AsSpan(clause.Clause.Start, clause.Clause.Length);
        if (clause.NamesWho || words[^1] != '的' || words.Length is < ShortestAsked or > LongestPhrase || words.ContainsAnyInRange('0', '9')) return null;
        while (words.Length > 1 && words[0] is '对' or '凡' or '因') words = words[1..];
        if (words.IndexOf('响') is > 0 and var cause && words.Length - cause > ShortestAsked && words[0] is '受' or '疫' && !BeneficiaryOpening.TellsHowMuch(words[(cause + 1)..])) words = words[(cause + 1)..];
        while (BeneficiaryHeads.InFront(words, HeadRoles.Lead) is > 0 and var lead && words.Length - lead >= ShortestAsked) words = words[lead..];
        if (BeneficiaryHeads.InFront(words, HeadRoles.Formal) > 0) return null; // 符合条件的 tells no kind
        return words.ToString();
    }

    /// <summary>对企业|到期还款困难的，…: what stands behind them tells which are meant (到期还款困难的企业).</summary>
    public Reading<string?>? Asked(in ClauseProfile clause, int first, int end)
    {
        var last = clause.Clause.End - 1;
        if (!clause.EndsCondition || text[last] != '的' || last - end is < ShortestAsked or > LongestAsked) return null;
        var asked = text.AsSpan(end, last - end);
        if (asked.ContainsAnyInRange('0', '9') || BeneficiaryExtent.Joining.Contains(asked[0])) return null;
        var who = cues[first];
        for (var i = first; i < cues.Count && cues[i].Start < end; i++)
            if (cues.Who(cues[i]) > 0) who = cues[i];
        return new($"{asked}的{text.AsSpan(who.Start, who.Length)}", "asked", TextSpan.FromBounds(who.Start, last));
    }

    /// <summary>对停业期间|组织职工培训的，…: those who do it to others (组织职工培训的企业).</summary>
    public Reading<string?>? Acting(in ClauseProfile clause)
    {
        var (first, last) = cues.In(clause);
        var end = clause.Clause.End - 1;
        while (first < last && cues.Who(cues[first]) == 0) first++;
        if (first == last || !clause.EndsCondition || text[end] != '的' || cues[first].End > end) return null;
        for (var i = Math.Max(clause.Clause.Start, cues[first].Start - LongestAttribute - 2); i < cues[first].Start; i++)
        {
            var deed = text.AsSpan(i, end - i);
            if (BeneficiaryHeads.InFront(deed, HeadRoles.Does) is var length and > 0 && i + length <= cues[first].Start && deed.Length <= LongestPhrase && !deed.ContainsAnyInRange('0', '9'))
                return new($"{deed}的企业", "does", TextSpan.FromBounds(i, end));
        }
        return null;
    }
}
