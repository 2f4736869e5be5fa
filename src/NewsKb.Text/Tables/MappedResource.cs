using System.Reflection;

namespace NewsKb.Text.Tables;

/// <summary>A block of bytes that stays where it is: a resource read in place from its assembly, or a pinned array.</summary>
internal sealed unsafe class MappedResource
{
    private readonly byte* _start;
    private readonly object _owner; // keeps the memory alive

    private MappedResource(byte* start, int length, object owner)
    {
        _start = start;
        Length = length;
        _owner = owner;
    }

    /// <summary>The length in bytes.</summary>
    public int Length { get; }

    /// <summary>The first byte.</summary>
    public byte* Start => _start;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => new(_start, Length);

    /// <summary>Opens an embedded resource without copying it.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without this table.</exception>
    public static MappedResource Open(Assembly assembly, string name)
    {
        var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} holds no table '{name}': the build left it out.");
        if (stream is UnmanagedMemoryStream memory)
            return new MappedResource(memory.PositionPointer, checked((int)memory.Length), memory);
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return FromBytes(bytes);
        }
    }

    /// <summary>Takes a copy of the bytes into pinned memory.</summary>
    public static MappedResource FromBytes(ReadOnlySpan<byte> bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(Math.Max(bytes.Length, 1), pinned: true);
        bytes.CopyTo(pinned);
        fixed (byte* start = pinned) return new MappedResource(start, bytes.Length, pinned);
    }
}
