using System.Runtime.CompilerServices;

namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>SQLite's numbers of variable length: seven bits a byte, the highest first; a ninth byte counts whole.</summary>
internal static class Varint
{
    private const int Longest = 9;

    /// <summary>Reads a number and moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint first = bytes[at];
        if (first < 0x80)
        {
            at++;
            return first;
        }
        uint second = bytes[at + 1];
        if (second >= 0x80) return ReadLong(bytes, ref at);
        at += 2;
        return ((first & 0x7F) << 7) | second;
    }

    private static ulong ReadLong(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var i = 1; i < Longest; i++)
        {
            var next = bytes[at++];
            value = (value << 7) | (next & 0x7FU);
            if (next < 0x80) return value;
        }
        return (value << 8) | bytes[at++];
    }
}
