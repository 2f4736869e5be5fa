using AngleSharp.Dom;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Html;

/// <summary>What elements say about the text in them: by their name, by being hidden, by the words of class and id.</summary>
internal static class ElementRoles
{
    /// <summary>The role of the text of an element, as far as its own tag tells; <see cref="LineRole.Text"/> where it says nothing.</summary>
    public static LineRole Of(IElement element, ReadOnlySpan<char> kind)
    {
        if (kind.SequenceEqual("control")) return LineRole.Hidden;
        var own = kind.SequenceEqual("navigation") ? LineRole.Navigation : kind.SequenceEqual("caption") ? LineRole.Caption : LineRole.Text;
        if (element.Attributes.Length == 0) return own;
        if (IsHidden(element)) return LineRole.Hidden;
        return own != LineRole.Text || element.LocalName is "body" or "html" ? own : ByWords(element);
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is not { } style || (!style.Contains("none", StringComparison.OrdinalIgnoreCase) && !style.Contains("hidden", StringComparison.OrdinalIgnoreCase))) return false;
        style = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static LineRole ByWords(IElement element)
    {
        foreach (var names in (ReadOnlySpan<string?>)[element.GetAttribute("class"), element.GetAttribute("id"), element.GetAttribute("role")])
            if (names is not null && ByWords(names) is { } role) return role;
        return LineRole.Text;
    }

    /// <summary>The role of the first known word; words end at signs, digits and changes of case.</summary>
    internal static LineRole? ByWords(string names)
    {
        Span<char> word = stackalloc char[24];
        for (var at = 0; at < names.Length;)
        {
            if (!char.IsAsciiLetter(names[at]))
            {
                at++;
                continue;
            }
            var length = 0;
            var start = at;
            do
            {
                if (length < word.Length) word[length] = char.ToLowerInvariant(names[at]);
                length++;
                at++;
            }
            while (at < names.Length && char.IsAsciiLetter(names[at]) && !(char.IsAsciiLetterUpper(names[at]) && char.IsAsciiLetterLower(names[at - 1])));
            if (length <= word.Length && Enum.TryParse<LineRole>(Terms.HtmlRegions.ValueOf(word[..length]), ignoreCase: true, out var role)) return role;
        }
        return null;
    }
}
