using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NewsKb.Knowledge.FullText.Writing;

/// <summary>Numbers for the terms of a buffer, from 0 in the order in which they came.</summary>
internal sealed class TermNumbers
{
    private const int ShortTerm = sizeof(ulong); // whose key says all
    private readonly ulong _odd = MemoryMarshal.Read<ulong>(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1; // nobody can write terms that all meet in one slot
    private readonly List<Entry> _entries = [];
    private byte[] _bytes = new byte[1 << 16];
    private int _used;
    private int[] _sorted = [];
    private ulong[] _beginnings = [];
    private int[] _slots = new int[1 << 12]; // one more than the number; 0 for none

    /// <summary>How many terms there are.</summary>
    public int Count => _entries.Count;

    /// <summary>A term in UTF-8.</summary>
    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(_entries[number].Start, _entries[number].Length);

    /// <summary>The number of a term, a new one where it has none.</summary>
    public int Number(ReadOnlySpan<byte> term)
    {
        var key = Key(term);
        var slot = Slot(key, term.Length);
        var entries = CollectionsMarshal.AsSpan(_entries);
        for (; _slots[slot] is > 0 and var number; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref readonly var entry = ref entries[number - 1];
            if (entry.Key == key && entry.Length == term.Length && (term.Length <= ShortTerm || term.SequenceEqual(_bytes.AsSpan(entry.Start, entry.Length)))) return number - 1;
        }
        return Add(term, key, slot);
    }

    /// <summary>The numbers of all terms, in order of their bytes, valid until they are asked for again.</summary>
    public ReadOnlySpan<int> Sorted()
    {
        if (_sorted.Length < Count) (_sorted, _beginnings) = (new int[Count * 2], new ulong[Count * 2]);
        for (var i = 0; i < Count; i++) (_sorted[i], _beginnings[i]) = (i, Beginning(this[i]));
        Array.Sort(_beginnings, _sorted, 0, Count);
        for (int start = 0, end; start < Count; start = end)
        {
            for (end = start + 1; end < Count && _beginnings[end] == _beginnings[start];) end++;
            if (end - start > 1) _sorted.AsSpan(start, end - start).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
        }
        return _sorted.AsSpan(0, Count);
    }

    /// <summary>Forgets all terms.</summary>
    public void Clear()
    {
        _entries.Clear();
        _used = 0;
        Array.Clear(_slots);
    }

    private int Add(ReadOnlySpan<byte> term, ulong key, int slot)
    {
        if (_used + term.Length > _bytes.Length) Array.Resize(ref _bytes, (_bytes.Length * 2) + term.Length);
        term.CopyTo(_bytes.AsSpan(_used));
        _entries.Add(new Entry(key, _used, term.Length));
        _used += term.Length;
        _slots[slot] = Count;
        if (Count * 2 > _slots.Length) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            var slot = Slot(_entries[number].Key, _entries[number].Length);
            while (_slots[slot] > 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = number + 1;
        }
    }

    private int Slot(ulong key, int length) => (int)(((key + (ulong)length) * _odd) >> (64 - BitOperations.Log2((uint)_slots.Length)));

    /// <summary>The bytes themselves where they are few, else a hash over them.</summary>
    private ulong Key(ReadOnlySpan<byte> term)
    {
        if (term.Length <= ShortTerm) return Beginning(term);
        var key = (ulong)term.Length;
        for (var left = term; left.Length > ShortTerm; left = left[ShortTerm..]) key = BitOperations.RotateLeft((key ^ MemoryMarshal.Read<ulong>(left)) * _odd, 29);
        return (key ^ MemoryMarshal.Read<ulong>(term[^ShortTerm..])) * _odd;
    }

    /// <summary>The first eight bytes as a number of the same order; a term has no byte 0.</summary>
    private static ulong Beginning(ReadOnlySpan<byte> term)
    {
        if (term.Length >= ShortTerm) return BinaryPrimitives.ReadUInt64BigEndian(term);
        ulong beginning = 0;
        // The last four bytes begin among the first four or right behind them.
        if (term.Length >= sizeof(uint)) beginning = ((ulong)BinaryPrimitives.ReadUInt32BigEndian(term) << (8 * (term.Length - sizeof(uint)))) | BinaryPrimitives.ReadUInt32BigEndian(term[^sizeof(uint)..]);
        else
            foreach (var b in term) beginning = (beginning << 8) | b;
        return beginning << (8 * (ShortTerm - term.Length));
    }

    private readonly record struct Entry(ulong Key, int Start, int Length);
}
