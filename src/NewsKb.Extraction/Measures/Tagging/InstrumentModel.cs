using System.Globalization;
using System.Runtime.CompilerServices;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// A multinomial logistic regression over the features of a measure (<see cref="InstrumentFeatures"/>): each votes for instruments or against them.
/// The weights are learned by <c>tests/NewsKb.Benchmarks/InstrumentTraining.cs</c> from <c>corpus/</c>.
/// </summary>
internal sealed class InstrumentModel
{
    private readonly DoubleArrayTrie _features;
    private readonly int[] _templates; // the state behind "template="
    private readonly PairTable<int> _pairs; // the row
    private readonly int[] _characters = new int[char.MaxValue + 1]; // the row of "char=c"
    private readonly int[] _instruments; // the row of "template=instrument", by template and instrument
    private readonly InstrumentVote[] _votes; // by row

    /// <summary>Reads a table with the columns <c>instrument</c> and <c>weight</c>, in hundredths; a feature has a row for each instrument.</summary>
    public InstrumentModel(TermTable table)
    {
        _features = table.Trie;
        _templates = [.. InstrumentFeatures.Prefixes.Select(prefix => _features.Follow(DoubleArrayTrie.Root, prefix))];
        _pairs = PairTable.OfRows(table, InstrumentFeatures.Prefixes[(int)InstrumentTemplate.Pair], row => row);
        Array.Fill(_characters, DoubleArrayTrie.NoValue);
        var character = InstrumentFeatures.Prefixes[(int)InstrumentTemplate.Char];
        for (var row = table.RowCount - 1; row >= 0; row--)
            if (table[row, 0] is var term && term.Length == character.Length + 1 && term.StartsWith(character)) _characters[term[^1]] = row;
        _instruments = [.. _templates.SelectMany((_, template) => Instrument.All.Select(known => Row((InstrumentTemplate)template, known.Name)))];
        int instrument = table.Column("instrument"), weight = table.Column("weight");
        var instruments = Instrument.All.Select((known, index) => (known.Name, index)).ToDictionary(StringComparer.Ordinal);
        var names = instruments.GetAlternateLookup<ReadOnlySpan<char>>();
        _votes = new InstrumentVote[table.RowCount];
        for (var row = 0; row < _votes.Length; row++)
        {
            var isLast = row + 1 == _votes.Length || !table[row, 0].SequenceEqual(table[row + 1, 0]);
            _votes[row] = new((byte)names[table[row, instrument]], isLast, int.Parse(table[row, weight], CultureInfo.InvariantCulture) / 100f);
        }
    }

    /// <summary>The model that ships with the library.</summary>
    public static InstrumentModel Default { get; } = new(TermTable.Open(typeof(InstrumentModel).Assembly, "instrument-weights.bin"));

    /// <summary>The number of rows.</summary>
    public int RowCount => _votes.Length;

    /// <summary>The first row of a feature, or <see cref="DoubleArrayTrie.NoValue"/> where nothing was learned of it.</summary>
    public int Row(InstrumentTemplate template, ReadOnlySpan<char> value) => Row(_features.Follow(_templates[(int)template], value));

    /// <summary>The same of a feature that names an instrument.</summary>
    public int Row(InstrumentTemplate template, int instrument) => _instruments[((int)template * Instrument.All.Count) + instrument];

    /// <summary>The same of a character.</summary>
    public int Character(char value) => _characters[value];

    /// <summary>The same of two neighbouring characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Pair(char first, char second) => _pairs.TryFind(first, second, out var row) ? row : DoubleArrayTrie.NoValue;

    /// <summary>The votes of a feature by its first row, up to one that is marked as the last; none where nothing was learned of it.</summary>
    public ReadOnlySpan<InstrumentVote> VotesFrom(int row) => row == DoubleArrayTrie.NoValue ? [] : _votes.AsSpan(row);

    private int Row(int state) => state == DoubleArrayTrie.Dead ? DoubleArrayTrie.NoValue : _features.Value(state);
}

/// <summary>What a feature votes for one instrument, by its index in <see cref="Instrument.All"/>.</summary>
internal readonly record struct InstrumentVote(byte Instrument, bool IsLast, float Weight);
