using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// A semi-Markov conditional random field over the clauses of a sentence (Sarawagi, Cohen 2004): each feature of a clause votes for its labels, each
/// feature of a stretch of clauses votes for its being one measure (<see cref="SegmentLattice"/>). The weights are learned by
/// <c>tests/NewsKb.Benchmarks/ClauseTraining.cs</c> from marked texts.
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
    private readonly PairTable<(float Outside, float Opens, float Continues)> _pairs; // what they vote: less to read than a vector
    private readonly Vector128<float>[] _letters; // what "template=c" votes, by template and ASCII character
    private readonly int[] _letterStates; // the state behind "template=c", the same way
    private readonly Vector128<float>[] _votes; // what each feature votes: an element for each label; behind NoValue: nothing
    private readonly float[] _measures = new float[MeasureFeatures.Templates.Length * MeasureFeatures.Values];
    private readonly double[] _transitions = new double[SegmentLattice.States * 2];

    /// <summary>Reads a table with the columns <c>outside</c>, <c>opens</c> and <c>continues</c>, in hundredths.</summary>
    public ClauseModel(TermTable table)
    {
        _features = table.Trie;
        _templates = [.. FeatureTemplates.Names.Select(name => _features.Follow(DoubleArrayTrie.Root, $"{name}="))];
        _votes = new Vector128<float>[table.RowCount + 1];
        int outside = table.Column("outside"), opens = table.Column("opens"), continues = table.Column("continues");
        for (var row = 0; row < table.RowCount; row++) _votes[row + 1] = Vector128.Create(Weight(row, outside), Weight(row, opens), Weight(row, continues), 0);
        _pairs = PairTable.OfRows(table, $"{FeatureTemplates.Names[(int)FeatureTemplate.Pair]}=", row => (_votes[row + 1][0], _votes[row + 1][1], _votes[row + 1][2]));
        _letterStates = [.. Enumerable.Range(0, _templates.Length * Ascii).Select(i => _features.Follow(_templates[i / Ascii], [(char)(i % Ascii)]))];
        _letters = Array.ConvertAll(_letterStates, VotesAt);
        for (var i = 0; i < _measures.Length; i++)
            _measures[i] = _votes[_features.Find($"{MeasureFeatures.Templates[i / MeasureFeatures.Values]}={i % MeasureFeatures.Values}") + 1][(int)ClauseLabel.Opens];
        for (var i = 0; i < _transitions.Length; i++) _transitions[i] = _votes[_features.Find($"{Transition}{i / 2}") + 1][i % 2];

        float Weight(int row, int column) => int.Parse(table[row, column], CultureInfo.InvariantCulture) / 100f;
    }

    /// <summary>The model that ships with the library.</summary>
    public static ClauseModel Default { get; } = new(TermTable.Open(typeof(ClauseModel).Assembly, "clause-weights.bin"));

    /// <summary>Weighs all ways to cut a sentence into measures.</summary>
    public void Weigh(TaggedText tagged, ClauseFeatures features, int number, SegmentLattice lattice)
    {
        var sentence = tagged.Clauses.Sentences[number];
        Span<int> values = stackalloc int[MeasureFeatures.Templates.Length];
        Span<double> votes = stackalloc double[sentence.ClauseCount * Labels], measures = stackalloc double[sentence.ClauseCount * SegmentLattice.LongestMeasure];
        for (var i = 0; i < sentence.ClauseCount; i++)
        {
            var sink = new Sum(this);
            features.Write(number, sentence.FirstClause + i, ref sink);
            for (var label = 0; label < Labels; label++) votes[(i * Labels) + label] = sink.Votes[label];
            var measure = new MeasureFeatures(tagged, sentence.FirstClause + i);
            for (var last = i; last < Math.Min(sentence.ClauseCount, i + SegmentLattice.LongestMeasure); last++)
            {
                measure.Add();
                measure.Read(last == sentence.ClauseCount - 1, values);
                var sum = 0f;
                for (var k = 0; k < values.Length; k++) sum += _measures[(k * MeasureFeatures.Values) + values[k]];
                measures[(i * SegmentLattice.LongestMeasure) + last - i] = sum;
            }
        }
        lattice.Weigh(votes, measures, _transitions);
    }

    /// <summary>What a feature votes by the state behind it.</summary>
    private Vector128<float> VotesAt(int state) => state == DoubleArrayTrie.Dead ? default : _votes[_features.Value(state) + 1];

    /// <summary>Adds up what the features of a clause vote.</summary>
    private struct Sum(ClauseModel model) : IFeatureSink
    {
        public Vector128<float> Votes;

        public void Add(FeatureTemplate template, ReadOnlySpan<char> value) => Votes += model.VotesAt(model._features.Follow(model._templates[(int)template], value));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(FeatureTemplate template, char value) =>
            Votes += value < Ascii ? model._letters[((int)template * Ascii) | value] : model.VotesAt(model._features.Follow(model._templates[(int)template], [value]));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(FeatureTemplate template, char first, char second)
        {
            if (model._letterStates[((int)template * Ascii) | first] is not DoubleArrayTrie.Dead and var state) Votes += model.VotesAt(model._features.Next(state, second));
        }

        public void AddPairs(ReadOnlySpan<char> text)
        {
            var (pairs, outside, opens, continues) = (model._pairs, Votes[0], Votes[1], Votes[2]);
            for (var i = 0; i + 1 < text.Length; i++)
            {
                if (!pairs.TryFind(text[i], text[i + 1], out var votes)) continue;
                (outside, opens, continues) = (outside + votes.Outside, opens + votes.Opens, continues + votes.Continues);
            }
            Votes = Vector128.Create(outside, opens, continues, 0);
        }

        public void AddStarts(FeatureTemplate template, ReadOnlySpan<char> text)
        {
            var state = model._templates[(int)template];
            foreach (var c in text)
            {
                if (state == DoubleArrayTrie.Dead) break;
                Votes += model.VotesAt(state = model._features.Next(state, c));
            }
        }
    }
}
