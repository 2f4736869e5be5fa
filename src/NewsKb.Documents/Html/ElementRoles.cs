using AngleSharp.Dom;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Html;

/// <summary>What elements say about the text in them: by their name, by being hidden, by the words of class and id.</summary>
internal static class ElementRoles
{
    /// <summary>The role of the text of an element, as far as its own tag tells; <see cref="LineRole.Text"/> where it says nothing.</summary>
    public static LineRole Of(IElement element, string kind)
    {
        if (kind is "control" or "reading") return LineRole.Hidden;
        var own = kind == "navigation" ? LineRole.Navigation : kind == "caption" ? LineRole.Caption : LineRole.Text;
        string? names = null, id = null, role = null;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.LocalName)
            {
                case "hidden": return LineRole.Hidden;
                case "style" when Hides(attribute.Value): return LineRole.Hidden;
                case "class": names = attribute.Value; break;
                case "id": id = attribute.Value; break;
                case "role": role = attribute.Value; break;
            }
        }
        return own != LineRole.Text || element.LocalName is "body" or "html" ? own : ByWords(names) ?? ByWords(id) ?? ByWords(role) ?? LineRole.Text;
    }

    private static bool Hides(string style)
    {
        if (!style.Contains("none", StringComparison.OrdinalIgnoreCase) && !style.Contains("hidden", StringComparison.OrdinalIgnoreCase)) return false;
        style = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The role of the first known word; words end at signs, digits and changes of case.</summary>
    internal static LineRole? ByWords(string? names)
    {
        if (names is null) return null;
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
