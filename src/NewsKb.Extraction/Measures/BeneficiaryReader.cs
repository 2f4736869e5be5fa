using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads who gains: the phrase behind 对 / 为 / 向 / 给, a condition (…的企业), or the nearest word for a kind of enterprise or person.</summary>
internal sealed class BeneficiaryReader(string text, List<Cue> cues, CueLexicon lexicon)
{
    /// <summary>Longer phrases are cut to their last part: readers want who, not the whole condition.</summary>
    private const int LongestPhrase = 20;

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
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount; i++)
        {
            if (!IsOpener(cues[i])) continue;
            var start = cues[i].End;
            if (LastWho(clause, i + 1, start) is { } end) return Phrase(start, end, "opener");
        }
        return null;
    }

    /// <summary>A word for a person or firm, with what stands before it in its clause as far as it describes it.</summary>
    private Reading<string?>? Named(in ClauseProfile clause)
    {
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount; i++)
            if (lexicon.Weight(cues[i], CueKind.Who) > 0)
            {
                var start = i > clause.FirstCue ? cues[i - 1].End : clause.Clause.Start;
                if (clause.EndsCondition && clause.Role == ClauseRole.Condition) start = clause.Clause.Start;
                else if (cues[i].Start - start > 6 || text.AsSpan(start, cues[i].Start - start).ContainsAny("，、：的")) start = cues[i].Start;
                return Phrase(start, LastWho(clause, i, start) ?? cues[i].End, "nearest");
            }
        return null;
    }

    /// <summary>The end of the last word for a person or firm that only 、和及 and describing words part from the first one.</summary>
    private int? LastWho(in ClauseProfile clause, int from, int start)
    {
        int? end = null;
        for (var i = from; i < clause.FirstCue + clause.CueCount; i++)
        {
            var cue = cues[i];
            if (lexicon.Weight(cue, CueKind.Who) > 0)
            {
                if (end is null || Joins(end.Value, cue.Start)) end = cue.End;
            }
            else if (end is not null && lexicon.Weight(cue, CueKind.Deed) >= 2) break;
            if (cue.Start - start > 60) break;
        }
        return end;
    }

    private bool Joins(int end, int start)
    {
        var gap = text.AsSpan(end, start - end);
        return gap.Length <= 8 && (gap.Length == 0 || gap[0] is '、' or '和' or '及' or '与' or '或' or '的');
    }

    private Reading<string?> Phrase(int start, int end, string rule)
    {
        while (start < end && text[start] is '于' or '，' or ' ' or '、' or '的') start++;
        if (end - start > LongestPhrase)
        {
            var cut = text.LastIndexOf('的', end - 2, Math.Min(end - 2 - start, LongestPhrase));
            if (cut < 0) cut = text.LastIndexOf('，', end - 2, Math.Min(end - 2 - start, LongestPhrase));
            start = cut >= 0 ? cut + 1 : end - LongestPhrase;
        }
        return new(text[start..end], rule, TextSpan.FromBounds(start, end));
    }

    private bool IsOpener(Cue cue) => text[cue.Start] switch
    {
        '对' or '为' or '向' or '给' => cue.Length == 1 || text[cue.End - 1] == '于',
        '针' or '面' => lexicon.Weight(cue, CueKind.Lead) > 0,
        _ => false,
    };
}
