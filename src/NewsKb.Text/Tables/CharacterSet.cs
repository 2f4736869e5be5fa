using System.Runtime.CompilerServices;

namespace NewsKb.Text.Tables;

/// <summary>A set of UTF-16 code units, one bit each: passes quickly over text in which no term can start.</summary>
internal sealed class CharacterSet
{
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];

    public CharacterSet(IEnumerable<char> characters)
    {
        foreach (var c in characters) _bits[c >> 6] |= 1UL << (c & 63);
    }

    /// <summary>Whether the set has the code unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char c) => (_bits[c >> 6] & (1UL << (c & 63))) != 0;
}
