using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads who gains: the phrase behind 对 / 为 / 向 / 给, a condition (…的企业), or the nearest word for a kind of enterprise or person.</summary>
internal sealed class BeneficiaryReader
{
    private readonly string _text;
    private readonly BeneficiaryExtent _extent;
    private readonly BeneficiaryPhrase _phrase;
    private readonly AddresseeReader _addressed;

    public BeneficiaryReader(MeasureContext context, List<Cue> found, CueLexicon lexicon)
    {
        (_text, Cues) = (context.Text, new BeneficiaryCues(context.Text, found, lexicon));
        (_extent, _phrase) = (new BeneficiaryExtent(_text, Cues), new BeneficiaryPhrase(_text, Cues, context.Places));
        (_addressed, Conditions) = (new AddresseeReader(_text, Cues, _phrase), new BeneficiaryConditions(_text, Cues));
    }

    /// <summary>The words that the clauses are read by.</summary>
    public BeneficiaryCues Cues { get; }

    /// <summary>What the clauses ask of those who gain.</summary>
    public BeneficiaryConditions Conditions { get; }

    /// <summary>Reads the clauses of a draft; null where they name nobody.</summary>
    public Reading<string?> Read(ReadOnlySpan<ClauseProfile> clauses)
    {
        for (var i = 0; i < clauses.Length; i++)
            if (Conditions.Acting(clauses[i]) is { } acting) return acting;
            else if (Opened(clauses[i]) is { } opened && !(clauses[i].OpensGoal && OpensLater(clauses[(i + 1)..])))
                return (i > 0 ? Subject(clauses[0]) ?? Applicant(clauses[0], opened) : null) ?? (i + 1 < clauses.Length && GoesOn(clauses[i], opened, clauses[i + 1]) ? Named(clauses[i + 1]) : null) ?? opened;
        for (var i = 0; i < clauses.Length; i++)
            if (Conditions.Described(clauses[i], i + 1 < clauses.Length) is { } described) return described;
        if (Conditions.Condition(clauses[0]) is not null && IsBasis(clauses)) return new(null, "not_named");
        foreach (var clause in clauses)
            if (Each(clause) is { } each) return each;
        foreach (var clause in clauses)
            if (!ClauseEdges.Ends(_text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Topic) && Named(clause, quoted: false) is { } phrase) return phrase;
        foreach (var clause in clauses)
            if (Named(clause) is { } phrase) return phrase;
        foreach (var clause in clauses)
            if (_addressed.Read(clause) is { } phrase) return phrase;
        return new(null, "not_named");
    }

    /// <summary>对开工复产的，|按照吸纳贫困户人数…: behind a condition stands by what it is measured, not for whom.</summary>
    private bool IsBasis(ReadOnlySpan<ClauseProfile> clauses)
    {
        var only = false;
        foreach (var clause in clauses[1..])
        {
            if (!clause.NamesWho) continue;
            if (!ClauseEdges.Starts(_text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Basis)) return false;
            only = true;
        }
        return only;
    }

    /// <summary>Whom a word of the measure implies: 创业者 for 创业担保贷款; null where none does.</summary>
    public Reading<string?>? Implied(ReadOnlySpan<ClauseProfile> clauses)
    {
        foreach (var clause in clauses)
        {
            if (ClauseEdges.Starts(_text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Part)) continue; // 其中制造业占四成
            for (var i = clause.Clause.Start; i < clause.Clause.End; i++)
                if (BeneficiaryHeads.ImpliedBy(_text.AsSpan(i, clause.Clause.End - i), out var length) is { } who)
                    return new(who, "implied_by_word", new TextSpan(i, length));
        }
        return null;
    }

    /// <summary>给予每个|家庭: of whom each gets the sum.</summary>
    private Reading<string?>? Each(in ClauseProfile clause)
    {
        foreach (var cue in Cues.Of(clause))
            if (cue.Start > clause.Clause.Start + 2 && Cues.Who(cue) >= 1 && _text[cue.Start - 2] == '每' && _text[cue.Start - 1] is '个' or '名' or '位' or '户')
                return new(_text.Substring(cue.Start, cue.Length), "each", new TextSpan(cue.Start, cue.Length));
        return null;
    }

    /// <summary>The last word for a person or firm in a phrase: 企业 of 受灾企业; null without one.</summary>
    public static string? Head(string phrase)
    {
        string? head = null;
        var words = BeneficiaryCues.Scan(phrase);
        for (var i = 0; i < words.Count; i++)
            if (words.Who(words[i]) > 0) head = phrase.Substring(words[i].Start, words[i].Length);
        return head;
    }

    /// <summary>对生产受阻的养殖户…: from behind the opener to the last word for a person or firm before the deed.</summary>
    private Reading<string?>? Opened(in ClauseProfile clause)
    {
        if (ClauseEdges.Ends(_text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Reason)) return null; // 针对…的问题 says why, not for whom
        if (clause is { OpensWithWho: true, OpensForWho: false, EndsCondition: true }) return null; // 人力资源机构向企业输送员工的: the subject gains
        var (first, last) = Cues.In(clause);
        for (var i = first; i < last; i++)
        {
            if (!Cues.IsOpener(i)) continue;
            if (clause.EndsCondition && Conditions.HasSubject(clause, i)) return null; // 人力资源机构为企业招用员工的: likewise
            var start = Cues[i].End;
            if (_extent.End(clause, i + 1, start) is { } end) return Conditions.Asked(clause, i + 1, end) ?? _phrase.Read(start, end, "opener");
        }
        return null;
    }

    /// <summary>药企逾期还款，对其…: who a first clause says does something, where that is more than a plain word; null without one.</summary>
    private Reading<string?>? Subject(in ClauseProfile first) =>
        first is { OpensWithWho: true, OpensForWho: false, EndsCondition: false } && Named(first, quoted: false) is { Value: not "企业" } subject ? subject : null;

    /// <summary>不能履行合同的企业，…免费为企业办理: whom a first clause describes, where the later one only takes them up; null without one.</summary>
    private Reading<string?>? Applicant(in ClauseProfile first, in Reading<string?> opened) =>
        BeneficiaryHeads.IsGeneric(opened.Value) && Named(first, quoted: false) is { Words: { } words } who && words.End == first.Clause.End && who.Value!.EndsWith(opened.Value!, StringComparison.Ordinal) ? who : null;

    /// <summary>为减轻家庭负担，|为学生发放…: a goal does not tell who gains where a later clause does.</summary>
    private bool OpensLater(ReadOnlySpan<ClauseProfile> clauses)
    {
        foreach (var clause in clauses)
            if (Opened(clause) is not null) return true;
        return false;
    }

    /// <summary>对采取措施稳定职工队伍，|保持生产的企业，…: the clause behind ends the phrase.</summary>
    private bool GoesOn(in ClauseProfile clause, in Reading<string?> opened, in ClauseProfile next)
    {
        if (_text[clause.Clause.Start] != '对' || opened.Words is not { } words || words.End >= clause.Clause.End) return false;
        foreach (var cue in Cues.Between(words.End, clause.Clause.End))
            if (Cues.Weight(cue, CueKind.Tool) > 0 || Cues.Weight(cue, CueKind.Deed) >= 2) return false;
        var who = Cues.Of(next);
        return who.Length > 0 && who[^1].End == next.Clause.End && Cues.Who(who[^1]) >= 1 && _text[who[^1].Start - 1] == '的';
    }

    /// <summary>
    /// A word for a person or firm, with what stands before it in its clause as far as it describes it; one inside quotation marks, or before
    /// the kind of a body, is part of a name (“企业喘息贷款”, 中小企业|服务中心).
    /// </summary>
    public Reading<string?>? Named(in ClauseProfile clause, bool quoted = true)
    {
        var (first, last) = Cues.In(clause);
        var words = _text.AsSpan(clause.Clause.Start, clause.Clause.Length);
        if (ClauseEdges.Starts(words, EdgeRole.Apart) || ClauseEdges.Ends(words, EdgeRole.Apart)) return null;
        for (var i = first; i < last; i++)
        {
            var weight = Cues.Who(Cues[i]);
            if (weight == 0 || (weight < 1 && !IsTold(Cues[i]))) continue;
            if (IsCause(clause, Cues[i]) || _text[Math.Max(0, Cues[i].Start - 1)] == '由' || ClauseEdges.Behind(_text.AsSpan(Cues[i].End), EdgeRole.Thing) > 0 || (!quoted && IsPartOfName(clause, Cues[i]))) continue;
            return At(clause, i);
        }
        return null;
    }

    /// <summary>A word for a person or firm with what describes it in its clause.</summary>
    public Reading<string?> At(in ClauseProfile clause, Cue word)
    {
        var (first, last) = Cues.In(clause);
        while (first < last && Cues[first].Start < word.Start) first++;
        return At(clause, first);
    }

    private Reading<string?> At(in ClauseProfile clause, int word) =>
        _phrase.Read(_extent.Start(clause, word), _extent.End(clause, word, Cues[word].Start) ?? Cues[word].End, BeneficiaryPhrase.Nearest);

    /// <summary>符合条件的|项目, 668个|项目, 重大|项目: a word that may name who gains does where something is told of it.</summary>
    private bool IsTold(Cue cue)
    {
        if (cue.Start < 2) return false;
        var (before, last) = (_text[cue.Start - 2], _text[cue.Start - 1]);
        return last == '的' || (last is '个' or '家' or '户' && (char.IsAsciiDigit(before) || before is '万' or '余' or '多')) || (before is '重' && last is '大' or '点');
    }

    private bool IsPartOfName(in ClauseProfile clause, Cue cue)
    {
        if (ClauseEdges.Behind(_text.AsSpan(cue.End), EdgeRole.Body) > 0) return true;
        var before = _text.AsSpan(clause.Clause.Start, cue.Start - clause.Clause.Start);
        var open = before.LastIndexOfAny('“', '「', '《');
        return open >= 0 && before[open..].IndexOfAny('”', '」', '》') < 0 && _text[Math.Min(cue.End, _text.Length - 1)] is not ('”' or '」');
    }

    /// <summary>因家庭变故…的，: why, not who.</summary>
    private bool IsCause(in ClauseProfile clause, Cue who) =>
        clause.EndsCondition && _text[clause.Clause.Start] is '因' && _text[clause.Clause.End - 1] == '的' && who.Start - clause.Clause.Start <= 2;
}
