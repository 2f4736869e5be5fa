using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.Store.Pages;

/// <summary>
/// The checksum of a page or of a block of columns: a sum of its 64-bit words, each times an odd number of its own, so that a change
/// within one word always changes it. A page keeps it in its last eight bytes, which SQLite leaves free.
/// </summary>
internal static class PageSum
{
    /// <summary>How many bytes at the end of a page hold its checksum.</summary>
    public const int Size = sizeof(ulong);

    /// <summary>The checksum of bytes whose number is a multiple of eight.</summary>
    public static ulong Of(ReadOnlySpan<byte> data)
    {
        ulong sum = 0, factor = 1;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(data)) sum += word * (factor += 2);
        return sum;
    }

    /// <summary>Writes the checksum of a page into it.</summary>
    public static void Seal(Span<byte> page) => BinaryPrimitives.WriteUInt64LittleEndian(page[^Size..], Of(page[..^Size]));

    /// <summary>Whether the page is as it was sealed.</summary>
    public static bool IsIntact(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt64LittleEndian(page[^Size..]) == Of(page[..^Size]);
}
