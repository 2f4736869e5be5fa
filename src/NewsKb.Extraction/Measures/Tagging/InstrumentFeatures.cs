namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// Describes a measure to <see cref="InstrumentModel"/>: what the words of the lexicon made of it, its tools, its figures, each two neighbouring characters.
/// The header of <c>dictionaries/instrument-weights.tsv</c> explains the templates.
/// </summary>
internal static class InstrumentFeatures
{
    /// <summary>The template of two neighbouring characters.</summary>
    public const string Pair = "pair=";

    /// <summary>The features of a measure, each once.</summary>
    /// <param name="tagged">The text.</param>
    /// <param name="clauses">The clauses of the measure.</param>
    /// <param name="act">The index of its act among them.</param>
    /// <param name="words">The instrument that the words of the lexicon speak for.</param>
    /// <param name="isGeneric">Whether they fit many instruments.</param>
    public static HashSet<string> Of(TaggedText tagged, ReadOnlySpan<ClauseProfile> clauses, int act, int words, bool isGeneric)
    {
        var features = new HashSet<string>(128, StringComparer.Ordinal) { "any", "words=" + Instrument.All[words].Name };
        if (isGeneric) features.Add("generic");
        var text = tagged.Context.Text;
        for (var i = 0; i < clauses.Length; i++)
        {
            ref readonly var clause = ref clauses[i];
            for (var at = clause.Clause.Start; at + 1 < clause.Clause.End; at++)
                if (!char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at + 1])) features.Add(string.Concat(Pair, text.AsSpan(at, 2)));
            for (var cue = clause.FirstCue; cue < clause.FirstCue + clause.CueCount; cue++)
                foreach (var sense in tagged.Lexicon.Senses(tagged.Cues[cue]))
                    if (sense.Kind == CueKind.Tool) features.Add((i == act ? "act=" : "tool=") + Instrument.All[sense.Value].Name);
            for (var figure = clause.FirstFigure; figure < clause.FirstFigure + clause.FigureCount; figure++)
                features.Add("unit=" + tagged.Context.Figures[figure].Unit);
        }
        return features;
    }
}
