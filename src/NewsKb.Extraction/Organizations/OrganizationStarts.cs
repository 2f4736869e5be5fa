using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Organizations;

/// <summary>Passes to the characters at which the name of an organization can start or its legal form can stand.</summary>
internal ref struct OrganizationStarts(ReadOnlySpan<char> text)
{
    private static readonly CharacterSet Characters = new([.. GovernmentBodies.FirstCharacters, '有', '股', .. ProperName.Heads]);

    private readonly ReadOnlySpan<char> _text = text;
    private int _next = -1;

    /// <summary>The first such character from a position on; the length of the text for none. Ask from left to right.</summary>
    public int Next(int from)
    {
        if (_next >= from) return _next;
        var offset = Characters.IndexIn(_text[from..]);
        return _next = offset < 0 ? _text.Length : from + offset;
    }
}
