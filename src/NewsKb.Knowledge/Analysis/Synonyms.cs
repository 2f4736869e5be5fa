using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Knowledge.Analysis;

/// <summary>Words for the same thing: <c>dictionaries/synonyms.tsv</c>.</summary>
internal sealed class Synonyms
{
    private readonly TermTable _table;
    private readonly Dictionary<string, List<string>> _groups = new(StringComparer.Ordinal);

    private Synonyms(TermTable table)
    {
        _table = table;
        for (var row = 0; row < table.RowCount; row++)
        {
            var group = table[row, 1].ToString();
            if (!_groups.TryGetValue(group, out var words)) _groups[group] = words = [];
            words.Add(table[row, 0].ToString());
        }
    }

    /// <summary>The built-in synonyms.</summary>
    public static Synonyms Default { get; } = new(TermTable.Open(Assembly.GetExecutingAssembly(), "synonyms.bin"));

    /// <summary>The length of the longest known word that the text starts with and that ends at one of the given lengths, or 0.</summary>
    public int LongestPrefix(ReadOnlySpan<char> text, IReadOnlyCollection<int> lengths)
    {
        var best = 0;
        foreach (var length in lengths)
            if (length > best && length <= text.Length && _table.Trie.Find(text[..length]) != DoubleArrayTrie.NoValue) best = length;
        return best;
    }

    /// <summary>The other words for a word, without itself.</summary>
    public IReadOnlyList<string> Of(ReadOnlySpan<char> word)
    {
        var (first, count) = _table.Rows(word);
        var others = new List<string>();
        for (var row = first; row < first + count; row++)
            foreach (var other in _groups[_table[row, 1].ToString()])
                if (!word.SequenceEqual(other) && !others.Contains(other)) others.Add(other);
        return others;
    }
}
