using System.Buffers;
using NewsKb.Text.Tables;

namespace NewsKb.Documents.Vocabulary;

/// <summary>The word lists of this project; they are read in place, so opening them costs nearly nothing.</summary>
internal static class Terms
{
    public static TermTable PageLines { get; } = Open("page-lines.bin");

    public static TermTable PageFragments { get; } = Open("page-fragments.bin");

    public static TermTable DatelineWords { get; } = Open("dateline-words.bin");

    public static TermTable BylineWords { get; } = Open("byline-words.bin");

    public static TermTable MetaLabels { get; } = Open("meta-labels.bin");

    public static TermTable PublisherEndings { get; } = Open("publisher-endings.bin");

    public static TermTable IssuerEndings { get; } = Open("issuer-endings.bin");

    public static TermTable DocumentKinds { get; } = Open("document-kinds.bin");

    public static TermTable Surnames { get; } = Open("surnames.bin");

    public static TermTable HtmlElements { get; } = Open("html-elements.bin");

    public static TermTable HtmlRegions { get; } = Open("html-regions.bin");

    public static TermTable HtmlMeta { get; } = Open("html-meta.bin");

    public static TermTable MissingDigits { get; } = Open("missing-digits.bin");

    /// <summary>The value of the second column for a term, or empty.</summary>
    public static ReadOnlySpan<char> ValueOf(this TermTable table, ReadOnlySpan<char> term)
    {
        var (first, count) = table.Rows(term);
        return count == 0 ? default : table[first, 1];
    }

    /// <summary>The value of a column for the longest term that the text starts with; empty when there is none.</summary>
    public static ReadOnlySpan<char> Prefix(this TermTable table, ReadOnlySpan<char> text, int column, out int length)
    {
        var (first, count) = table.LongestPrefix(text, out length);
        return count == 0 ? default : table[first, column];
    }

    /// <summary>The characters that the terms of some rows start with, to skip all others at once.</summary>
    public static SearchValues<char> FirstCharacters(this TermTable table, Func<int, bool> where) => SearchValues.Create(table.FirstCharacters(where, string.Empty));

    /// <summary>The same characters, and others.</summary>
    public static ReadOnlySpan<char> FirstCharacters(this TermTable table, Func<int, bool> where, string others) =>
        (char[])[.. Enumerable.Range(0, table.RowCount).Where(where).Select(row => table[row, 0][0]), .. others];

    /// <summary>The characters that the terms of some rows end with.</summary>
    public static SearchValues<char> LastCharacters(this TermTable table, Func<int, bool> where) =>
        SearchValues.Create([.. Enumerable.Range(0, table.RowCount).Where(where).Select(row => table[row, 0][^1])]);

    /// <summary>Whether a text ends in a term of at most seven characters.</summary>
    public static bool EndsWithTerm(this TermTable table, ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(7, text.Length); length > 0; length--)
            if (table.Rows(text[^length..]).Count > 0) return true;
        return false;
    }

    private static TermTable Open(string name) => TermTable.Open(typeof(Terms).Assembly, name);
}
