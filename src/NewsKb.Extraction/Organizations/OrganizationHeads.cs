using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Organizations;

/// <summary>The words that the names of companies, banks, papers, schools, associations and institutes end in (<c>organization-heads.tsv</c>).</summary>
internal static class OrganizationHeads
{
    private const int LongestCompanyHead = 6; // 有限责任公司
    private static readonly Lazy<TermTable> Table = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "organization-heads.bin"));

    private const int LongestBranch = 4;

    /// <summary>The length of the longest head that the text starts with; 0 for none. <paramref name="passed"/> is how far a reader may go on.</summary>
    public static int At(ReadOnlySpan<char> text, out int passed) => At(text, out passed, out _);

    /// <summary>Whether a name ends in a word for a part of a company, a bank or a bureau: 分公司, 支行.</summary>
    public static bool IsBranch(ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(name.Length, LongestBranch); length > 1; length--)
        {
            var (first, count) = Table.Value.Rows(name[^length..]);
            if (count > 0 && Table.Value[first, 1] is "branch") return true;
        }
        return false;
    }

    /// <summary>The same; <paramref name="isBrand"/>: the place in such a name does not say where something is, but belongs to a brand.</summary>
    public static int At(ReadOnlySpan<char> text, out int passed, out bool isBrand)
    {
        var table = Table.Value;
        isBrand = false;
        passed = 1;
        if (text.IsEmpty || table.Trie.Next(DoubleArrayTrie.Root, text[0]) == DoubleArrayTrie.Dead) return 0;
        var (row, _) = table.LongestPrefix(text, out var length);
        passed = Math.Max(length, 1);
        isBrand = length > 0 && table[row, 1] is "company" or "bank" or "media" or "school" or "branch";
        return length > 0 && table[row, 1] is "none" ? 0 : length;
    }

    /// <summary>Whether a name ends like that of a company: 某某有限公司, 某某集团.</summary>
    public static bool IsCompany(ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(LongestCompanyHead, name.Length - 1); length > 1; length--)
            if (Table.Value.Rows(name[^length..]) is { Count: > 0 } rows) return Table.Value[rows.First, 1] is "company";
        return false;
    }
}
