using System.Buffers;

namespace NewsKb.Extraction.Organizations;

/// <summary>Passes to the characters at which the name of an organization can start or its legal form can stand.</summary>
internal ref struct OrganizationStarts(ReadOnlySpan<char> text)
{
    private static readonly Lazy<SearchValues<char>> Characters = new(() => SearchValues.Create([.. GovernmentBodies.FirstCharacters, '有', '股', .. ProperName.Heads]));

    private readonly ReadOnlySpan<char> _text = text;
    private int _next = -1;

    /// <summary>The first such character from a position on; the length of the text for none. Ask from left to right.</summary>
    public int Next(int from)
    {
        if (_next >= from) return _next;
        var offset = _text[from..].IndexOfAny(Characters.Value);
        return _next = offset < 0 ? _text.Length : from + offset;
    }
}
