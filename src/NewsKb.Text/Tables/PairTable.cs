using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsKb.Text.Tables;

/// <summary>
/// A number for each of many pairs of characters, by hash. A filter of some kilobytes in front keeps the table itself out of the processor's caches where most
/// pairs of a text have none.
/// </summary>
internal sealed class PairTable
{
    /// <summary>Stands for the number of a pair that has none.</summary>
    public const int NoValue = -1;

    private const int SlotsPerPair = 2, BitsPerPair = 16;

    private readonly (uint Pair, int Value)[] _slots;
    private readonly ulong[] _filter;
    private readonly int _slotShift, _filterShift;

    /// <summary>Keeps pairs with their numbers.</summary>
    public PairTable(IReadOnlyDictionary<(char First, char Second), int> values)
    {
        _slots = new (uint, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, values.Count * SlotsPerPair))];
        _filter = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, values.Count * BitsPerPair)) / 64];
        (_slotShift, _filterShift) = (32 - BitOperations.Log2((uint)_slots.Length), 26 - BitOperations.Log2((uint)_filter.Length));
        foreach (var ((first, second), value) in values)
        {
            var pair = Pair(first, second);
            var hash = Hash(pair);
            _filter[hash >> _filterShift >> 6] |= 1UL << (int)(hash >> _filterShift);
            var slot = hash >> _slotShift;
            while (_slots[slot].Pair != 0) slot = (slot + 1) & (uint)(_slots.Length - 1);
            _slots[slot] = (pair, value);
        }
    }

    /// <summary>The first row of each term of a table that is two characters behind a prefix.</summary>
    public static PairTable OfRows(TermTable table, string prefix)
    {
        var rows = new Dictionary<(char, char), int>();
        for (var row = 0; row < table.RowCount; row++)
            if (table[row, 0] is var term && term.Length == prefix.Length + 2 && term.StartsWith(prefix)) rows.TryAdd((term[^2], term[^1]), row);
        return new(rows);
    }

    /// <summary>The number of a pair, or <see cref="NoValue"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(char first, char second)
    {
        var pair = Pair(first, second);
        var hash = Hash(pair);
        return (_filter[hash >> _filterShift >> 6] & (1UL << (int)(hash >> _filterShift))) == 0 ? NoValue : Find(pair, hash);
    }

    private int Find(uint pair, uint hash)
    {
        var slots = _slots;
        for (var slot = hash >> _slotShift; slots[slot].Pair != 0; slot = (slot + 1) & (uint)(slots.Length - 1))
            if (slots[slot].Pair == pair) return slots[slot].Value;
        return NoValue;
    }

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;

    private static uint Hash(uint pair) => pair * 0x9E3779B1u;
}
