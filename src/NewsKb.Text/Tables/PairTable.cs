using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsKb.Text.Tables;

/// <summary>
/// A value for each of many pairs of characters, by hash. A filter of some kilobytes in front keeps the table itself out of the processor's caches where most
/// pairs of a text have none.
/// </summary>
internal sealed class PairTable<TValue> where TValue : struct
{
    private const int SlotsPerPair = 2, BitsPerPair = 16;

    private readonly (uint Pair, TValue Value)[] _slots;
    private readonly ulong[] _filter;
    private readonly int _slotShift, _filterShift;

    /// <summary>Keeps pairs with their values.</summary>
    public PairTable(IReadOnlyDictionary<(char First, char Second), TValue> values)
    {
        _slots = new (uint, TValue)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, values.Count * SlotsPerPair))];
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

    /// <summary>Finds the value of a pair; false where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(char first, char second, out TValue value)
    {
        var pair = Pair(first, second);
        var hash = Hash(pair);
        if ((_filter[hash >> _filterShift >> 6] & (1UL << (int)(hash >> _filterShift))) == 0)
        {
            value = default;
            return false;
        }
        var slot = hash >> _slotShift;
        value = _slots[slot].Value;
        return _slots[slot].Pair == pair || TryFindBehind(slot, pair, out value);
    }

    private bool TryFindBehind(uint slot, uint pair, out TValue value)
    {
        var slots = _slots;
        for (; slots[slot].Pair != 0; slot = (slot + 1) & (uint)(slots.Length - 1))
        {
            if (slots[slot].Pair != pair) continue;
            value = slots[slot].Value;
            return true;
        }
        value = default;
        return false;
    }

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;

    private static uint Hash(uint pair) => pair * 0x9E3779B1u;
}

/// <summary>Makes tables of pairs.</summary>
internal static class PairTable
{
    /// <summary>A value for the first row of each term of a table that is two characters behind a prefix.</summary>
    public static PairTable<TValue> OfRows<TValue>(TermTable table, string prefix, Func<int, TValue> value) where TValue : struct
    {
        var values = new Dictionary<(char, char), TValue>();
        for (var row = 0; row < table.RowCount; row++)
            if (table[row, 0] is var term && term.Length == prefix.Length + 2 && term.StartsWith(prefix)) values.TryAdd((term[^2], term[^1]), value(row));
        return new(values);
    }
}
