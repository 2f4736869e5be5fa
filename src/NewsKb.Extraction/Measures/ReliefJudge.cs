namespace NewsKb.Extraction.Measures;

/// <summary>Whether an article is relief news, and why.</summary>
internal readonly record struct ReliefDecision(bool IsReliefNews, string Reason);

/// <summary>Judges whether measures that ease burdens are the point of an article: several of them, or one that the headline or the lead is about.</summary>
internal static class ReliefJudge
{
    /// <summary>A text may be this long for each measure before they count as asides.</summary>
    private const int LongestPerMeasure = 1500;

    public static ReliefDecision Judge(MeasureContext context, IReadOnlyList<ExplainedMeasure> measures)
    {
        var clear = measures.Count(m => m.Score >= 5);
        if (measures.Count == 0) return new(false, "no measures");
        if (context.Title is { } title && NamesRelief(title)) return new(true, $"{measures.Count} measures, and the headline is about relief");
        if (measures.Count >= 2 && clear > 0 && context.Text.Length <= (long)LongestPerMeasure * measures.Count) return new(true, $"{measures.Count} measures, {clear} of them clear");
        return new(false, $"{measures.Count} measures only, {clear} of them clear, and the headline is not about relief");
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
