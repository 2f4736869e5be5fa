using System.Collections.Frozen;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Html;

/// <summary>A name of elements.</summary>
/// <param name="Text">The name in lower case.</param>
/// <param name="Kind">What such an element is to the reader (see <c>html-elements.tsv</c>); empty for an inline one.</param>
/// <param name="Number">Its number among the names of a page.</param>
internal sealed record ElementName(string Text, string Kind, int Number)
{
    /// <summary>Whether the content is no markup and no text.</summary>
    public bool IsRaw { get; } = Kind is "raw";

    /// <summary>Whether such elements lie in each other, so that they count for the depth.</summary>
    public bool Nests { get; } = Kind is not ("void" or "open" or "reading");
}

/// <summary>The names of elements on a page: those that the reader knows, which all pages share, and others as they come.</summary>
internal sealed class ElementNames
{
    private static readonly FrozenDictionary<string, ElementName> Known = Enumerable.Range(0, Terms.HtmlElements.RowCount)
        .Select(row => new ElementName(Terms.HtmlElements[row, 0].ToString(), Terms.HtmlElements[row, 1].ToString(), row)).ToFrozenDictionary(n => n.Text, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> KnownByText = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, ElementName> _others = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> _othersByText;

    public ElementNames() => _othersByText = _others.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many names the reader knows; others have greater numbers.</summary>
    public static int KnownCount => Terms.HtmlElements.RowCount;

    /// <summary>What an element of a name in lower case is to the reader; empty for an inline one.</summary>
    public static string KindOf(string name) => Known.TryGetValue(name, out var known) ? known.Kind : string.Empty;

    /// <summary>The name as it stands in a tag, in whatever case.</summary>
    public ElementName this[ReadOnlySpan<char> text]
    {
        get
        {
            if (KnownByText.TryGetValue(text, out var name) || _othersByText.TryGetValue(text, out name)) return name;
            return _others[text.ToString()] = new ElementName(text.ToString().ToLowerInvariant(), string.Empty, KnownCount + _others.Count);
        }
    }
}
