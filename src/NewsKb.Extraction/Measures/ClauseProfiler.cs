namespace NewsKb.Extraction.Measures;

/// <summary>Weighs the words and figures of each clause and gives it its role.</summary>
internal sealed class ClauseProfiler(string text, List<Cue> cues, IReadOnlyList<Figure> figures, CueLexicon lexicon)
{
    /// <summary>The score from which on a clause is an act.</summary>
    public const float Threshold = 4;

    /// <summary>The score from which on a clause hints at an act.</summary>
    public const float HintThreshold = 2.75f;

    private int _cue, _figure; // the first that no earlier clause has passed

    /// <summary>The profiles of clauses that come in order.</summary>
    public ClauseProfile[] Run(List<Clause> clauses)
    {
        var profiles = new ClauseProfile[clauses.Count];
        for (var i = 0; i < profiles.Length; i++) profiles[i] = Profile(clauses[i]);
        return profiles;
    }

    private ClauseProfile Profile(Clause clause)
    {
        while (_cue < cues.Count && cues[_cue].Start < clause.Start) _cue++;
        while (_figure < figures.Count && figures[_figure].Span.Start < clause.Start) _figure++;
        var profile = Empty(clause, _cue, _figure);
        float duty = 0, situation = 0, unit = 0;
        bool says = false, stops = false;
        var whoEnd = -1;
        for (; _cue < cues.Count && cues[_cue].End <= clause.End; _cue++)
        {
            var cue = cues[_cue];
            var atStart = cue.Start <= profile.Clause.Start + 1;
            foreach (var sense in lexicon.Senses(cue))
                switch (sense.Kind)
                {
                    case CueKind.Tool when sense.Weight > profile.Tool:
                        (profile.Tool, profile.Instrument, profile.ToolCue) = (sense.Weight, sense.Value, _cue);
                        break;
                    case CueKind.Deed:
                        if (cue.Start == profile.Clause.Start) profile.OpensWithDeed = true;
                        if (sense.Weight > profile.Deed) (profile.Deed, profile.DeedCue) = (sense.Weight, _cue);
                        break;
                    case CueKind.Who:
                        (profile.NamesWho, whoEnd) = (true, cue.End);
                        if (atStart) profile.OpensWithWho = true;
                        break;
                    case CueKind.Unit when IsBareUnit(cue): unit = sense.Weight; break;
                    case CueKind.Lead when atStart: profile.OpensCondition = true; break;
                    case CueKind.Cap when atStart: profile.OpensAddition = true; break;
                    case CueKind.Goal when atStart: profile.OpensGoal = true; break;
                    case CueKind.Say when sense.Weight >= 1 || clause.End - cue.End <= 1:
                        (says, duty, situation, unit) = (true, 0, 0, 0); // what counts is said behind it
                        profile = Empty(new Clause(Math.Min(BehindBracket(cue.End, clause.End), clause.End - 1), clause.End), _cue + 1, profile.FirstFigure);
                        break;
                    case CueKind.Duty: duty += sense.Weight; break;
                    case CueKind.Situation: situation += sense.Weight; break;
                    case CueKind.Stop: stops = true; break;
                }
        }
        profile.CueCount = _cue - profile.FirstCue;
        clause = profile.Clause;
        while (_figure < figures.Count && figures[_figure].Span.Start < clause.Start) profile.FirstFigure = ++_figure;
        var words = text.AsSpan(clause.Start, clause.Length);
        var first = words[0];
        profile.OpensByJoining = first is '并' or '再' or '且';
        profile.HasInnerCondition = InnerCondition(words);
        profile.OpensForWho = profile is { OpensCondition: true, NamesWho: true } && first is ('对' or '为' or '向' or '给' or '针' or '面');
        profile.OpensWithWho |= OpensWithCountedWho(profile);
        var described = !profile.OpensWithDeed && words.Contains('的');
        var bare = clause.Length <= 6 && (!profile.OpensWithDeed || profile.Deed >= 2);
        profile.EndsCondition = words[^1] == '的' || ClauseEdges.Ends(words, EdgeRole.Ground)
            || (whoEnd >= clause.End - 1 && ((profile.OpensCondition && !profile.OpensWithDeed) || described || bare));
        var bonus = Math.Max(FigureBonus(ref profile), unit);
        profile.HasAmount |= unit > 0;
        profile.HasDoubt = duty > 0 || situation > 0;
        if (profile is { Deed: >= 2, OpensForWho: true }) duty *= 0.33f; // 为社区提供口罩 is help, not a duty
        if (profile.Tool >= 3 && clause.Length > 40) duty *= 0.5f; // long enumerations touch everything
        profile.Score = Math.Min(profile.Deed, 2.5f) + Math.Min(profile.Tool, 4f) + bonus
            - (1.5f * Math.Min(duty, 2)) - Math.Min(situation, 2)
            - (profile.OpensGoal && profile.Tool < 3 ? 0.5f : 0) + (profile is { OpensCondition: true, NamesWho: true } ? 0.5f : 0);
        profile.Role = Role(profile, says, stops);
        if (profile.Role != ClauseRole.Stop && IsPurpose(profile)) profile.Role = ClauseRole.Goal;
        if (profile.Role == ClauseRole.Act && IsBasis(words)) profile.Role = ClauseRole.Condition;
        if (profile.Role == ClauseRole.Act && ClauseEdges.Starts(words, EdgeRole.Part)) profile.Role = ClauseRole.Addition;
        return profile;
    }

    /// <summary>（记者 李明）|某县推行: behind the bracket that a word stands in; the offset itself where it stands in none.</summary>
    private int BehindBracket(int offset, int end)
    {
        var next = text.AsSpan(offset, end - offset).IndexOfAny("（()）");
        return next >= 0 && text[offset + next] is '）' or ')' ? offset + next + 1 : offset;
    }

    private static ClauseProfile Empty(Clause clause, int firstCue, int firstFigure) =>
        new() { Clause = clause, FirstCue = firstCue, FirstFigure = firstFigure, DeedCue = -1, ToolCue = -1 };

    /// <summary>根据《…》要求, 按照…精神: what an act is based on.</summary>
    private static bool IsBasis(ReadOnlySpan<char> words) =>
        ClauseEdges.Starts(words, EdgeRole.Basis) && (ClauseEdges.Ends(words, EdgeRole.Basis) || words[..Math.Min(3, words.Length)].Contains('《'));

    private float FigureBonus(ref ClauseProfile profile)
    {
        float bonus = 0;
        for (; _figure < figures.Count && figures[_figure].Span.Start < profile.Clause.End; _figure++)
        {
            var figure = figures[_figure];
            if (AmountReader.IsThreshold(text, figure)) continue;
            var weight = AmountReader.UnitClass(figure.Unit) switch { >= 3 => 1f, 2 => 0.75f, _ => 0.5f };
            bonus = Math.Max(bonus, weight);
        }
        profile.FigureCount = _figure - profile.FirstFigure;
        profile.HasAmount = bonus > 0;
        return bonus;
    }

    /// <summary>稳定就业1年以上的按每人5000元…: the condition stands inside.</summary>
    private static bool InnerCondition(ReadOnlySpan<char> words)
    {
        var at = words.IndexOf('的');
        return at > 0 && at + 1 < words.Length && words[at + 1] is ('按' or '每' or '给' or '予' or '奖' or '补');
    }

    /// <summary>3266户用电企业: a count of those who gain opens the clause.</summary>
    private bool OpensWithCountedWho(in ClauseProfile profile) =>
        profile.NamesWho && profile.FirstFigure < figures.Count && figures[profile.FirstFigure].Span.Start <= profile.Clause.Start + 1
        && AmountReader.UnitClass(figures[profile.FirstFigure].Unit) == 0;

    /// <summary>Whether a unit stands without its digits, and not as a threshold: an amount that a page lost.</summary>
    private bool IsBareUnit(Cue cue) =>
        cue.Start > 0 && !char.IsAsciiDigit(text[cue.Start - 1]) && text[cue.Start - 1] is not ('.' or '．' or '余' or '多')
        && !(cue.End + 1 < text.Length && text[cue.End] is '以' or '及');

    /// <summary>为缓解…压力, 为方便群众: 为 with a verb behind it says what for, not for whom.</summary>
    private bool IsPurpose(in ClauseProfile profile)
    {
        if (text[profile.Clause.Start] != '为' || profile.Deed >= 2.5f) return false;
        for (var i = profile.FirstCue; i < profile.FirstCue + profile.CueCount && cues[i].Start <= profile.Clause.Start + 3; i++)
        {
            if (lexicon.Weight(cues[i], CueKind.Who) > 0) return false;
            if (cues[i].Start > profile.Clause.Start && (lexicon.Weight(cues[i], CueKind.Goal) > 0 || lexicon.Weight(cues[i], CueKind.Deed) > 0)) return true;
        }
        return false;
    }

    private ClauseRole Role(in ClauseProfile p, bool says, bool stops)
    {
        if (stops) return ClauseRole.Stop;
        var words = text.AsSpan(p.Clause.Start, p.Clause.Length);
        if (words[^1] == '的' || ClauseEdges.Ends(words, EdgeRole.Ground)) return ClauseRole.Condition;
        if (ClauseEdges.Ends(words, EdgeRole.Topic)) return ClauseRole.Report;
        var isAct = p.Score >= Threshold && p.Deed >= 1 && p.Tool >= 1f;
        if (isAct && !(p.EndsCondition && (p.Deed < 2.5f || !p.HasAmount))) return ClauseRole.Act;
        if (says) return ClauseRole.Report;
        if (p.EndsCondition) return ClauseRole.Condition;
        if (p.OpensAddition && (p.HasAmount || p.Tool >= 2 || (p.Clause.Length <= 20 && !p.HasDoubt))) return ClauseRole.Addition;
        if (p.Score >= HintThreshold && p.Tool >= 1.5f) return ClauseRole.Hint;
        if (p.HasAmount && !p.HasDoubt && p.Deed >= 1 && !p.OpensGoal) return ClauseRole.Addition;
        if (!p.HasDoubt && p.Deed >= 1 && (p.OpensWithDeed || !p.OpensGoal)) return ClauseRole.Plan;
        if (p.OpensGoal) return ClauseRole.Goal;
        if (p.OpensCondition || p is { OpensWithWho: true, HasAmount: false }) return ClauseRole.Condition;
        return p.HasAmount && !p.HasDoubt ? ClauseRole.Addition : ClauseRole.Other;
    }
}
