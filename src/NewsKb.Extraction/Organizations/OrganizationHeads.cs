using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Organizations;

/// <summary>The words that organizations' names end in (<c>organization-heads.tsv</c>).</summary>
internal static class OrganizationHeads
{
    private static readonly Lazy<TermTable> Table = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "organization-heads.bin"));

    /// <summary>The kind and length of the longest head that the text starts with; a length of 0 for none.</summary>
    public static OrganizationKind At(ReadOnlySpan<char> text, out int length)
    {
        var table = Table.Value;
        length = 0;
        if (text.IsEmpty || table.Trie.Next(DoubleArrayTrie.Root, text[0]) == DoubleArrayTrie.Dead) return default;
        var (row, _) = table.LongestPrefix(text, out length);
        if (length == 0) return default;
        if (length < text.Length && text[length] == '生' && text[length - 1] is '学' or '校') length = 0; // 大学生
        return table[row, 1] is "government" ? OrganizationKind.Government : OrganizationKind.Other;
    }
}

/// <summary>What sort of organization a head makes.</summary>
internal enum OrganizationKind
{
    /// <summary>Company, bank, paper, school, association, institute.</summary>
    Other,

    /// <summary>A government body or its department.</summary>
    Government,
}
