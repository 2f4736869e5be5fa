namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>Finds the best way to cut a sentence into measures and clauses of none (Viterbi 1967, over stretches of clauses as in Sarawagi and Cohen 2004).</summary>
internal static class Viterbi
{
    /// <summary>The most clauses of one measure.</summary>
    public const int LongestMeasure = 12;

    /// <summary>What may stand before a stretch: a clause of no measure, a measure, nothing (the start of the sentence).</summary>
    public const int States = 3;

    private const int Labels = ClauseModel.Labels;
    private const int Outside = 0, Measure = 1, Start = 2;

    /// <summary>Labels the clauses of a sentence.</summary>
    /// <param name="votes">Three for each clause: outside, opens, continues.</param>
    /// <param name="measures">For each clause <see cref="LongestMeasure"/> more votes: for a measure of 1, 2, … clauses that it opens.</param>
    /// <param name="transitions">For each of the <see cref="States"/> the weights of going on with a clause outside and with a measure.</param>
    /// <param name="labels">Takes the labels.</param>
    public static void Decode(ReadOnlySpan<float> votes, ReadOnlySpan<float> measures, ReadOnlySpan<float> transitions, Span<ClauseLabel> labels)
    {
        Span<float> best = stackalloc float[(labels.Length + 1) * States]; // of the clauses in front, by what they end with
        Span<int> from = stackalloc int[(labels.Length + 1) * States]; // where the last stretch starts, and what stands before it
        best.Fill(float.NegativeInfinity);
        best[Start] = 0;
        for (var start = 0; start < labels.Length; start++)
        {
            var here = best.Slice(start * States, States);
            var (outside, beforeOutside) = Best(here, transitions, Outside);
            Keep(start + 1, Outside, outside + votes[start * Labels], (start * States) + beforeOutside, best, from);
            var (score, before) = Best(here, transitions, Measure);
            for (var end = start; end < Math.Min(labels.Length, start + LongestMeasure); end++)
            {
                score += votes[(end * Labels) + (end == start ? (int)ClauseLabel.Opens : (int)ClauseLabel.Continues)];
                Keep(end + 1, Measure, score + measures[(start * LongestMeasure) + end - start], (start * States) + before, best, from);
            }
        }
        var last = labels.Length * States;
        if (best[last + Measure] > best[last + Outside]) last += Measure;
        while (last >= States)
        {
            var (end, start) = (last / States, from[last] / States);
            for (var i = start; i < end; i++)
                labels[i] = last % States == Outside ? ClauseLabel.Outside : i == start ? ClauseLabel.Opens : ClauseLabel.Continues;
            last = from[last];
        }
    }

    private static (float Score, int Before) Best(ReadOnlySpan<float> here, ReadOnlySpan<float> transitions, int next)
    {
        var best = 0;
        for (var before = 1; before < States; before++)
            if (here[before] + transitions[(before * 2) + next] > here[best] + transitions[(best * 2) + next]) best = before;
        return (here[best] + transitions[(best * 2) + next], best);
    }

    private static void Keep(int at, int state, float score, int before, Span<float> best, Span<int> from)
    {
        if (score > best[(at * States) + state]) (best[(at * States) + state], from[(at * States) + state]) = (score, before);
    }
}
