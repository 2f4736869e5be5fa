using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures;

/// <summary>
/// A log-linear model that ranks the figures of a measure, and none of them, by their features (<see cref="AmountFeatures"/>).
/// The weights are learned by <c>tests/NewsKb.Benchmarks/AmountTraining.cs</c> from marked texts.
/// </summary>
internal sealed class AmountModel
{
    private readonly DoubleArrayTrie _features;
    private readonly int[] _templates; // the state behind "template="
    private readonly int[] _weights; // by row
    private readonly string[] _names;

    /// <summary>Reads a table with the column <c>weight</c>, in hundredths.</summary>
    public AmountModel(TermTable table)
    {
        _features = table.Trie;
        _templates = [.. AmountFeatures.Prefixes.Select(prefix => _features.Follow(DoubleArrayTrie.Root, prefix))];
        var weight = table.Column("weight");
        _weights = [.. Enumerable.Range(0, table.RowCount).Select(row => int.Parse(table[row, weight], CultureInfo.InvariantCulture))];
        _names = [.. Enumerable.Range(0, table.RowCount).Select(row => table[row, 0].ToString())];
    }

    /// <summary>The model that ships with the library.</summary>
    public static AmountModel Default { get; } = new(TermTable.Open(typeof(AmountModel).Assembly, "amount-weights.bin"));

    /// <summary>The row of a feature, or <see cref="DoubleArrayTrie.NoValue"/> where nothing was learned of it.</summary>
    public int Row(AmountTemplate template, ReadOnlySpan<char> value, ReadOnlySpan<char> second)
    {
        var state = _features.Follow(_templates[(int)template], value);
        if (!second.IsEmpty) state = _features.Follow(_features.Follow(state, ","), second);
        return state == DoubleArrayTrie.Dead ? DoubleArrayTrie.NoValue : _features.Value(state);
    }

    /// <summary>What the feature of a row says for a figure or against it, in hundredths.</summary>
    public int Weight(int row) => _weights[row];

    /// <summary>The feature of a row, as the table writes it.</summary>
    public string Name(int row) => _names[row];
}

/// <summary>What a feature tells of a figure. The header of <c>dictionaries/amount-weights.tsv</c> explains them.</summary>
internal enum AmountTemplate
{
    None,
    NoneOf,
    Unit,
    Class,
    State,
    Qualifier,
    Role,
    Clause,
    Before,
    Behind,
    Cue,
    Deed,
    Later,
    Earlier,
    Place,
    Listed,
    Cap,
}

/// <summary>Takes the features of a figure one by one.</summary>
internal interface IAmountSink
{
    /// <summary>Takes one feature; the spans are only valid during the call.</summary>
    void Add(AmountTemplate template, ReadOnlySpan<char> value, ReadOnlySpan<char> second);
}
