using NewsKb.Text.Tables;

namespace NewsKb.Documents.Vocabulary;

/// <summary>The word lists of this project, opened on first use and read in place.</summary>
internal static class Terms
{
    private static readonly Lazy<TermTable> Lines = Table("page-lines.bin");
    private static readonly Lazy<TermTable> Fragments = Table("page-fragments.bin");
    private static readonly Lazy<TermTable> Datelines = Table("dateline-words.bin");
    private static readonly Lazy<TermTable> Bylines = Table("byline-words.bin");
    private static readonly Lazy<TermTable> Labels = Table("meta-labels.bin");
    private static readonly Lazy<TermTable> Publishers = Table("publisher-endings.bin");
    private static readonly Lazy<TermTable> Elements = Table("html-elements.bin");
    private static readonly Lazy<TermTable> Regions = Table("html-regions.bin");
    private static readonly Lazy<TermTable> Metas = Table("html-meta.bin");
    private static readonly Lazy<TermTable> LostNumbers = Table("missing-digits.bin");
    private static readonly Lazy<TermTable> SurnameTable = Table("surnames.bin");

    public static TermTable PageLines => Lines.Value;

    public static TermTable PageFragments => Fragments.Value;

    public static TermTable DatelineWords => Datelines.Value;

    public static TermTable BylineWords => Bylines.Value;

    public static TermTable MetaLabels => Labels.Value;

    public static TermTable PublisherEndings => Publishers.Value;

    public static TermTable Surnames => SurnameTable.Value;

    public static TermTable HtmlElements => Elements.Value;

    public static TermTable HtmlRegions => Regions.Value;

    public static TermTable HtmlMeta => Metas.Value;

    public static TermTable MissingDigits => LostNumbers.Value;

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

    private static Lazy<TermTable> Table(string name) => new(() => TermTable.Open(typeof(Terms).Assembly, name));
}
