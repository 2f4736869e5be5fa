using System.Runtime.CompilerServices;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>Which two characters the terms of some tables start with, by hash: passes quickly over text in which none can start.</summary>
internal sealed class PairFilter
{
    private const int Shift = 14; // 2^18 bits

    private readonly ulong[] _bits = new ulong[1 << 12];

    public PairFilter(params ReadOnlySpan<TermTable> tables)
    {
        foreach (var table in tables)
            for (var row = 0; row < table.RowCount; row++)
                if (table[row, 0] is [var first, var second, ..]) Add(first, second);
    }

    /// <summary>Whether a term may start with these two characters; true where one does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStart(char first, char second)
    {
        var slot = Slot(first, second);
        return (_bits[slot >> 6] & (1UL << (int)(slot & 63))) != 0;
    }

    private void Add(char first, char second)
    {
        var slot = Slot(first, second);
        _bits[slot >> 6] |= 1UL << (int)(slot & 63);
    }

    private static uint Slot(char first, char second) => ((((uint)first << 16) | second) * 0x9E3779B1u) >> Shift;
}
