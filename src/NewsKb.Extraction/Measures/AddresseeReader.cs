namespace NewsKb.Extraction.Measures;

/// <summary>Reads to whom a clause is addressed (对往外省调运蔬菜的车辆，…; 为运菜车辆|发放通行证) though no known word for a person or firm stands in it.</summary>
internal sealed class AddresseeReader(string text, BeneficiaryCues cues, BeneficiaryPhrase phrase)
{
    private const int Longest = BeneficiaryPhrase.Longest + 3;

    /// <summary>The phrase behind 对 / 为 / 向 / 给 up to the deed; null where none ends like those who gain.</summary>
    public Reading<string?>? Read(in ClauseProfile clause)
    {
        if (ClauseEdges.Ends(text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Reason)) return null;
        var (first, last) = cues.In(clause);
        for (var i = first; i < last; i++)
        {
            if (!cues.IsOpener(i)) continue;
            var (start, end) = (cues[i].End, End(clause, i + 1));
            if (end - start is >= 2 and <= Longest && !IsCount(start, end) && (BeneficiaryHeads.Ends(text.AsSpan(start, end - start)) || IsDescribed(clause, start, end))) return phrase.Read(start, end, "addressed");
        }
        return Supported(clause);
    }

    /// <summary>支持|重大项目: what is helped, where its last word may name those who gain; null where none does.</summary>
    private Reading<string?>? Supported(in ClauseProfile clause)
    {
        var (first, last) = cues.In(clause);
        for (var i = first; i < last; i++)
        {
            if (!ClauseEdges.Ends(text.AsSpan(clause.Clause.Start, cues[i].End - clause.Clause.Start), EdgeRole.Giving) || !ClauseEdges.Starts(text.AsSpan(cues[i].Start), EdgeRole.Verb)) continue;
            var (start, end) = (cues[i].End, clause.Clause.End);
            for (var k = i + 1; k < last && end == clause.Clause.End; k++)
                if (cues.Weight(cues[k], CueKind.Deed) > 0 && cues.Who(cues[k]) == 0) end = cues[k].Start;
            if (end - start is >= 2 and <= Longest && BeneficiaryHeads.Ends(text.AsSpan(start, end - start))) return phrase.Read(start, end, "supported");
        }
        return null;
    }

    /// <summary>对43户|给予补助: how many, not who.</summary>
    private bool IsCount(int start, int end) => char.IsAsciiDigit(text[start]) && !text.AsSpan(start, end - start).Contains('的');

    /// <summary>对往港口调运蔬菜的|货轮，: a clause that only says for whom.</summary>
    private bool IsDescribed(in ClauseProfile clause, int start, int end)
    {
        if (end < clause.Clause.End || text[clause.Clause.Start] != '对') return false;
        var of = start + text.AsSpan(start, end - start).LastIndexOf('的');
        if (of < start + 2 || end - of is < 3 or > 8) return false;
        foreach (var cue in cues.Between(of, end))
            if (cues.Weight(cue, CueKind.Tool) > 0 || cues.Weight(cue, CueKind.Deed) > 0) return false;
        return true;
    }

    /// <summary>Where the phrase ends: in front of the first deed that no 的 follows, without the words that tell how it is done.</summary>
    private int End(in ClauseProfile clause, int from)
    {
        var last = cues.In(clause).End;
        var end = clause.Clause.End;
        for (var i = from; i < last; i++)
            if (cues.Weight(cues[i], CueKind.Deed) > 0 && !text.AsSpan(cues[i].End, clause.Clause.End - cues[i].End).Contains('的'))
            {
                end = cues[i].Start;
                break;
            }
        while (end > clause.Clause.Start + 2 && BeneficiaryHeads.IsManner(text.AsSpan(end - 2, 2))) end -= 2;
        return end;
    }
}
