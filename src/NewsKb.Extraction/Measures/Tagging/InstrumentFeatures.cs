using NewsKb.Text;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// Describes a measure to <see cref="InstrumentModel"/>: what the words of the lexicon made of it, its tools, its figures, each two neighbouring characters.
/// The header of <c>dictionaries/instrument-weights.tsv</c> explains the templates.
/// </summary>
internal static class InstrumentFeatures
{
    /// <summary>What a feature starts with in <c>dictionaries/instrument-weights.tsv</c>, by <see cref="InstrumentTemplate"/>.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["any", "words=", "generic", "pair=", "act=", "tool=", "unit="];

    /// <summary>Gives the features of a measure to a sink, some of them several times.</summary>
    /// <param name="tagged">The text.</param>
    /// <param name="clauses">The clauses of the measure.</param>
    /// <param name="act">The index of its act among them.</param>
    /// <param name="words">The instrument that the words of the lexicon speak for.</param>
    /// <param name="isGeneric">Whether they fit many instruments.</param>
    /// <param name="sink">Takes them.</param>
    public static void Write<TSink>(TaggedText tagged, ReadOnlySpan<ClauseProfile> clauses, int act, int words, bool isGeneric, ref TSink sink)
        where TSink : IInstrumentSink
    {
        sink.Add(InstrumentTemplate.Any, default);
        sink.Add(InstrumentTemplate.Words, Instrument.All[words].Name);
        if (isGeneric) sink.Add(InstrumentTemplate.Generic, default);
        var text = tagged.Context.Text;
        for (var i = 0; i < clauses.Length; i++)
        {
            ref readonly var clause = ref clauses[i];
            for (var at = clause.Clause.Start; at + 1 < clause.Clause.End; at++)
                if (!text[at].IsBlank() && !text[at + 1].IsBlank()) sink.Add(InstrumentTemplate.Pair, text.AsSpan(at, 2));
            for (var cue = clause.FirstCue; cue < clause.FirstCue + clause.CueCount; cue++)
                foreach (var sense in tagged.Lexicon.Senses(tagged.Cues[cue]))
                    if (sense.Kind == CueKind.Tool) sink.Add(i == act ? InstrumentTemplate.Act : InstrumentTemplate.Tool, Instrument.All[sense.Value].Name);
            for (var figure = clause.FirstFigure; figure < clause.FirstFigure + clause.FigureCount; figure++)
                sink.Add(InstrumentTemplate.Unit, tagged.Context.Figures[figure].Unit);
        }
    }
}

/// <summary>What a feature tells of a measure. The header of <c>dictionaries/instrument-weights.tsv</c> explains them.</summary>
internal enum InstrumentTemplate
{
    Any,
    Words,
    Generic,
    Pair,
    Act,
    Tool,
    Unit,
}

/// <summary>Takes the features of a measure one by one.</summary>
internal interface IInstrumentSink
{
    /// <summary>Takes one feature; the span is only valid during the call.</summary>
    void Add(InstrumentTemplate template, ReadOnlySpan<char> value);
}
