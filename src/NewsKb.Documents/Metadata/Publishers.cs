using NewsKb.Documents.Pages;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Metadata;

/// <summary>Tells names of publishers by how they end (某某日报, 某某新闻网).</summary>
internal static class Publishers
{
    private const int Longest = 20;

    /// <summary>Whether a text is the name of a publisher.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > Longest) return false;
        foreach (var c in text)
            if (!Characters.IsHan(c) && !char.IsAsciiLetter(c) && c != '·') return false;
        return Terms.PublisherEndings.EndsWithTerm(text);
    }
}
