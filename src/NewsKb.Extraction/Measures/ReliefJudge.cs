namespace NewsKb.Extraction.Measures;

/// <summary>Whether an article is relief news, and why.</summary>
internal readonly record struct ReliefDecision(bool IsReliefNews, string Reason);

/// <summary>
/// Judges whether measures that ease burdens are the point of an article: each counts by how surely its tool eases a burden
/// (dictionaries/instruments.tsv, column relief), and the headline counts as well.
/// </summary>
internal static class ReliefJudge
{
    /// <summary>What measures must weigh together; half of it where the headline names relief.</summary>
    private const float Enough = 2;

    /// <summary>A text may be this long for each unit of weight before its measures count as asides.</summary>
    private const int LongestPerUnit = 1500;

    private static readonly Dictionary<string, float> Weights = Instrument.ReliefWeights();

    public static ReliefDecision Judge(MeasureContext context, IReadOnlyList<ExplainedMeasure> measures)
    {
        if (measures.Count == 0) return new(false, "no measures");
        var weight = measures.Sum(m => Weights[m.Instrument.Value] * (m.Score >= 5 ? 1 : 0.5f));
        var named = context.Title is { } title && NamesRelief(title);
        var isRelief = weight >= (named ? Enough / 2 : Enough) && context.Text.Length <= LongestPerUnit * weight;
        var headline = named ? "names" : "does not name";
        return new(isRelief, FormattableString.Invariant($"{measures.Count} measures of weight {weight:0.#} in {context.Text.Length} characters; the headline {headline} relief"));
    }

    private static bool NamesRelief(string title)
    {
        var lexicon = CueLexicon.Default;
        float tool = 0, deed = 0;
        var who = false;
        foreach (var cue in lexicon.Scan(title))
        {
            tool = Math.Max(tool, lexicon.Weight(cue, CueKind.Tool));
            deed = Math.Max(deed, lexicon.Weight(cue, CueKind.Deed));
            who |= lexicon.Weight(cue, CueKind.Who) > 0;
        }
        return tool >= 2.5f || (who && tool + deed >= 1);
    }
}
