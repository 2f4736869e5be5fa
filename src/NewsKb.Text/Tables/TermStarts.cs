using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsKb.Text.Tables;

/// <summary>
/// Where the first two characters of a term lead in the trie of its table, by hash: passes quickly over text in which none starts, and spares the first two
/// steps where one does. A filter of some kilobytes in front keeps the table itself out of the processor's caches.
/// </summary>
internal sealed class TermStarts
{
    private const int SlotsPerPair = 2, BitsPerPair = 16;

    private readonly DoubleArrayTrie _trie;
    private readonly int _root;
    private readonly (uint Pair, int State)[] _slots;
    private readonly ulong[] _filter;
    private readonly int _slotShift, _filterShift;
    private readonly ulong[] _single = new ulong[(char.MaxValue + 1) / 64]; // terms of one character

    /// <summary>The starts of all terms, or of what follows a prefix in those that start with it.</summary>
    public TermStarts(TermTable table, string prefix = "")
    {
        _trie = table.Trie;
        _root = _trie.Follow(DoubleArrayTrie.Root, prefix);
        var pairs = new Dictionary<uint, int>();
        for (var row = 0; row < table.RowCount; row++)
        {
            var term = table[row, 0];
            if (!term.StartsWith(prefix)) continue;
            term = term[prefix.Length..];
            if (term.Length == 1) _single[term[0] >> 6] |= 1UL << term[0];
            if (term.Length > 1) pairs.TryAdd(Pair(term[0], term[1]), _trie.Follow(_root, term[..2]));
        }
        _slots = new (uint, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, pairs.Count * SlotsPerPair))];
        _filter = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, pairs.Count * BitsPerPair)) / 64];
        (_slotShift, _filterShift) = (32 - BitOperations.Log2((uint)_slots.Length), 26 - BitOperations.Log2((uint)_filter.Length));
        foreach (var (pair, state) in pairs)
        {
            var hash = Hash(pair);
            _filter[hash >> _filterShift >> 6] |= 1UL << (int)(hash >> _filterShift);
            var slot = hash >> _slotShift;
            while (_slots[slot].Pair != 0) slot = (slot + 1) & (uint)(_slots.Length - 1);
            _slots[slot] = (pair, state);
        }
    }

    /// <summary>The state of the trie behind two characters (and the prefix), or <see cref="DoubleArrayTrie.Dead"/> where no term starts with them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Behind(char first, char second)
    {
        var pair = Pair(first, second);
        var hash = Hash(pair);
        return (_filter[hash >> _filterShift >> 6] & (1UL << (int)(hash >> _filterShift))) == 0 ? DoubleArrayTrie.Dead : Find(pair, hash);
    }

    /// <summary>The longest term that starts at an offset: its value in the trie (or <see cref="DoubleArrayTrie.NoValue"/>) and its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LongestAt(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 0;
        var first = text[at];
        var state = at + 1 < text.Length ? Behind(first, text[at + 1]) : DoubleArrayTrie.Dead;
        var isTerm = (_single[first >> 6] & (1UL << first)) != 0;
        return state != DoubleArrayTrie.Dead || isTerm ? Longest(text[at..], state, isTerm, out length) : DoubleArrayTrie.NoValue;
    }

    private int Longest(ReadOnlySpan<char> text, int state, bool isTerm, out int length)
    {
        var best = isTerm ? _trie.Value(_trie.Next(_root, text[0])) : DoubleArrayTrie.NoValue;
        length = isTerm ? 1 : 0;
        for (var end = 2; state != DoubleArrayTrie.Dead; state = end < text.Length ? _trie.Next(state, text[end++]) : DoubleArrayTrie.Dead)
            if (_trie.Value(state) is not DoubleArrayTrie.NoValue and var value) (best, length) = (value, end);
        return best;
    }

    private int Find(uint pair, uint hash)
    {
        for (var slot = hash >> _slotShift; _slots[slot].Pair != 0; slot = (slot + 1) & (uint)(_slots.Length - 1))
            if (_slots[slot].Pair == pair) return _slots[slot].State;
        return DoubleArrayTrie.Dead;
    }

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;

    private static uint Hash(uint pair) => pair * 0x9E3779B1u;
}
