using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads who acts: the bodies, the place or the departments that open the clause of the deed, or stand behind 由 in it, else one before it in the sentence.</summary>
internal sealed class ActorReader(MeasureContext context, ClauseList clauses)
{
    private const int LongestDateline = 16; // 新华社乌鲁木齐12月30日电
    private const int LongestWord = 6, LongestLead = 14;
    private readonly string _text = context.Text;

    public Reading<string?> Read(in Sentence sentence, int act)
    {
        Reading<string?>? whole = null;
        for (var c = act; c >= sentence.FirstClause; c--)
        {
            if ((Body(clauses.Clauses[c]) ?? Place(clauses.Clauses[c]) ?? Departments(clauses.Clauses[c])) is not { } actor) continue;
            if (actor.Value is not ['全', ..]) return actor;
            whole ??= actor; // 全市 only where nothing in front tells who
        }
        return whole ?? new(null, "not_named");
    }

    /// <summary>The first organization of a clause that acts, with those that are joined to it: 市委、市政府.</summary>
    private Reading<string?>? Body(Clause clause)
    {
        var bodies = context.Organizations;
        for (var i = FactSearch.FirstFrom(bodies, clause.Start); i < bodies.Count && bodies[i].Span.End <= clause.End; i++)
        {
            if (!IsSubject(clause, bodies[i].Span.Start)) continue;
            var last = i;
            while (last + 1 < bodies.Count && bodies[last + 1].Span.End <= clause.End && bodies[last + 1].Span.Start == bodies[last].Span.End + 1 && _text[bodies[last].Span.End] is '、' or '和' or '与' or ' ') last++;
            var span = TextSpan.FromBounds(bodies[i].Span.Start, bodies[last].Span.End);
            if (!IsSpokenOf(span.End) && !IsDateline(clause, span.End) && !(OrganizationHeads.IsCompany(bodies[last].Text) && IsOnlyTold(span.End)))
                return new(span.Of(_text).ToString(), "organization", span);
        }
        return null;
    }

    /// <summary>The place that a clause opens with, down to the lowest: 江苏省南京市.</summary>
    private Reading<string?>? Place(Clause clause)
    {
        var places = context.Places;
        var first = FactSearch.FirstFrom(places, clause.Start);
        if (first >= places.Count || places[first].Span.End > clause.End || !IsSubject(clause, places[first].Span.Start) || IsInBody(places[first].Span)) return null;
        var last = first;
        while (last + 1 < places.Count && places[last + 1].Span.End <= clause.End && places[last + 1].Span.Start == places[last].Span.End) last++;
        var span = TextSpan.FromBounds(places[first].Span.Start, places[last].Span.End);
        var behind = _text.AsSpan(span.End, clause.End - span.End);
        if (behind.IsEmpty || (_text[span.Start] is '全' or '本' && places[last].IsDeixis ? behind[0] == '各' || IssuerActs.At(behind, out _) == Act.None : !MayAct(behind))) return null;
        return new(span.Of(_text).ToString(), "place_as_subject", span);
    }

    /// <summary>Whether a verb, an adverb, a preposition or a time follows: 南京市|旅行社 is not the city.</summary>
    private static bool MayAct(ReadOnlySpan<char> behind)
    {
        if (IssuerActs.At(behind, out _) != Act.None) return behind[0] != '各';
        var tokens = PhraseTokens.Cut(behind[..Math.Min(LongestWord, behind.Length)]);
        return tokens.Count > 0 && tokens[0].Tag is ['v' or 'd' or 'p' or 't', ..] && behind[0] is not ('的' or '有');
    }

    /// <summary>The departments, named by what they are for, that a clause opens with or that stand behind 由: 财政部门.</summary>
    private Reading<string?>? Departments(Clause clause)
    {
        var words = _text.AsSpan(clause.Start, clause.Length);
        var by = words.IndexOf('由') + 1;
        var length = GovernmentBodies.DepartmentsAt(words[by..]);
        if (length == 0 && by > 0) length = GovernmentBodies.DepartmentsAt(words[(by = 0)..]);
        if (length == 0 || IsSpokenOf(clause.Start + by + length)) return null;
        var span = new TextSpan(clause.Start + by, length);
        return new(span.Of(_text).ToString(), "departments", span);
    }

    /// <summary>Whether a name opens its clause, apart from words of time (7日, 近日), or stands behind 由.</summary>
    private bool IsSubject(Clause clause, int start)
    {
        var before = _text.AsSpan(clause.Start, start - clause.Start);
        return before is [] or [.., '由' or '）' or '】'] || (before.Length <= LongestLead && before is [.., '日' or '月' or '年' or '来' or '前' or '后' or '起' or '底' or '间' or ' ']) || ClauseEdges.InFront(before, EdgeRole.Lead) == before.Length;
    }

    /// <summary>国务院|常务会议, 某某局|获悉: the words behind a name make it no actor.</summary>
    private bool IsSpokenOf(int end) => end < _text.Length && (_text[end] == '的' || ClauseEdges.Behind(Behind(end), EdgeRole.Spoken) > 0);

    /// <summary>新华社杭州2月9日电: who reports does not act.</summary>
    private bool IsDateline(Clause clause, int end) =>
        _text.AsSpan(end, Math.Min(clause.End - end, LongestDateline)) is var behind && (behind is ['讯' or '记', ..] || behind.Contains("日电", StringComparison.Ordinal) || behind.Contains("日讯", StringComparison.Ordinal));

    /// <summary>某某公司|获得贷款, 某某公司|负责人说: a company that gets something or is heard.</summary>
    private bool IsOnlyTold(int end) => ClauseEdges.Behind(Behind(end), EdgeRole.Receiving) > 0 || ClauseEdges.Behind(Behind(end), EdgeRole.Head) > 0;

    private bool IsInBody(TextSpan place)
    {
        var next = FactSearch.FirstFrom(context.Organizations, place.Start);
        return next < context.Organizations.Count && context.Organizations[next].Span.Start == place.Start;
    }

    private ReadOnlySpan<char> Behind(int end) => _text.AsSpan(end, Math.Min(LongestWord, _text.Length - end));
}
