using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures.Tagging;

/// <summary>
/// A multinomial logistic regression over the features of a measure (<see cref="InstrumentFeatures"/>): each votes for instruments or against them.
/// The weights are learned by <c>tests/NewsKb.Benchmarks/InstrumentTraining.cs</c> from <c>corpus/</c>.
/// </summary>
internal sealed class InstrumentModel
{
    private readonly TermTable _table;
    private readonly (int Instrument, float Weight)[] _votes; // by row

    /// <summary>Reads a table with the columns <c>instrument</c> and <c>weight</c>, in hundredths; a feature has a row for each instrument.</summary>
    public InstrumentModel(TermTable table)
    {
        _table = table;
        int instrument = table.Column("instrument"), weight = table.Column("weight");
        var instruments = Instrument.All.Select((known, index) => (known.Name, index)).ToDictionary(StringComparer.Ordinal);
        var names = instruments.GetAlternateLookup<ReadOnlySpan<char>>();
        _votes = new (int, float)[table.RowCount];
        for (var row = 0; row < _votes.Length; row++) _votes[row] = (names[table[row, instrument]], int.Parse(table[row, weight], CultureInfo.InvariantCulture) / 100f);
    }

    /// <summary>The model that ships with the library.</summary>
    public static InstrumentModel Default { get; } = new(TermTable.Open(typeof(InstrumentModel).Assembly, "instrument-weights.bin"));

    /// <summary>The votes of a feature; none where nothing was learned of it.</summary>
    public ReadOnlySpan<(int Instrument, float Weight)> Votes(ReadOnlySpan<char> feature)
    {
        var (first, count) = _table.Rows(feature);
        return _votes.AsSpan(first < 0 ? 0 : first, count);
    }
}
