using System.Buffers;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads who gains: the phrase behind 对 / 为 / 向 / 给, a condition (…的企业), or the nearest word for a kind of enterprise or person.</summary>
internal sealed class BeneficiaryReader
{
    private const int LongestPhrase = BeneficiaryPhrase.Longest;
    private const int LongestAttribute = 6; // of those who gain: 用人|单位

    private static readonly SearchValues<char> DeedEnds = SearchValues.Create("并且，、（(0123456789");

    private readonly string _text;
    private readonly CueLexicon _lexicon;
    private readonly BeneficiaryExtent _extent;
    private readonly BeneficiaryPhrase _phrase;

    public BeneficiaryReader(MeasureContext context, List<Cue> found, CueLexicon lexicon)
    {
        (_text, _lexicon, Cues) = (context.Text, lexicon, new BeneficiaryCues(context.Text, found, lexicon));
        (_extent, _phrase) = (new BeneficiaryExtent(_text, Cues), new BeneficiaryPhrase(_text, Cues, context.Places));
    }

    /// <summary>The words that the clauses are read by.</summary>
    public BeneficiaryCues Cues { get; }

    /// <summary>Reads the clauses of a draft; null where they name nobody.</summary>
    public Reading<string?> Read(ReadOnlySpan<ClauseProfile> clauses)
    {
        foreach (var clause in clauses)
            if (Opened(clause) is { } phrase) return phrase;
        for (var i = 0; i < clauses.Length; i++)
            if (Described(clauses[i], i + 1 < clauses.Length) is { } described) return described;
        foreach (var clause in clauses)
            if (Each(clause) is { } each) return each;
        foreach (var clause in clauses)
            if (Named(clause, quoted: false) is { } phrase) return phrase;
        foreach (var clause in clauses)
            if (Named(clause) is { } phrase) return phrase;
        foreach (var clause in clauses)
            if (Addressed(clause) is { } phrase) return phrase;
        return new(null, "not_named");
    }

    /// <summary>对往外省调运蔬菜的车辆，…: what a clause is addressed to, though no known word for a person or firm stands in it.</summary>
    private Reading<string?>? Addressed(in ClauseProfile clause)
    {
        var words = _text.AsSpan(clause.Clause.Start, clause.Clause.Length);
        if (words.Length < 5 || words[0] != '对' || ClauseEdges.Ends(words, EdgeRole.Reason)) return null;
        var start = clause.Clause.Start + (words[1] is '于' ? 2 : 1);
        var of = _text.AsSpan(start, clause.Clause.End - start).LastIndexOf('的');
        if (of < 2 || clause.Clause.End - start - of is < 3 or > 8 || clause.Clause.End - start > LongestPhrase) return null;
        foreach (var cue in Cues.Of(clause))
            if (cue.Start > start + of && (Cues.Weight(cue, CueKind.Tool) > 0 || Cues.Weight(cue, CueKind.Deed) > 0)) return null;
        return _phrase.Read(start, clause.Clause.End, "addressed");
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

    /// <summary>企业招用高校毕业生并签订合同的，…: those who do what the condition says (招用高校毕业生的企业).</summary>
    private Reading<string?>? Described(in ClauseProfile clause, bool isFollowed)
    {
        var (first, last) = Cues.In(clause);
        if (first < last && isFollowed && Doing(clause, Cues[first]) is { } doing) return doing;
        if (!clause.EndsCondition || first == last || Cues.Who(Cues[first]) < 1) return null;
        if (first + 1 < last && Cues.Who(Cues[first + 1]) > 0 && Cues[first + 1].Start == Cues[first].End) return null; // 企业职工
        var (start, end) = (clause.Clause.Start, clause.Clause.End - 1);
        var who = Cues[first];
        if (_text[end] != '的' || who.Start - start > LongestAttribute || _text.AsSpan(start, who.Start - start).IndexOfAny(BeneficiaryExtent.Breaks) >= 0) return null;
        var deed = _text.AsSpan(who.End, Math.Max(0, end - who.End));
        var stop = deed.IndexOfAny(DeedEnds);
        if (stop >= 0) deed = deed[..stop];
        if (deed.Length is < 2 or > LongestPhrase) return null;
        if (!BeneficiaryHeads.IsGeneric(_text.AsSpan(who.Start, who.Length)) && ServesOthers(deed)) return new(_text[start..who.End], "does_what_is_asked", TextSpan.FromBounds(start, end));
        return new($"{deed}的{_text.AsSpan(start, who.End - start)}", "does_what_is_asked", TextSpan.FromBounds(start, end));
    }

    /// <summary>人力资源机构|向企业输送员工的: what they do for others does not tell which are meant.</summary>
    private static bool ServesOthers(ReadOnlySpan<char> deed) => deed[0] == '向' || deed.StartsWith("每为");

    /// <summary>企业参加境外展会，…: what a plain word for firms does in a clause of its own tells which are meant (参加境外展会的企业).</summary>
    private Reading<string?>? Doing(in ClauseProfile clause, Cue who)
    {
        if (who.Start != clause.Clause.Start || clause.EndsCondition || !BeneficiaryHeads.IsGeneric(_text.AsSpan(who.Start, who.Length))) return null;
        var deed = _text.AsSpan(who.End, clause.Clause.End - who.End);
        if (deed.Length is < 4 or > 12 || BeneficiaryHeads.InFront(deed, "does") == 0 || deed.ContainsAnyInRange('0', '9')) return null;
        return new($"{deed}的{_text.AsSpan(who.Start, who.Length)}", "does", TextSpan.FromBounds(who.Start, clause.Clause.End));
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
    public string? Head(string phrase)
    {
        string? head = null;
        foreach (var cue in _lexicon.Scan(phrase))
            if (Cues.Who(cue) > 0) head = phrase.Substring(cue.Start, cue.Length);
        return head;
    }

    /// <summary>…的，: a condition that names nobody, without 对 in front; null for others and for long ones.</summary>
    public string? Condition(in ClauseProfile clause)
    {
        var words = _text.AsSpan(clause.Clause.Start, clause.Clause.Length);
        if (clause.NamesWho || words[^1] != '的' || words.Length is < 4 or > LongestPhrase || words.ContainsAnyInRange('0', '9')) return null;
        if (words[0] is '对' or '凡' or '因') words = words[1..];
        if (words.StartsWith("符合")) return null; // 符合条件的 tells no kind
        return words.ToString();
    }

    /// <summary>对受疫情影响较大的中小企业…: from behind the opener to the last word for a person or firm before the deed.</summary>
    private Reading<string?>? Opened(in ClauseProfile clause)
    {
        if (ClauseEdges.Ends(_text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Reason)) return null; // 针对…的问题 says why, not for whom
        if (clause is { OpensWithWho: true, OpensForWho: false, EndsCondition: true }) return null; // 人力资源机构向企业输送员工的: the subject gains
        var (first, last) = Cues.In(clause);
        for (var i = first; i < last; i++)
        {
            if (!IsOpener(Cues[i])) continue;
            var start = Cues[i].End;
            if (_extent.End(clause, i + 1, start) is { } end) return _phrase.Read(start, end, "opener");
        }
        return null;
    }

    /// <summary>
    /// A word for a person or firm, with what stands before it in its clause as far as it describes it; one inside quotation marks, or before
    /// the kind of a body, is part of a name (“企业喘息贷款”, 中小企业|服务中心).
    /// </summary>
    public Reading<string?>? Named(in ClauseProfile clause, bool quoted = true)
    {
        var (first, last) = Cues.In(clause);
        if (ClauseEdges.Starts(_text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Apart)) return null;
        for (var i = first; i < last; i++)
        {
            var weight = Cues.Who(Cues[i]);
            if (weight == 0 || (weight < 1 && _text[Cues[i].Start - (Cues[i].Start > 0 ? 1 : 0)] != '的')) continue;
            if (IsCause(clause, Cues[i]) || (!quoted && IsPartOfName(clause, Cues[i]))) continue;
            return _phrase.Read(_extent.Start(clause, i), _extent.End(clause, i, Cues[i].Start) ?? Cues[i].End, "nearest");
        }
        return null;
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

    private bool IsOpener(Cue cue) => _text[cue.Start] switch
    {
        '对' or '为' or '向' or '给' => cue.Length == 1 || _text[cue.End - 1] == '于',
        '针' or '面' => Cues.Weight(cue, CueKind.Lead) > 0,
        _ => false,
    };
}
