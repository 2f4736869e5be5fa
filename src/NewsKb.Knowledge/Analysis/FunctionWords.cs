using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Knowledge.Analysis;

/// <summary>Words that say nothing about what a text is about: <c>dictionaries/function-words.tsv</c>.</summary>
internal sealed class FunctionWords
{
    private readonly bool[] _isSilent;
    private readonly CharacterSet _starts; // of silent words
    private readonly TermTable _table;

    private FunctionWords(TermTable table)
    {
        _table = table;
        var use = table.Column("use");
        _isSilent = [.. Enumerable.Range(0, table.RowCount).Select(row => table[row, use].SequenceEqual("index"))];
        _starts = new(Enumerable.Range(0, table.RowCount).Where(row => _isSilent[row]).Select(row => table[row, 0][0]));
    }

    /// <summary>The built-in words.</summary>
    public static FunctionWords Default { get; } = new(TermTable.Open(Assembly.GetExecutingAssembly(), "function-words.bin"));

    /// <summary>Whether the word is neither indexed nor looked up.</summary>
    public bool IsSilent(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 2 || !_starts.Contains(word[0])) return false;
        var row = _table.Trie.Find(word);
        return row != DoubleArrayTrie.NoValue && _isSilent[row];
    }

    /// <summary>Whether the word is left out of a query that has other words.</summary>
    public bool IsQueryWord(ReadOnlySpan<char> word) => _table.Trie.Find(word) != DoubleArrayTrie.NoValue;
}
