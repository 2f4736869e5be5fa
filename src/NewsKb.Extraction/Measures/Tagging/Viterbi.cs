namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>Finds the best row of labels (Viterbi 1967). A measure cannot continue where none is open.</summary>
internal static class Viterbi
{
    private const int Labels = ClauseModel.Labels;

    /// <summary>
    /// Decodes the votes of clauses (three each). <paramref name="transitions"/> holds the weights of the three labels after each label, and at last
    /// those at the start.
    /// </summary>
    public static void Decode(ReadOnlySpan<float> votes, ReadOnlySpan<float> transitions, Span<ClauseLabel> labels)
    {
        Span<float> best = stackalloc float[Labels], next = stackalloc float[Labels];
        Span<byte> from = stackalloc byte[labels.Length * Labels];
        for (var label = 0; label < Labels; label++)
            best[label] = label == (int)ClauseLabel.Continues ? float.NegativeInfinity : transitions[(Labels * Labels) + label] + votes[label];
        for (var i = 1; i < labels.Length; i++)
        {
            for (var label = 0; label < Labels; label++)
            {
                next[label] = float.NegativeInfinity;
                for (var before = 0; before < Labels; before++)
                {
                    if (label == (int)ClauseLabel.Continues && before == (int)ClauseLabel.Outside) continue;
                    var score = best[before] + transitions[(before * Labels) + label];
                    if (score > next[label]) (next[label], from[(i * Labels) + label]) = (score, (byte)before);
                }
                next[label] += votes[(i * Labels) + label];
            }
            next.CopyTo(best);
        }
        var last = 0;
        for (var label = 1; label < Labels; label++)
            if (best[label] > best[last]) last = label;
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (ClauseLabel)last;
            last = from[(i * Labels) + last];
        }
    }
}
