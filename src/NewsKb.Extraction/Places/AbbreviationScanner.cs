using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>
/// Finds places named by one character: after a verb of going or staying, when the character belongs to the article's own
/// jurisdiction or stands for a province (返泰, 来沪, 在苏), and two or more provinces in a row (粤港, 川渝).
/// </summary>
internal static class AbbreviationScanner
{
    private const string Verbs = "返来在驻赴留滞离抵入回援进";
    private const string After = "人员员工务企投创就复的，。、；返旅留滞过学施工客居游商资发企业从业、；！？”";

    public static List<ResolvedName> Scan(string text, DivisionCode jurisdiction, Gazetteer gazetteer)
    {
        var found = new List<ResolvedName>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!Verbs.Contains(text[i], StringComparison.Ordinal)) continue;
            if (i + 2 < text.Length && !After.Contains(text[i + 2], StringComparison.Ordinal)) continue;
            if (Of(text[i + 1], jurisdiction, gazetteer) is { Value: not 0 } code) found.Add(new ResolvedName(i, 2, code, NameKind.Abbreviation, true));
        }
        return found;
    }

    private static DivisionCode Of(char c, DivisionCode jurisdiction, Gazetteer gazetteer)
    {
        var row = gazetteer.Forms.Trie.Next(DoubleArrayTrie.Root, c) is var state and not DoubleArrayTrie.Dead ? gazetteer.Forms.Trie.Value(state) : DoubleArrayTrie.NoValue;
        for (var own = jurisdiction; own.Value != 0; own = new DivisionCode(own.Parent))
        {
            if (gazetteer.Find(own)!.Name[..^1].Contains(c, StringComparison.Ordinal)) return own;
            if (row != DoubleArrayTrie.NoValue && Array.Exists(gazetteer.NamesFrom(row), n => n.Code == own)) return own;
        }
        return default;
    }
}
