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
    private readonly PairTable _pairs;
    private readonly int[] _instruments; // the row of "template=instrument", by template and instrument
    private readonly (int Instrument, float Weight)[] _votes; // by row
    private readonly int[] _ends; // by row: behind the last row of its feature

    /// <summary>Reads a table with the columns <c>instrument</c> and <c>weight</c>, in hundredths; a feature has a row for each instrument.</summary>
    public InstrumentModel(TermTable table)
    {
        _features = table.Trie;
        _templates = [.. InstrumentFeatures.Prefixes.Select(prefix => _features.Follow(DoubleArrayTrie.Root, prefix))];
        _pairs = PairTable.OfRows(table, InstrumentFeatures.Prefixes[(int)InstrumentTemplate.Pair]);
        _instruments = [.. _templates.SelectMany((_, template) => Instrument.All.Select(known => Row((InstrumentTemplate)template, known.Name)))];
        int instrument = table.Column("instrument"), weight = table.Column("weight");
        var instruments = Instrument.All.Select((known, index) => (known.Name, index)).ToDictionary(StringComparer.Ordinal);
        var names = instruments.GetAlternateLookup<ReadOnlySpan<char>>();
        _votes = new (int, float)[table.RowCount];
        _ends = new int[table.RowCount];
        for (var row = _ends.Length - 1; row >= 0; row--) _ends[row] = row + 1 < _ends.Length && table[row, 0].SequenceEqual(table[row + 1, 0]) ? _ends[row + 1] : row + 1;
        for (var row = 0; row < _votes.Length; row++) _votes[row] = (names[table[row, instrument]], int.Parse(table[row, weight], CultureInfo.InvariantCulture) / 100f);
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
    public int Character(char value) => Row(_features.Follow(_templates[(int)InstrumentTemplate.Char], [value]));

    /// <summary>The same of two neighbouring characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Pair(char first, char second) => _pairs.Find(first, second);

    /// <summary>The votes of a feature by its first row; none where nothing was learned of it.</summary>
    public ReadOnlySpan<(int Instrument, float Weight)> Votes(int row) => row == DoubleArrayTrie.NoValue ? [] : _votes.AsSpan(row.._ends[row]);

    private int Row(int state) => state == DoubleArrayTrie.Dead ? DoubleArrayTrie.NoValue : _features.Value(state);
}
