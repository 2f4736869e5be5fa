using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Organizations;

/// <summary>The bodies and departments of a jurisdiction, a closed class (<c>organization-names.tsv</c>): 人民政府, 人社局, 市委组织部.</summary>
internal static class GovernmentBodies
{
    private const int LongestName = 48; // where more follow one another, they are no name; keeps text that is all such words linear
    private static readonly TermTable Table = TermTable.Open(typeof(GovernmentBodies).Assembly, "organization-names.bin");
    private static readonly Kind[] Kinds = [.. Enumerable.Range(0, Table.RowCount).Select(KindsFrom)]; // of a term, at its first row
    private static readonly Kind[] Firsts = KindsByFirst(); // of all terms that start with a character

    /// <summary>The first characters of national organizations and of level words.</summary>
    public static IEnumerable<char> FirstCharacters =>
        Enumerable.Range(0, Firsts.Length).Where(c => (Firsts[c] & (Kind.National | Kind.Level)) != 0).Select(c => (char)c);

    [Flags]
    private enum Kind : byte
    {
        Stem = 1,
        Suffix = 2,
        Body = 4,
        National = 8,
        Level = 16,
        Addressee = 32,
        Verb = 64,
    }

    /// <summary>The length of the body that the text starts with, parts of it included (政府办公室, 委组织部); 0 for none.</summary>
    public static int At(ReadOnlySpan<char> text)
    {
        var total = 0;
        while (total < Math.Min(text.Length, LongestName) && One(text[total..]) is var length and > 0) total += length;
        return total;
    }

    /// <summary>The length of the departments, named by what they are for, that the text starts with (工信、商务部门); 0 for none.</summary>
    public static int DepartmentsAt(ReadOnlySpan<char> text) => Stems(text) is var stems and > 0 && text[stems..].StartsWith("部门") ? stems + 2 : 0;

    /// <summary>The length of the national organization that the text starts with; 0 for none.</summary>
    public static int NationalAt(ReadOnlySpan<char> text) =>
        Longest(text, Kind.National) is var length and > 0 && !ContinuesWord(text[(length - 1)..]) ? length : 0;

    /// <summary>The length of the part of a national organization that the text starts with (农业农村部|办公厅); 0 for none, or where it is one of its own.</summary>
    public static int OfficeAt(ReadOnlySpan<char> text) =>
        Longest(text, Kind.National) == 0 && At(text) is var length and > 1 && text[length - 1] is '厅' or '室' or '委' or '司' or '局' or '办' ? length : 0;

    /// <summary>The length of the level word (市, 自治区) that the text starts with; 0 for none.</summary>
    public static int LevelAt(ReadOnlySpan<char> text) => Longest(text, Kind.Level);

    /// <summary>The length of a verb that the text starts with and that may stand before a name (联合); 0 for none.</summary>
    public static int VerbAt(ReadOnlySpan<char> text) => Longest(text, Kind.Verb);

    /// <summary>Whether the text starts with the address of a national notice: 各省、自治区、直辖市.</summary>
    public static bool AddressesAll(ReadOnlySpan<char> text) => Longest(text, Kind.Addressee) > 0;

    private static int One(ReadOnlySpan<char> text)
    {
        var body = Longest(text, Kind.Body);
        var stem = Stems(text);
        var suffix = stem > 0 ? Longest(text[stem..], Kind.Suffix) : 0;
        var department = suffix > 0 && !ContinuesWord(text[(stem + suffix - 1)..]) ? stem + suffix : 0;
        return Math.Max(body > 0 && (body > 1 || !ContinuesWord(text)) ? body : 0, department);
    }

    /// <summary>What a department is for, several things in a row included: 文化体育广电和旅游.</summary>
    private static int Stems(ReadOnlySpan<char> text)
    {
        var total = 0;
        while (total < Math.Min(text.Length, LongestName))
        {
            var link = total > 0 && text[total] is '和' or '与' or '、' ? 1 : 0;
            if (Longest(text[(total + link)..], Kind.Stem) is not (> 0 and var length)) break;
            total += link + length;
        }
        return total;
    }

    /// <summary>委托, 委派, 部门, 中心城区: the last character belongs to the next word.</summary>
    private static bool ContinuesWord(ReadOnlySpan<char> last) =>
        last.Length > 1 && last[0] switch { '委' => last[1] is '托' or '派' or '任' or '员' && !(last.Length > 2 && last[2] == '会'), '部' => last[1] is '门' or '分' or '署' or '位', '办' => last[1] is '理' or '事' or '法' or '学' or '好', '局' => last[1] is '面' or '部' or '势', _ => false };

    /// <summary>The longest term of a kind that the text starts with.</summary>
    private static int Longest(ReadOnlySpan<char> text, Kind kind)
    {
        if (text.IsEmpty || (Firsts[text[0]] & kind) == 0) return 0; // as most
        var (trie, state, best) = (Table.Trie, DoubleArrayTrie.Root, 0);
        for (var i = 0; i < text.Length && (state = trie.Next(state, text[i])) != DoubleArrayTrie.Dead; i++)
            if (trie.Value(state) is >= 0 and var first && (Kinds[first] & kind) != 0) best = i + 1;
        return best;
    }

    /// <summary>The kinds of the term of a row and those behind it.</summary>
    private static Kind KindsFrom(int first)
    {
        var (kinds, (_, count)) = (default(Kind), Table.Neighbours(first));
        for (var row = first; row < first + count; row++) kinds |= Enum.Parse<Kind>(Table[row, 1], ignoreCase: true);
        return kinds;
    }

    private static Kind[] KindsByFirst()
    {
        var kinds = new Kind[char.MaxValue + 1];
        for (var row = 0; row < Kinds.Length; row++) kinds[Table[row, 0][0]] |= Kinds[row];
        return kinds;
    }
}
