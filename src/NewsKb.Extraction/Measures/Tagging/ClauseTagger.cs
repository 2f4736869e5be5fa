using System.Runtime.InteropServices;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// Decides which clauses are measures and where each begins and ends: <see cref="ClauseModel"/> over what the rules found, <see cref="MeasureChooser"/> over
/// what it holds for likely.
/// </summary>
internal static class ClauseTagger
{
    /// <summary>
    /// The measures of a text, in order. <paramref name="relief"/> tells how many characters measures that ease burdens are expected to fill: those whose
    /// chance is too small to be taken count as well.
    /// </summary>
    public static List<MeasureDraft> Run(TaggedText tagged, ClauseModel model, out double relief)
    {
        relief = 0;
        var drafts = new List<MeasureDraft>(tagged.Drafts.Count);
        var (features, lattice, chooser) = (new ClauseFeatures(tagged), new SegmentLattice(), new MeasureChooser());
        Span<ClauseLabel> buffer = stackalloc ClauseLabel[ClauseSplitter.MostClauses + 2];
        var rule = 0;
        for (var s = 0; s < tagged.Clauses.Sentences.Count; s++)
        {
            var sentence = tagged.Clauses.Sentences[s];
            if (!NamesAct(tagged.Profiles.AsSpan(sentence.FirstClause, sentence.ClauseCount))) continue;
            var labels = buffer[..sentence.ClauseCount];
            model.Weigh(tagged, features, s, lattice);
            chooser.Choose(lattice, CollectionsMarshal.AsSpan(tagged.Clauses.Clauses).Slice(sentence.FirstClause, sentence.ClauseCount), labels);
            relief += Relief(tagged.Profiles.AsSpan(sentence.FirstClause, sentence.ClauseCount), chooser);
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i] == ClauseLabel.Outside) continue;
                var first = i;
                while (i + 1 < labels.Length && labels[i + 1] == ClauseLabel.Continues) i++;
                drafts.Add(Draft(tagged, s, sentence.FirstClause + first, sentence.FirstClause + i, ref rule));
            }
        }
        return drafts;
    }

    /// <summary>Whether a word for a tool or a deed stands in the clauses; without one there is nothing to weigh.</summary>
    private static bool NamesAct(ReadOnlySpan<ClauseProfile> clauses)
    {
        foreach (var clause in clauses)
            if (clause.Tool > 0 || clause.Deed > 0) return true;
        return false;
    }

    /// <summary>The expected length of the measures of a sentence, each weighted by how surely its tool eases a burden.</summary>
    private static double Relief(ReadOnlySpan<ClauseProfile> clauses, MeasureChooser chooser)
    {
        var sum = 0.0;
        foreach (var (first, last, chance) in chooser.Likely)
            sum += chance * (clauses[last].Clause.End - clauses[first].Clause.Start) * ReliefJudge.Weight(clauses[first..(last + 1)]);
        return sum;
    }

    /// <summary>A measure of these clauses; its act is that of the rules, or its heaviest clause.</summary>
    private static MeasureDraft Draft(TaggedText tagged, int sentence, int first, int last, ref int rule)
    {
        while (rule < tagged.Drafts.Count && tagged.Drafts[rule].Last < first) rule++;
        var ruled = rule < tagged.Drafts.Count && tagged.Drafts[rule].First <= last ? tagged.Drafts[rule] : null;
        var act = ruled is not null && ruled.Act >= first && ruled.Act <= last ? ruled.Act : Heaviest(tagged.Profiles, first, last);
        return new MeasureDraft { Sentence = sentence, First = first, Last = last, Act = act, Lender = ruled?.Lender };
    }

    private static int Heaviest(ClauseProfile[] profiles, int first, int last)
    {
        var heaviest = first;
        for (var i = first + 1; i <= last; i++)
            if (profiles[i].Score > profiles[heaviest].Score) heaviest = i;
        return heaviest;
    }
}
