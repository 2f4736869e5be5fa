namespace NewsKb.Text.Tables;

/// <summary>
/// A set of characters, a bit each. Finds the next of them faster than <see cref="System.Buffers.SearchValues"/>, which looks at Chinese characters twice,
/// where they are common.
/// </summary>
internal sealed class CharacterSet
{
    private readonly uint[] _bits = new uint[(char.MaxValue + 1) / 32];

    /// <summary>A set of these characters.</summary>
    public CharacterSet(IEnumerable<char> characters)
    {
        foreach (var c in characters) _bits[c >> 5] |= 1u << c;
    }

    /// <summary>Whether the set has a character.</summary>
    public bool Contains(char c) => (_bits[c >> 5] & (1u << c)) != 0;

    /// <summary>The offset of the first character of the set; −1 without one.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        var bits = _bits;
        for (var i = 0; i < text.Length; i++)
            if ((bits[text[i] >> 5] & (1u << text[i])) != 0) return i;
        return -1;
    }
}
