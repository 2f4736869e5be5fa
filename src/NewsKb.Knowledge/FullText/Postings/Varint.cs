using System.Runtime.CompilerServices;

namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>SQLite's numbers of variable length: seven bits a byte, the highest first; a ninth byte counts whole.</summary>
internal static class Varint
{
    /// <summary>The bytes of the largest number.</summary>
    public const int Longest = 9;

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

    /// <summary>How many bytes a number takes.</summary>
    public static int Size(ulong value)
    {
        var size = 1;
        for (; value >= 0x80 && size < Longest; size++) value >>= 7;
        return size;
    }

    /// <summary>Writes a number and moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(Span<byte> bytes, ref int at, ulong value)
    {
        if (value < 0x80) bytes[at++] = (byte)value;
        else WriteLong(bytes, ref at, value);
    }

    private static void WriteLong(Span<byte> bytes, ref int at, ulong value)
    {
        var last = at + Size(value) - 1;
        var isLongest = last - at == Longest - 1;
        bytes[last] = (byte)(isLongest ? value : value & 0x7F);
        value >>= isLongest ? 8 : 7;
        for (var i = last - 1; i >= at; i--, value >>= 7) bytes[i] = (byte)(0x80 | (value & 0x7F));
        at = last + 1;
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
