using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsKb.Text.Tables;

/// <summary>Which one or two characters the terms of a vocabulary start with, by hash: passes quickly over text in which none can start.</summary>
internal sealed class PairFilter
{
    private const int BitsPerTerm = 4; // several terms share a start, so that few other pairs pass
    private const int LeastBits = 1 << 12;

    private readonly ulong[] _bits;
    private readonly int _shift;
    private readonly ulong[] _single = new ulong[(char.MaxValue + 1) / 64];

    private PairFilter(int terms)
    {
        var bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastBits, terms * BitsPerTerm));
        _bits = new ulong[bits / 64];
        _shift = 32 - BitOperations.Log2(bits);
    }

    /// <summary>The starts of the terms of some tables, or of what follows a prefix in those that start with it.</summary>
    public static PairFilter Of(ReadOnlySpan<TermTable> tables, string prefix = "", Func<TermTable, int, bool>? condition = null)
    {
        var rows = 0;
        foreach (var table in tables) rows += table.RowCount;
        var filter = new PairFilter(rows);
        foreach (var table in tables)
            for (var row = 0; row < table.RowCount; row++)
                if (table[row, 0].StartsWith(prefix) && condition?.Invoke(table, row) != false) filter.Add(table[row, 0][prefix.Length..]);
        return filter;
    }

    /// <summary>Whether a term of two characters or more may start with these two; true where one does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStart(char first, char second)
    {
        var slot = Slot(first, second);
        return (_bits[slot >> 6] & (1UL << (int)(slot & 63))) != 0;
    }

    /// <summary>Whether a term may start at an offset of a text; true where one does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStart(ReadOnlySpan<char> text, int at) =>
        (at + 1 < text.Length && MayStart(text[at], text[at + 1])) || (_single[text[at] >> 6] & (1UL << (text[at] & 63))) != 0;

    private void Add(ReadOnlySpan<char> term)
    {
        if (term.Length == 1) _single[term[0] >> 6] |= 1UL << (term[0] & 63);
        if (term.Length < 2) return;
        var slot = Slot(term[0], term[1]);
        _bits[slot >> 6] |= 1UL << (int)(slot & 63);
    }

    private uint Slot(char first, char second) => ((((uint)first << 16) | second) * 0x9E3779B1u) >> _shift;
}
