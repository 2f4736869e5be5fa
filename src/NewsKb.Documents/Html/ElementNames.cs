using System.Collections.Frozen;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Html;

/// <summary>A name of elements.</summary>
/// <param name="Text">The name in lower case.</param>
/// <param name="IsRaw">Whether the content is no markup and no text.</param>
/// <param name="Nests">Whether such elements lie in each other, so that they count for the depth.</param>
/// <param name="Number">Its number among the names of a page.</param>
internal sealed record ElementName(string Text, bool IsRaw, bool Nests, int Number);

/// <summary>The names of elements on a page: those that the reader knows, which all pages share, and others as they come.</summary>
internal sealed class ElementNames
{
    private static readonly FrozenDictionary<string, ElementName> Known = Enumerable.Range(0, Terms.HtmlElements.RowCount)
        .Select(row => Create(Terms.HtmlElements[row, 0].ToString(), row)).ToFrozenDictionary(n => n.Text, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> KnownByText = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, ElementName> _others = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> _othersByText;

    public ElementNames() => _othersByText = _others.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many names the reader knows; others have greater numbers.</summary>
    public static int KnownCount => Terms.HtmlElements.RowCount;

    /// <summary>The name as it stands in a tag, in whatever case.</summary>
    public ElementName this[ReadOnlySpan<char> text]
    {
        get
        {
            if (KnownByText.TryGetValue(text, out var name) || _othersByText.TryGetValue(text, out name)) return name;
            return _others[text.ToString()] = Create(text.ToString().ToLowerInvariant(), KnownCount + _others.Count);
        }
    }

    private static ElementName Create(string text, int number)
    {
        var kind = Terms.HtmlElements.ValueOf(text);
        return new ElementName(text, kind is "raw", kind is not ("void" or "open"), number);
    }
}
