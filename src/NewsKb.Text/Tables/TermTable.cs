using System.Reflection;

namespace NewsKb.Text.Tables;

/// <summary>
/// A keyed table compiled from a commented TSV file and read in place: the first column is the term, several rows may share one.
/// Rows are sorted by term, so the rows of a term are neighbours.
/// </summary>
internal sealed unsafe class TermTable
{
    private readonly MappedResource _memory;
    private readonly DoubleArrayTrie _trie;
    private readonly uint* _offsets; // (row, column) → start in the pool; one more at the end
    private readonly char* _pool;
    private readonly string[] _columns;

    private TermTable(MappedResource memory)
    {
        _memory = memory;
        var header = (int*)memory.Start;
        (RowCount, var columnCount) = (header[0], header[1]);
        _trie = new DoubleArrayTrie(memory.Start + 8, out var trieBytes);
        _offsets = (uint*)(memory.Start + 8 + trieBytes);
        _pool = (char*)(_offsets + ((RowCount + 1) * columnCount) + 1);
        _columns = new string[columnCount];
        for (var i = 0; i < columnCount; i++) _columns[i] = Cell(i).ToString();
    }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The trie over the terms; a value is the first row of the term.</summary>
    public DoubleArrayTrie Trie => _trie;

    /// <summary>Opens a table embedded in an assembly, e.g. <c>units.bin</c>.</summary>
    public static TermTable Open(Assembly assembly, string name) => new(MappedResource.Open(assembly, name));

    /// <summary>Opens a table from bytes made by <see cref="TermTableBuilder"/>.</summary>
    public static TermTable FromBytes(ReadOnlySpan<byte> bytes) => new(MappedResource.FromBytes(bytes));

    /// <summary>The index of a column by its name in the header line.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int Column(string name)
    {
        var index = Array.IndexOf(_columns, name);
        return index >= 0 ? index : throw new ArgumentException($"The table has no column '{name}'; it has: {string.Join(", ", _columns)}.", nameof(name));
    }

    /// <summary>The text of one cell; column 0 is the term.</summary>
    public ReadOnlySpan<char> this[int row, int column] => Cell(((row + 1) * _columns.Length) + column);

    /// <summary>The rows of a term (first row and count), or a count of 0.</summary>
    public (int First, int Count) Rows(ReadOnlySpan<char> term) => Neighbours(_trie.Find(term));

    /// <summary>The rows of the longest term that the text starts with, and that term's length (0: none).</summary>
    public (int First, int Count) LongestPrefix(ReadOnlySpan<char> text, out int length) => Neighbours(_trie.LongestPrefix(text, out length));

    /// <summary>All rows that share the term of row <paramref name="first"/> from there on.</summary>
    public (int First, int Count) Neighbours(int first)
    {
        if (first == DoubleArrayTrie.NoValue) return (0, 0);
        var last = first + 1;
        var term = this[first, 0];
        while (last < RowCount && this[last, 0] is var next && next.Length == term.Length && next[^1] == term[^1] && next.SequenceEqual(term)) last++; // most differ at the end
        return (first, last - first);
    }

    private ReadOnlySpan<char> Cell(int index) => new(_pool + _offsets[index], (int)(_offsets[index + 1] - _offsets[index]));
}
