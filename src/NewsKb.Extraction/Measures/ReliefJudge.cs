namespace NewsKb.Extraction.Measures;

/// <summary>Whether an article is relief news, and why.</summary>
internal readonly record struct ReliefDecision(bool IsReliefNews, string Reason);

/// <summary>
/// Judges whether measures that ease burdens are the point of an article: by the share of its text that they are expected to fill, each as far as
/// its tool surely eases a burden (dictionaries/instruments.tsv, column relief). What may be a measure counts by its chance, so that no single
/// clause that is taken for one or not decides. A headline that promises relief lowers the bar.
/// </summary>
internal static class ReliefJudge
{
    /// <summary>The weighted share of the text that measures must fill: tuned on news that we told relief or not by reading.</summary>
    private const float Share = 0.065f;

    /// <summary>How much of that share each unit of weight of the headline's words stands for.</summary>
    private const float SharePerHeadlineWeight = 0.01f;

    /// <summary>What must be filled below any headline.</summary>
    private const float LeastShare = 0.03f;

    /// <summary>How surely what may be a measure eases a burden where no word names a tool.</summary>
    private const float NoTool = 0.2f;

    /// <summary>By the index of the instrument.</summary>
    private static readonly float[] Weights = ReadWeights();

    /// <summary>Judges an article; <paramref name="relief"/> tells how many characters measures are expected to fill, each by its <see cref="Weight"/>.</summary>
    public static ReliefDecision Judge(MeasureContext context, double relief)
    {
        var share = relief / Math.Max(1, context.Text.Length);
        var promise = context.Title is { } title ? Promise(title) : 0;
        var enough = Math.Max(LeastShare, Share - (SharePerHeadlineWeight * promise));
        var headline = promise > 0 ? "promises" : "does not promise";
        return new(share >= enough, FormattableString.Invariant(
            $"measures, weighted by their chance and by how surely each eases a burden, fill {share * 100:0.#} % of the text; the headline {headline} relief, so {enough * 100:0.#} % are enough"));
    }

    /// <summary>How surely a measure of these clauses eases a burden, by the heaviest word for a tool.</summary>
    public static float Weight(ReadOnlySpan<ClauseProfile> clauses)
    {
        var (most, weight) = (0f, NoTool);
        foreach (ref readonly var clause in clauses)
            if (clause.Tool > most) (most, weight) = (clause.Tool, Weights[clause.Instrument]);
        return weight;
    }

    private static float[] ReadWeights()
    {
        var weights = Instrument.ReliefWeights();
        return [.. Instrument.All.Select(instrument => weights[instrument.Name])];
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
                    case CueKind.Tool: tool = Math.Max(tool, sense.Weight * Weights[sense.Value]); break;
                    case CueKind.Deed: deed = Math.Max(deed, sense.Weight); break;
                    case CueKind.Who: who = true; break;
                }
        return who ? tool + (deed / 2) : 0;
    }
}
