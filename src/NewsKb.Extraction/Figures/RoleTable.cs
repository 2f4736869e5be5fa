using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>Words with roles, found where they start or end. A word may have several roles, and words in its column <c>except</c> that hide it.</summary>
internal sealed class RoleTable
{
    private const int Longest = 7;

    private readonly TermTable _table;
    private readonly (int Role, (string Word, int At)[] Except)[] _rows;
    private readonly int[] _behind;
    private readonly int[] _firsts = new int[char.MaxValue + 1]; // the roles of the words with a character at one end: most need no look-up
    private readonly int[] _lasts = new int[char.MaxValue + 1];
    private readonly byte[] _lengths = new byte[char.MaxValue + 1]; // of the words that end with a character

    /// <summary>Opens a table with the columns <c>role</c> and <c>except</c>.</summary>
    /// <param name="name">The name of the compiled table.</param>
    /// <param name="roles">The enumeration of flags that the roles name.</param>
    public RoleTable(string name, Type roles)
    {
        _table = TermTable.Open(typeof(RoleTable).Assembly, name);
        int role = _table.Column("role"), except = _table.Column("except");
        _rows = new (int, (string, int)[])[_table.RowCount];
        _behind = new int[_table.RowCount];
        for (var i = 0; i < _rows.Length; i++)
        {
            var term = _table[i, 0].ToString();
            var words = _table[i, except].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var flag = Convert.ToInt32(Enum.Parse(roles, _table[i, role].ToString(), ignoreCase: true), System.Globalization.CultureInfo.InvariantCulture);
            _rows[i] = (flag, [.. words.Select(word => (word, word.IndexOf(term, StringComparison.Ordinal)))]);
            _behind[i] = _table.Neighbours(i).Count;
            _firsts[term[0]] |= flag;
            _lasts[term[^1]] |= flag;
            _lengths[term[^1]] |= (byte)(1 << term.Length);
        }
    }

    /// <summary>The length of the longest word with the role that starts at an offset; 0 without one.</summary>
    public int At(ReadOnlySpan<char> text, int at, int role)
    {
        if (at >= text.Length || (_firsts[text[at]] & role) == 0) return 0;
        var (state, best) = (DoubleArrayTrie.Root, 0);
        for (var end = at; end < text.Length && (state = _table.Trie.Next(state, text[end])) != DoubleArrayTrie.Dead; end++)
            if (Has(_table.Trie.Value(state), role, text, at)) best = end + 1 - at;
        return best;
    }

    /// <summary>The length of the longest word with the role that the text ends with; 0 without one.</summary>
    public int AtEnd(ReadOnlySpan<char> text, int role)
    {
        if (text.Length == 0 || (_lasts[text[^1]] & role) == 0) return 0;
        var lengths = _lengths[text[^1]];
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
            if (((lengths >> length) & 1) != 0 && Has(_table.Trie.Find(text[^length..]), role, text, text.Length - length)) return length;
        return 0;
    }

    private bool Has(int row, int role, ReadOnlySpan<char> text, int at)
    {
        if (row == DoubleArrayTrie.NoValue) return false;
        for (var i = row; i < row + _behind[row]; i++)
            if (_rows[i].Role == role && !IsInside(_rows[i].Except, text, at)) return true;
        return false;
    }

    /// <summary>Whether the word is part of one of the longer words: 对 in 对接.</summary>
    private static bool IsInside((string Word, int At)[] words, ReadOnlySpan<char> text, int at)
    {
        foreach (var (word, offset) in words)
            if (at >= offset && text[(at - offset)..].StartsWith(word)) return true;
        return false;
    }
}
