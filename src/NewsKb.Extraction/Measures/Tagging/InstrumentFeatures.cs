using System.Runtime.InteropServices;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// Describes a measure to <see cref="InstrumentModel"/>: what the words of the lexicon made of it, its tools and deeds, its figures, its characters and each two
/// neighbouring ones, and the tools that the clauses before it and the headline name.
/// The header of <c>dictionaries/instrument-weights.tsv</c> explains the templates.
/// </summary>
internal static class InstrumentFeatures
{
    private const int ClausesBefore = 6;

    /// <summary>What a feature starts with in <c>dictionaries/instrument-weights.tsv</c>, by <see cref="InstrumentTemplate"/>.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["any", "words=", "generic", "char=", "pair=", "deed=", "act=", "tool=", "unit=", "near=", "title="];

    /// <summary>Gives the features of a measure to a sink, some of them several times.</summary>
    /// <param name="tagged">The text.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="words">The instrument that the words of the lexicon speak for.</param>
    /// <param name="isGeneric">Whether they fit many instruments.</param>
    /// <param name="sink">Takes them.</param>
    public static void Write<TSink>(TaggedText tagged, MeasureDraft measure, int words, bool isGeneric, ref TSink sink)
        where TSink : IInstrumentSink
    {
        sink.Add(InstrumentTemplate.Any, default);
        sink.AddInstrument(InstrumentTemplate.Words, words);
        if (isGeneric) sink.Add(InstrumentTemplate.Generic, default);
        for (var i = measure.First; i <= measure.Last; i++) WriteClause(tagged, tagged.Profiles[i], i == measure.Act, ref sink);
        for (var i = FirstBefore(tagged.Clauses, measure); i < measure.First; i++)
            WriteTools(tagged, Cues(tagged, tagged.Profiles[i]), InstrumentTemplate.Near, ref sink);
        WriteTools(tagged, CollectionsMarshal.AsSpan(tagged.TitleCues), InstrumentTemplate.Title, ref sink);
    }

    private static void WriteClause<TSink>(TaggedText tagged, in ClauseProfile clause, bool isAct, ref TSink sink)
        where TSink : IInstrumentSink
    {
        var text = tagged.Context.Text;
        for (var at = clause.Clause.Start; at < clause.Clause.End; at++)
        {
            if (text[at].IsBlank()) continue;
            sink.AddCharacter(text[at]);
            if (at + 1 < clause.Clause.End && !text[at + 1].IsBlank()) sink.AddPair(text[at], text[at + 1]);
        }
        var cues = Cues(tagged, clause);
        WriteTools(tagged, cues, isAct ? InstrumentTemplate.Act : InstrumentTemplate.Tool, ref sink);
        foreach (var cue in cues)
            if (tagged.Lexicon.Weight(cue, CueKind.Deed) > 0) sink.Add(InstrumentTemplate.Deed, text.AsSpan(cue.Start, cue.Length));
        for (var figure = clause.FirstFigure; figure < clause.FirstFigure + clause.FigureCount; figure++)
            sink.Add(InstrumentTemplate.Unit, tagged.Context.Figures[figure].Unit);
    }

    private static void WriteTools<TSink>(TaggedText tagged, ReadOnlySpan<Cue> cues, InstrumentTemplate template, ref TSink sink)
        where TSink : IInstrumentSink
    {
        foreach (var cue in cues)
            foreach (var sense in tagged.Lexicon.Senses(cue))
                if (sense.Kind == CueKind.Tool) sink.AddInstrument(template, sense.Value);
    }

    private static Span<Cue> Cues(TaggedText tagged, in ClauseProfile clause) => CollectionsMarshal.AsSpan(tagged.Cues).Slice(clause.FirstCue, clause.CueCount);

    /// <summary>The first of the clauses before a measure that tell of it: those of its sentence and of the one before in its paragraph.</summary>
    private static int FirstBefore(ClauseList clauses, MeasureDraft measure)
    {
        var sentence = clauses.Sentences[measure.Sentence];
        if (measure.Sentence > 0 && clauses.Sentences[measure.Sentence - 1] is var before && before.Paragraph == sentence.Paragraph) sentence = before;
        return Math.Max(sentence.FirstClause, measure.First - ClausesBefore);
    }
}

/// <summary>What a feature tells of a measure. The header of <c>dictionaries/instrument-weights.tsv</c> explains them.</summary>
internal enum InstrumentTemplate
{
    Any,
    Words,
    Generic,
    Char,
    Pair,
    Deed,
    Act,
    Tool,
    Unit,
    Near,
    Title,
}

/// <summary>Takes the features of a measure one by one.</summary>
internal interface IInstrumentSink
{
    /// <summary>Takes one feature; the span is only valid during the call.</summary>
    void Add(InstrumentTemplate template, ReadOnlySpan<char> value);

    /// <summary>Takes a feature that names an instrument, by its index in <see cref="Instrument.All"/>.</summary>
    void AddInstrument(InstrumentTemplate template, int instrument);

    /// <summary>Takes a character as a <see cref="InstrumentTemplate.Char"/>.</summary>
    void AddCharacter(char value);

    /// <summary>Takes two neighbouring characters as a <see cref="InstrumentTemplate.Pair"/>.</summary>
    void AddPair(char first, char second);
}
