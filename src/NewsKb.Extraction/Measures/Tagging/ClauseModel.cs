using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// A semi-Markov conditional random field over the clauses of a sentence (Sarawagi, Cohen 2004): each feature of a clause votes for its labels, each
/// feature of a stretch of clauses votes for its being one measure, and the best way to cut the sentence wins (<see cref="Viterbi"/>). The weights are
/// learned by <c>tests/NewsKb.Benchmarks/ClauseTraining.cs</c> from <c>corpus/</c>.
/// </summary>
internal sealed class ClauseModel
{
    /// <summary>The number of labels.</summary>
    public const int Labels = 3;

    /// <summary>The row of <c>dictionaries/clause-weights.tsv</c> that tells what follows a clause outside (0), a measure (1) or nothing (2).</summary>
    public const string Transition = "after=";

    private const int Ascii = 128;

    private readonly DoubleArrayTrie _features;
    private readonly int[] _templates; // the state behind "template="
    private readonly TermStarts _pairs;
    private readonly int[] _letters; // the row of "template=c", by template and ASCII character
    private readonly float[] _weights; // three for each feature
    private readonly float[] _measures = new float[MeasureFeatures.Templates.Length * MeasureFeatures.Values];
    private readonly float[] _transitions = new float[Viterbi.States * 2];

    /// <summary>Reads a table with the columns <c>outside</c>, <c>opens</c> and <c>continues</c>, in hundredths.</summary>
    public ClauseModel(TermTable table)
    {
        _features = table.Trie;
        _templates = [.. FeatureTemplates.Names.Select(name => _features.Follow(DoubleArrayTrie.Root, $"{name}="))];
        _pairs = new TermStarts(table, $"{FeatureTemplates.Names[(int)FeatureTemplate.Pair]}=");
        _letters = new int[_templates.Length * Ascii];
        for (var i = 0; i < _letters.Length; i++) _letters[i] = Row(i / Ascii, [(char)(i % Ascii)]);
        _weights = new float[table.RowCount * Labels];
        int[] columns = [table.Column("outside"), table.Column("opens"), table.Column("continues")];
        for (var row = 0; row < table.RowCount; row++)
            for (var label = 0; label < Labels; label++)
                _weights[(row * Labels) + label] = int.Parse(table[row, columns[label]], CultureInfo.InvariantCulture) / 100f;
        for (var i = 0; i < _measures.Length; i++)
            if (_features.Find($"{MeasureFeatures.Templates[i / MeasureFeatures.Values]}={i % MeasureFeatures.Values}") is var row and not DoubleArrayTrie.NoValue)
                _measures[i] = _weights[(row * Labels) + (int)ClauseLabel.Opens];
        for (var before = 0; before < Viterbi.States; before++)
            if (_features.Find($"{Transition}{before}") is var row and not DoubleArrayTrie.NoValue)
                _weights.AsSpan(row * Labels, 2).CopyTo(_transitions.AsSpan(before * 2));
    }

    /// <summary>The model that ships with the library.</summary>
    public static ClauseModel Default { get; } = new(TermTable.Open(typeof(ClauseModel).Assembly, "clause-weights.bin"));

    /// <summary>The best labels of a sentence.</summary>
    public void Label(TaggedText tagged, ClauseFeatures features, int number, Span<ClauseLabel> labels)
    {
        var sentence = tagged.Clauses.Sentences[number];
        Span<int> values = stackalloc int[MeasureFeatures.Templates.Length];
        Span<float> votes = stackalloc float[sentence.ClauseCount * Labels], measures = stackalloc float[sentence.ClauseCount * Viterbi.LongestMeasure];
        for (var i = 0; i < sentence.ClauseCount; i++)
        {
            var sink = new Votes(this);
            features.Write(number, sentence.FirstClause + i, ref sink);
            (votes[i * Labels], votes[(i * Labels) + 1], votes[(i * Labels) + 2]) = (sink.Outside, sink.Opens, sink.Continues);
            var measure = new MeasureFeatures(tagged, sentence.FirstClause + i);
            for (var last = i; last < Math.Min(sentence.ClauseCount, i + Viterbi.LongestMeasure); last++)
            {
                measure.Add();
                measure.Read(last == sentence.ClauseCount - 1, values);
                var sum = 0f;
                for (var k = 0; k < values.Length; k++) sum += _measures[(k * MeasureFeatures.Values) + values[k]];
                measures[(i * Viterbi.LongestMeasure) + last - i] = sum;
            }
        }
        Viterbi.Decode(votes, measures, _transitions, labels);
    }

    private int Row(int template, ReadOnlySpan<char> value) => Value(_features.Follow(_templates[template], value));

    private int Value(int state) => state == DoubleArrayTrie.Dead ? DoubleArrayTrie.NoValue : _features.Value(state);

    private struct Votes(ClauseModel model) : IFeatureSink
    {
        public float Outside, Opens, Continues;

        public void Add(FeatureTemplate template, ReadOnlySpan<char> value)
        {
            var row = template == FeatureTemplate.Pair ? model.Value(model._pairs.Behind(value[0], value[1]))
                : value.Length == 1 && value[0] < Ascii ? model._letters[((int)template * Ascii) | value[0]]
                : model.Row((int)template, value);
            if (row == DoubleArrayTrie.NoValue) return;
            var weights = model._weights.AsSpan(row * Labels, Labels);
            Outside += weights[0];
            Opens += weights[1];
            Continues += weights[2];
        }
    }
}
