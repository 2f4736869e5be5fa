using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Organizations;

/// <summary>The words that the names of companies, banks, papers, schools, associations and institutes end in (<c>organization-heads.tsv</c>).</summary>
internal static class OrganizationHeads
{
    private static readonly Lazy<TermTable> Table = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "organization-heads.bin"));

    /// <summary>The length of the longest head that the text starts with; 0 for none. <paramref name="passed"/> is how far a reader may go on.</summary>
    public static int At(ReadOnlySpan<char> text, out int passed) => At(text, out passed, out _);

    /// <summary>The same; <paramref name="isBrand"/>: the place in such a name does not say where something is, but belongs to a brand.</summary>
    public static int At(ReadOnlySpan<char> text, out int passed, out bool isBrand)
    {
        var table = Table.Value;
        isBrand = false;
        passed = 1;
        if (text.IsEmpty || table.Trie.Next(DoubleArrayTrie.Root, text[0]) == DoubleArrayTrie.Dead) return 0;
        var (row, _) = table.LongestPrefix(text, out var length);
        passed = Math.Max(length, 1);
        isBrand = length > 0 && table[row, 1] is "company" or "bank" or "media" or "school";
        return length > 0 && table[row, 1] is "none" ? 0 : length;
    }
}
