using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Decides whether a measure is planned, in force or delivered, by the words of its clauses.</summary>
internal sealed class StatusReader(string text, List<Cue> cues, CueLexicon lexicon)
{
    private const float Default = 0.75f;

    /// <summary>Reads the clauses of a draft. Without a word that tells, a measure is in force.</summary>
    public Reading<MeasureStatus> Read(ReadOnlySpan<ClauseProfile> clauses)
    {
        float planned = 0, delivered = 0, inForce = Default;
        TextSpan? plannedWords = null, deliveredWords = null;
        foreach (var clause in clauses)
        {
            if (clause.Role == ClauseRole.Condition && clause.EndsCondition) continue;
            for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount; i++)
                foreach (var sense in lexicon.Senses(cues[i]))
                {
                    if (sense.Kind != CueKind.Status) continue;
                    var span = new TextSpan(cues[i].Start, cues[i].Length);
                    switch ((MeasureStatus)sense.Value)
                    {
                        case MeasureStatus.Planned: planned += sense.Weight; plannedWords ??= span; break;
                        case MeasureStatus.Delivered: delivered += sense.Weight; deliveredWords ??= span; break;
                        default: inForce += sense.Weight; break;
                    }
                }
            if (clause.HasAmount && text[clause.Clause.End - 1] == '了') delivered++;
        }
        if (planned == 0 && delivered < Default && inForce <= Default && IsPlainTotal(clauses)) return new(MeasureStatus.Delivered, "plain_total");
        if (planned >= delivered && planned >= inForce) return new(MeasureStatus.Planned, "words", plannedWords);
        if (delivered > inForce) return new(MeasureStatus.Delivered, "words", deliveredWords);
        return new(MeasureStatus.InForce, "default");
    }

    /// <summary>Whether a usual deed has a total and no condition or rate: 办理缓缴196户、310万元.</summary>
    private static bool IsPlainTotal(ReadOnlySpan<ClauseProfile> clauses)
    {
        var hasTotal = false;
        foreach (var clause in clauses)
        {
            if (clause.EndsCondition || (clause.OpensForWho && !clause.HasAmount)) return false;
            hasTotal |= clause is { HasAmount: true, FigureCount: > 0, Deed: >= 1 };
        }
        return hasTotal;
    }
}
