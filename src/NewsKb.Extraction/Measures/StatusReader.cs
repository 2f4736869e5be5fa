using System.Buffers;
using NewsKb.Extraction.Figures;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Decides whether a measure is planned, in force or delivered, by the words of its clauses.</summary>
internal sealed class StatusReader(string text, List<Cue> cues, CueLexicon lexicon, IReadOnlyList<Figure> figures)
{
    private const float Default = 0.75f;
    private const int LongestWord = 6;
    private static readonly SearchValues<char> ClosesNoun = SearchValues.Create("的、，和与及等。；”》");
    private static readonly SearchValues<char> Goals = SearchValues.Create("至到入为");
    private static readonly SearchValues<char> Rates = SearchValues.Create("每可");

    /// <summary>Reads the clauses of a draft. Without a word that tells, a measure is in force.</summary>
    public Reading<MeasureStatus> Read(ReadOnlySpan<ClauseProfile> clauses)
    {
        float planned = 0, delivered = 0, inForce = Default;
        TextSpan? plannedWords = null, deliveredWords = null;
        foreach (var clause in clauses)
        {
            if (clause.Role == ClauseRole.Condition && clause.EndsCondition) continue;
            for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount; i++)
            {
                if (TellsNoTime(cues[i], clause.Clause.End)) continue;
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
            }
            if (clause.HasAmount && text[clause.Clause.End - 1] == '了') delivered++;
        }
        if (planned == 0 && delivered < Default && inForce <= Default && IsPlainTotal(clauses)) return new(MeasureStatus.Delivered, "plain_total");
        if (planned >= delivered && planned >= inForce) return new(MeasureStatus.Planned, "words", plannedWords);
        if (delivered > inForce) return new(MeasureStatus.Delivered, "words", deliveredWords);
        return new(MeasureStatus.InForce, "default");
    }

    /// <summary>
    /// 可将|费率降至1%, 将|门槛由5万元降到3万元: what is done to something; 信贷|计划、“…”|计划: a plan that has a name; 退还|已|征税款: what was done to that which is given.
    /// </summary>
    private bool TellsNoTime(Cue cue, int end)
    {
        var behind = text.AsSpan(cue.Start + cue.Length, end - cue.Start - cue.Length);
        return text.AsSpan(cue.Start, cue.Length) switch
        {
            "将" => IsDisposal(cue.Start, behind),
            "计划" => behind.IsEmpty || (cue.Start > 0 && text[cue.Start - 1] == '”') || ClosesNoun.Contains(behind[0]),
            "已" => cue.Start > 0 && PhraseTokens.Cut(text.AsSpan(Math.Max(0, cue.Start - LongestWord), Math.Min(cue.Start, LongestWord))) is [.., { Tag: "v" } verb] && verb.Token.Length > 1,
            _ => false,
        };
    }

    /// <summary>Whether a thing follows and a verb only behind it, with where it goes to: 将费率|降至.</summary>
    private bool IsDisposal(int start, ReadOnlySpan<char> behind)
    {
        if (start > 0 && text[start - 1] is '可' or '并' or '能') return true;
        var tokens = PhraseTokens.Cut(behind[..Math.Min(LongestWord, behind.Length)]);
        return tokens.Count > 0 && tokens[0].Tag is ['n' or 'j' or 's' or 'r' or 'l', ..] && behind.IndexOfAny(Goals) > 0;
    }

    /// <summary>Whether a usual deed has a total and no condition, rate or limit: 办理缓缴196户、310万元.</summary>
    private bool IsPlainTotal(ReadOnlySpan<ClauseProfile> clauses)
    {
        var hasTotal = false;
        foreach (var clause in clauses)
        {
            if (clause.EndsCondition || (clause.OpensForWho && !clause.HasAmount)) return false;
            hasTotal |= clause is { HasAmount: true, Deed: >= 1 } && HasTotal(clause);
        }
        return hasTotal;
    }

    /// <summary>Whether a clause has money or a count that is no rate (每人…), limit (最高…), share or time.</summary>
    private bool HasTotal(in ClauseProfile clause)
    {
        if (text.AsSpan(clause.Clause.Start, clause.Clause.Length).IndexOfAny(Rates) >= 0) return false;
        for (var i = clause.FirstFigure; i < clause.FirstFigure + clause.FigureCount; i++)
            if (figures[i] is { Unit: not ("%" or "百分点" or "比例" or "月" or "天" or "小时" or "分钟"), Qualifier: not ("最高" or "至少") } figure && figure.Min == figure.Max) return true;
        return false;
    }
}
