using System.Runtime.CompilerServices;

namespace NewsKb.Text.Tables;

/// <summary>
/// Where the first two characters of a term lead in the trie of its table: passes quickly over text in which none starts, and spares the first two steps where
/// one does.
/// </summary>
internal sealed class TermStarts
{
    private readonly DoubleArrayTrie _trie;
    private readonly PairTable _pairs; // the state behind two characters
    private readonly ulong[] _single = new ulong[(char.MaxValue + 1) / 64]; // terms of one character

    /// <summary>The starts of all terms.</summary>
    public TermStarts(TermTable table)
    {
        _trie = table.Trie;
        var pairs = new Dictionary<(char, char), int>();
        for (var row = 0; row < table.RowCount; row++)
        {
            var term = table[row, 0];
            if (term.Length == 1) _single[term[0] >> 6] |= 1UL << term[0];
            else pairs.TryAdd((term[0], term[1]), _trie.Follow(DoubleArrayTrie.Root, term[..2]));
        }
        _pairs = new PairTable(pairs);
    }

    /// <summary>The longest term that starts at an offset: its value in the trie (or <see cref="DoubleArrayTrie.NoValue"/>) and its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LongestAt(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 0;
        var first = text[at];
        var state = at + 1 < text.Length ? _pairs.Find(first, text[at + 1]) : DoubleArrayTrie.Dead;
        var isTerm = (_single[first >> 6] & (1UL << first)) != 0;
        return state != DoubleArrayTrie.Dead || isTerm ? Longest(text[at..], state, isTerm, out length) : DoubleArrayTrie.NoValue;
    }

    private int Longest(ReadOnlySpan<char> text, int state, bool isTerm, out int length)
    {
        var best = isTerm ? _trie.Value(_trie.Next(DoubleArrayTrie.Root, text[0])) : DoubleArrayTrie.NoValue;
        length = isTerm ? 1 : 0;
        for (var end = 2; state != DoubleArrayTrie.Dead; state = end < text.Length ? _trie.Next(state, text[end++]) : DoubleArrayTrie.Dead)
            if (_trie.Value(state) is not DoubleArrayTrie.NoValue and var value) (best, length) = (value, end);
        return best;
    }
}
