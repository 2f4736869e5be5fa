namespace NewsKb.Extraction.Measures;

/// <summary>Weighs the words and figures of each clause and gives it its role.</summary>
internal sealed class ClauseProfiler(string text, List<Cue> cues, IReadOnlyList<Figure> figures, CueLexicon lexicon)
{
    /// <summary>The score from which on a clause is an act.</summary>
    public const float Threshold = 4.25f;

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
        var profile = new ClauseProfile { Clause = clause, FirstCue = _cue, FirstFigure = _figure, DeedCue = -1, ToolCue = -1 };
        float duty = 0, situation = 0;
        bool says = false, stops = false;
        var whoEnd = -1;
        for (; _cue < cues.Count && cues[_cue].End <= clause.End; _cue++)
        {
            var cue = cues[_cue];
            var atStart = cue.Start <= clause.Start + 1;
            foreach (var sense in lexicon.Senses(cue))
                switch (sense.Kind)
                {
                    case CueKind.Tool when sense.Weight > profile.Tool:
                        (profile.Tool, profile.Instrument, profile.ToolCue) = (sense.Weight, sense.Value, _cue);
                        break;
                    case CueKind.Deed when sense.Weight > profile.Deed:
                        (profile.Deed, profile.DeedCue) = (sense.Weight, _cue);
                        break;
                    case CueKind.Who: (profile.NamesWho, whoEnd) = (true, cue.End); break;
                    case CueKind.Lead when atStart: profile.OpensCondition = true; break;
                    case CueKind.Cap when atStart: profile.OpensAddition = true; break;
                    case CueKind.Goal when atStart: profile.OpensGoal = true; break;
                    case CueKind.Say: says = true; break;
                    case CueKind.Duty: duty++; break;
                    case CueKind.Situation: situation++; break;
                    case CueKind.Stop: stops = true; break;
                }
        }
        profile.CueCount = _cue - profile.FirstCue;
        profile.EndsCondition = text[clause.End - 1] == '的' || (whoEnd >= clause.End - 1 && (profile.OpensCondition || IsDescribed(profile)));
        var bonus = FigureBonus(ref profile);
        profile.Score = Math.Min(profile.Deed, 2.5f) + Math.Min(profile.Tool, 4f) + bonus
            - (1.5f * Math.Min(duty, 2)) - (1f * Math.Min(situation, 2)) - (says ? 2 : 0) - (profile.OpensGoal ? 0.5f : 0);
        profile.Role = Role(profile, says, stops);
        return profile;
    }

    private float FigureBonus(ref ClauseProfile profile)
    {
        float bonus = 0;
        for (; _figure < figures.Count && figures[_figure].Span.Start < profile.Clause.End; _figure++)
        {
            var figure = figures[_figure];
            if (AmountReader.IsThreshold(text, figure)) continue;
            var weight = AmountReader.UnitClass(figure) switch { >= 3 => 1f, 2 => 0.75f, _ => 0.5f };
            bonus = Math.Max(bonus, weight);
        }
        profile.FigureCount = _figure - profile.FirstFigure;
        profile.HasAmount = bonus > 0;
        return bonus;
    }

    /// <summary>Whether the last word stands behind 的: 无力缴费的企业.</summary>
    private bool IsDescribed(in ClauseProfile profile) => _cue > profile.FirstCue && cues[_cue - 1].Start > profile.Clause.Start && text[cues[_cue - 1].Start - 1] == '的';

    private static ClauseRole Role(in ClauseProfile p, bool says, bool stops)
    {
        if (stops) return ClauseRole.Stop;
        var isAct = p.Score >= Threshold && p.Deed >= 1 && p.Tool >= 1.5f;
        if (isAct && !(p.EndsCondition && p.Deed < 2.5f && !p.HasAmount)) return ClauseRole.Act;
        if (says) return ClauseRole.Report;
        if (p.EndsCondition) return ClauseRole.Condition;
        if (p.OpensAddition && (p.HasAmount || p.Tool >= 2)) return ClauseRole.Addition;
        if (p.Score >= HintThreshold && p.Tool >= 1.5f) return ClauseRole.Hint;
        if (p.OpensGoal) return ClauseRole.Goal;
        if (p.OpensCondition) return ClauseRole.Condition;
        return p.HasAmount && p.Deed >= 1 ? ClauseRole.Addition : ClauseRole.Other;
    }
}
