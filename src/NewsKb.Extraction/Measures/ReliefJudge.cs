namespace NewsKb.Extraction.Measures;

/// <summary>Whether an article is relief news, and why.</summary>
internal readonly record struct ReliefDecision(bool IsReliefNews, string Reason);

/// <summary>
/// Judges whether measures that ease burdens are the point of an article: by the share of its text that they fill, each as far as
/// its tool surely eases a burden (dictionaries/instruments.tsv, column relief). A headline that promises relief lowers the bar.
/// </summary>
internal static class ReliefJudge
{
    /// <summary>The weighted share of the text that measures must fill.</summary>
    private const float Share = 0.125f;

    /// <summary>How much of that share each unit of weight of the headline's words stands for.</summary>
    private const float SharePerHeadlineWeight = 0.025f;

    private static readonly Dictionary<string, float> Weights = Instrument.ReliefWeights();

    public static ReliefDecision Judge(MeasureContext context, IReadOnlyList<ExplainedMeasure> measures)
    {
        if (measures.Count == 0) return new(false, "no measures");
        var share = measures.Sum(m => Weights[m.Instrument.Value] * m.Span.Length) / context.Text.Length;
        var promise = context.Title is { } title ? Promise(title) : 0;
        var enough = Math.Max(0, Share - (SharePerHeadlineWeight * promise));
        var headline = promise > 0 ? "promises" : "does not promise";
        return new(share >= enough, FormattableString.Invariant(
            $"{measures.Count} measures, weighted by how surely each eases a burden, fill {share * 100:0.#} % of the text; the headline {headline} relief, so {enough * 100:0.#} % are enough"));
    }

    /// <summary>How clearly a headline tells a tool or deed of relief for somebody whom it names; 0 where it names nobody.</summary>
    private static float Promise(string title)
    {
        var lexicon = CueLexicon.Default;
        float tool = 0, deed = 0;
        var who = false;
        foreach (var cue in lexicon.Scan(title))
            foreach (var sense in lexicon.Senses(cue))
                switch (sense.Kind)
                {
                    case CueKind.Tool: tool = Math.Max(tool, sense.Weight * Weights[Instrument.All[sense.Value].Name]); break;
                    case CueKind.Deed: deed = Math.Max(deed, sense.Weight); break;
                    case CueKind.Who: who = true; break;
                }
        return who ? tool + (deed / 2) : 0;
    }
}
