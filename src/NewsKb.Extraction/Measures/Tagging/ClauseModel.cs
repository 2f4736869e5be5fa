using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// A linear-chain conditional random field over the clauses of a sentence (Lafferty, McCallum, Pereira 2001): each feature of a clause votes for
/// its labels, each pair of neighbouring labels has a weight, and the best row of labels wins (Viterbi). The weights are learned by
/// <c>tests/NewsKb.Benchmarks/ClauseTraining.cs</c> from <c>corpus/</c>.
/// </summary>
internal sealed class ClauseModel
{
    /// <summary>The number of labels.</summary>
    public const int Labels = 3;

    /// <summary>The row of <c>dictionaries/clause-weights.tsv</c> that tells how a label follows another one, or opens a sentence.</summary>
    public const string Transition = "after=";

    private readonly DoubleArrayTrie _features;
    private readonly int[] _templates; // the state behind "template="
    private readonly float[] _weights; // three for each feature
    private readonly float[] _transitions = new float[(Labels + 1) * Labels];

    /// <summary>Reads a table with the columns <c>outside</c>, <c>opens</c> and <c>continues</c>, in hundredths.</summary>
    public ClauseModel(TermTable table)
    {
        _features = table.Trie;
        _templates = [.. FeatureTemplates.Names.Select(name => _features.Follow(DoubleArrayTrie.Root, $"{name}="))];
        _weights = new float[table.RowCount * Labels];
        int[] columns = [table.Column("outside"), table.Column("opens"), table.Column("continues")];
        for (var row = 0; row < table.RowCount; row++)
            for (var label = 0; label < Labels; label++)
                _weights[(row * Labels) + label] = int.Parse(table[row, columns[label]], CultureInfo.InvariantCulture) / 100f;
        for (var before = 0; before <= Labels; before++)
            if (_features.Find($"{Transition}{before}") is var row and not DoubleArrayTrie.NoValue)
                for (var label = 0; label < Labels; label++) _transitions[(before * Labels) + label] = _weights[(row * Labels) + label];
    }

    /// <summary>The model that ships with the library.</summary>
    public static ClauseModel Default { get; } = new(TermTable.Open(typeof(ClauseModel).Assembly, "clause-weights.bin"));

    /// <summary>The best labels of a sentence. <paramref name="follows"/>: whether the sentence before it in its paragraph holds a measure.</summary>
    public void Label(ClauseFeatures features, in Sentence sentence, bool follows, Span<ClauseLabel> labels)
    {
        Span<float> votes = stackalloc float[sentence.ClauseCount * Labels];
        for (var i = 0; i < sentence.ClauseCount; i++)
        {
            var sink = new Votes(this);
            features.Write(sentence, sentence.FirstClause + i, follows, ref sink);
            (votes[i * Labels], votes[(i * Labels) + 1], votes[(i * Labels) + 2]) = (sink.Outside, sink.Opens, sink.Continues);
        }
        Viterbi.Decode(votes, _transitions, labels);
    }

    private struct Votes(ClauseModel model) : IFeatureSink
    {
        public float Outside, Opens, Continues;

        public void Add(FeatureTemplate template, ReadOnlySpan<char> value)
        {
            var state = model._features.Follow(model._templates[(int)template], value);
            if (state == DoubleArrayTrie.Dead) return;
            var row = model._features.Value(state);
            if (row == DoubleArrayTrie.NoValue) return;
            var weights = model._weights.AsSpan(row * Labels, Labels);
            Outside += weights[0];
            Opens += weights[1];
            Continues += weights[2];
        }
    }
}
