using System.Globalization;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures;

/// <summary>Finds the words of <c>dictionaries/measure-cues.tsv</c> in a text: from left to right, always the longest.</summary>
internal sealed class CueLexicon
{
    private readonly TermStarts _starts;
    private readonly CueSense[] _senses;
    private readonly byte[] _counts; // of the rows that share the term, at the first of them

    private CueLexicon(TermTable table)
    {
        _starts = new TermStarts(table);
        _senses = new CueSense[table.RowCount];
        _counts = new byte[table.RowCount];
        int kind = table.Column("kind"), value = table.Column("value"), weight = table.Column("weight");
        var instruments = Instrument.All.Select((instrument, index) => (instrument.Name, index)).ToDictionary(StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            var sense = Enum.Parse<CueKind>(table[row, kind], ignoreCase: true);
            var number = sense switch
            {
                CueKind.Tool => instruments[table[row, value].ToString()],
                CueKind.Status => (int)Enum.Parse<MeasureStatus>(table[row, value].ToString().Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
                _ => 0,
            };
            _senses[row] = new CueSense(sense, number, float.Parse(table[row, weight], CultureInfo.InvariantCulture));
        }
        for (var row = 0; row < table.RowCount; row += _counts[row]) _counts[row] = (byte)table.Neighbours(row).Count;
    }

    /// <summary>The lexicon that ships with the library.</summary>
    public static CueLexicon Default { get; } = new(TermTable.Open(typeof(CueLexicon).Assembly, "measure-cues.bin"));

    /// <summary>The meanings of a word.</summary>
    public ReadOnlySpan<CueSense> Senses(Cue cue) => _senses.AsSpan(cue.Row, _counts[cue.Row]);

    /// <summary>The weight of the meaning of one kind; 0 where the word has none.</summary>
    public float Weight(Cue cue, CueKind kind)
    {
        foreach (var sense in Senses(cue))
            if (sense.Kind == kind) return sense.Weight;
        return 0;
    }

    /// <summary>The words of a text in order. No two overlap; words that only hide shorter ones are left out.</summary>
    public List<Cue> Scan(string text)
    {
        var cues = new List<Cue>(text.Length / 4);
        for (var i = 0; i < text.Length;)
        {
            var row = _starts.LongestAt(text, i, out var length);
            if (row != DoubleArrayTrie.NoValue && _senses[row].Kind != CueKind.Skip) cues.Add(new Cue(i, length, row));
            i += Math.Max(1, length);
        }
        return cues;
    }
}
