using NewsKb.Documents;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Measures.Tagging;
using NewsKb.Text;

namespace NewsKb.Benchmarks.Training;

/// <summary>A measure as the learner of instruments sees it.</summary>
/// <param name="Text">Its clauses.</param>
/// <param name="Features">Its features.</param>
/// <param name="Words">The votes of the words of the lexicon for each instrument.</param>
/// <param name="ByWords">The instrument that they speak for.</param>
/// <param name="Instruments">The instrument by the reader, then others that would do.</param>
internal sealed record InstrumentExample(string Text, string[] Features, float[] Words, int ByWords, int[] Instruments)
{
    /// <summary>Whether the reader takes an instrument for right.</summary>
    public bool Accepts(int instrument) => Instruments.Contains(instrument);

    /// <summary>The measure with a share of its features left out.</summary>
    public InstrumentExample Without(double share, Random random) => this with { Features = Array.FindAll(Features, _ => random.NextDouble() >= share) };

    /// <summary>The measures of a text that its reader is sure of, in clauses as they were marked.</summary>
    public static IEnumerable<InstrumentExample> Of(MarkedText text)
    {
        var numbers = Instrument.All.Select((known, index) => (known.Name, index)).ToDictionary(StringComparer.Ordinal);
        foreach (var article in DocumentReader.Read(text.File).Articles)
        {
            var tagged = new TaggedText(Benchmarks.Measures.Context(article), CueLexicon.Default);
            var reader = new InstrumentReader(tagged, InstrumentModel.Default);
            foreach (var (measure, draft) in text.Drafts(article, tagged))
                if (!measure.IsOptional) yield return Example(tagged, reader, draft, [.. measure.Instruments.Select(name => numbers[name])]);
        }
    }

    private static InstrumentExample Example(TaggedText tagged, InstrumentReader reader, MeasureDraft measure, int[] instruments)
    {
        var votes = reader.Weigh(measure, out var words, out var isGeneric);
        var names = new Names([]);
        InstrumentFeatures.Write(tagged, measure, words, isGeneric, ref names);
        return new(TextSpan.FromBounds(tagged.Profiles[measure.First].Clause.Start, tagged.Profiles[measure.Last].Clause.End).Of(tagged.Context.Text).ToString(), [.. names.Features], votes, words, instruments);
    }

    /// <summary>Gathers features as the table writes them, each once.</summary>
    private readonly record struct Names(HashSet<string> Features) : IInstrumentSink
    {
        public void Add(InstrumentTemplate template, ReadOnlySpan<char> value) => Features.Add(string.Concat(InstrumentFeatures.Prefixes[(int)template], value));

        public void AddInstrument(InstrumentTemplate template, int instrument) => Add(template, Instrument.All[instrument].Name);

        public void AddCharacter(char value) => Add(InstrumentTemplate.Char, [value]);

        public void AddPair(char first, char second) => Add(InstrumentTemplate.Pair, [first, second]);
    }
}
