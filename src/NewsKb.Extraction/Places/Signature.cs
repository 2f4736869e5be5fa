using NewsKb.Extraction.Organizations;

namespace NewsKb.Extraction.Places;

/// <summary>The body that signs a document in its last lines: 密云区社保中心 2020年2月2日.</summary>
internal static class Signature
{
    private const int Longest = 40; // characters that are not blank, from the name to the end

    /// <summary>The division whose body signs the text; none (0) without one.</summary>
    public static DivisionCode Of(string text, List<ResolvedName> names)
    {
        if (names.Count == 0) return default;
        var name = names[^1];
        var tail = text.AsSpan(name.End);
        if (GovernmentBodies.At(tail) == 0 || !tail.Contains('年') || !tail.Contains('月') || tail.ContainsAny('。', '，')) return default;
        var count = 0;
        foreach (var c in tail)
            if (!char.IsWhiteSpace(c) && ++count > Longest) return default;
        return name.Code;
    }
}
