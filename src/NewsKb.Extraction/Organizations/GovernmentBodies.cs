using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Organizations;

/// <summary>The bodies and departments of a jurisdiction, a closed class (<c>organization-names.tsv</c>): 人民政府, 人社局, 市委组织部.</summary>
internal static class GovernmentBodies
{
    private static readonly Lazy<TermTable> Table = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "organization-names.bin"));

    /// <summary>The length of the body that the text starts with, parts of it included (政府办公室, 委组织部); 0 for none.</summary>
    public static int At(ReadOnlySpan<char> text)
    {
        var total = 0;
        while (total < text.Length && One(text[total..]) is var length and > 0) total += length;
        return total;
    }

    /// <summary>The length of the national organization that the text starts with; 0 for none.</summary>
    public static int NationalAt(ReadOnlySpan<char> text) =>
        Longest(text, "national") is var length and > 0 && !ContinuesWord(text[(length - 1)..]) ? length : 0;

    private static int One(ReadOnlySpan<char> text)
    {
        var body = Longest(text, "body");
        var stem = Longest(text, "stem");
        var suffix = stem > 0 ? Longest(text[stem..], "suffix") : 0;
        var department = suffix > 0 && !ContinuesWord(text[(stem + suffix - 1)..]) ? stem + suffix : 0;
        return Math.Max(body > 0 && (body > 1 || !ContinuesWord(text)) ? body : 0, department);
    }

    /// <summary>委托, 委派, 部门, 中心城区: the last character belongs to the next word.</summary>
    private static bool ContinuesWord(ReadOnlySpan<char> last) =>
        last.Length > 1 && last[0] switch { '委' => last[1] is '托' or '派' or '任' or '员' && !(last.Length > 2 && last[2] == '会'), '部' => last[1] is '门' or '分' or '署' or '位', '办' => last[1] is '理' or '事' or '法' or '学' or '好', '局' => last[1] is '面' or '部' or '势', _ => false };

    /// <summary>The longest term of a kind that the text starts with.</summary>
    private static int Longest(ReadOnlySpan<char> text, string kind)
    {
        var table = Table.Value;
        int state = DoubleArrayTrie.Root, best = 0;
        for (var i = 0; i < text.Length && (state = table.Trie.Next(state, text[i])) != DoubleArrayTrie.Dead; i++)
        {
            var (first, count) = table.Neighbours(table.Trie.Value(state));
            for (var row = first; row < first + count; row++)
                if (table[row, 1].SequenceEqual(kind)) best = i + 1;
        }
        return best;
    }
}
