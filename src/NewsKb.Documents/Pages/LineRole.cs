namespace NewsKb.Documents.Pages;

/// <summary>What a line of a page is for. All but the first group is left out of the articles, with the role as the reason.</summary>
internal enum LineRole : byte
{
    Text,
    Title,
    Heading,
    Row,

    Meta,
    Navigation,
    Furniture,
    Related,
    Share,
    Comment,
    Editor,
    Caption,
    Jump,
    Fragment,
    Boilerplate,
    Hidden,
}

internal static class LineRoles
{
    /// <summary>Whether lines of this role may stand in an article.</summary>
    public static bool IsContent(this LineRole role) => role <= LineRole.Row;

    /// <summary>The reason under which a line of this role is listed as dropped.</summary>
    public static string Reason(this LineRole role) => role switch
    {
        LineRole.Text or LineRole.Row => "fragment",
        LineRole.Title or LineRole.Heading => "heading",
        _ => role.ToString().ToLowerInvariant(),
    };
}
