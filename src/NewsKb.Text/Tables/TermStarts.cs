using System.Runtime.CompilerServices;

namespace NewsKb.Text.Tables;

/// <summary>
/// Where the first two characters of a term lead in the trie of its table: passes quickly over text in which none starts, and spares the first two steps where
/// one does.
/// </summary>
internal sealed class TermStarts
{
    private readonly DoubleArrayTrie _trie;
    private readonly PairTable<Start> _pairs;
    private readonly ulong[] _single = new ulong[(char.MaxValue + 1) / 64]; // terms of one character

    /// <summary>The starts of all terms.</summary>
    public TermStarts(TermTable table)
    {
        _trie = table.Trie;
        var pairs = new Dictionary<(char, char), Start>();
        for (var row = table.RowCount - 1; row >= 0; row--) // a term stands behind what it starts with
        {
            var term = table[row, 0];
            if (term.Length == 1) _single[term[0] >> 6] |= 1UL << term[0];
            else if (term.Length == 2) pairs[(term[0], term[1])] = pairs.GetValueOrDefault((term[0], term[1])) with { Value = row };
            else
            {
                var thirds = pairs.GetValueOrDefault((term[0], term[1])).Thirds | (1u << term[2]);
                pairs[(term[0], term[1])] = new(DoubleArrayTrie.NoValue, _trie.Follow(DoubleArrayTrie.Root, term[..2]), thirds);
            }
        }
        _pairs = new(pairs);
    }

    /// <summary>The longest term that starts at an offset: its value in the trie (or <see cref="DoubleArrayTrie.NoValue"/>) and its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LongestAt(ReadOnlySpan<char> text, int at, out int length)
    {
        var first = text[at];
        if (at + 1 < text.Length && _pairs.TryFind(first, text[at + 1], out var start)) return Longest(text[at..], start, out length);
        length = IsTerm(first) ? 1 : 0;
        return length == 0 ? DoubleArrayTrie.NoValue : ValueOf(first);
    }

    private int Longest(ReadOnlySpan<char> text, Start start, out int length)
    {
        var (best, state) = (start.Value, start.State);
        length = best == DoubleArrayTrie.NoValue ? 0 : 2;
        if (text.Length > 2 && (start.Thirds & (1u << text[2])) != 0)
            for (var end = 2; end < text.Length && (state = _trie.Next(state, text[end])) != DoubleArrayTrie.Dead; end++)
                if (_trie.Value(state) is not DoubleArrayTrie.NoValue and var value) (best, length) = (value, end + 1);
        if (length > 0 || !IsTerm(text[0])) return best;
        length = 1;
        return ValueOf(text[0]);
    }

    private bool IsTerm(char c) => (_single[c >> 6] & (1UL << c)) != 0;

    private int ValueOf(char c) => _trie.Value(_trie.Next(DoubleArrayTrie.Root, c));

    /// <summary>Two characters that terms start with.</summary>
    /// <param name="Value">The value of the term that they are; <see cref="DoubleArrayTrie.NoValue"/> where they are none.</param>
    /// <param name="State">The state behind them.</param>
    /// <param name="Thirds">The characters that go on from there, a bit for the last five of theirs.</param>
    private readonly record struct Start(int Value, int State, uint Thirds);
}
