using System.Buffers;

namespace NewsKb.Extraction.Figures;

/// <summary>Reads what those who are counted do, or what is done with them: 达成意向 of 233家|企业与银行达成意向.</summary>
internal static class PhraseDeed
{
    private const int Reach = 30;
    private const int ShortNoun = 3;
    private const int Longest = 6;
    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；：！？,;:?!\n\t（）()、—…0123456789");

    /// <summary>The noun behind a figure, completed: the last verb of its clause, with the nouns behind that, before it.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="text">The text behind the figure.</param>
    /// <param name="noun">The noun.</param>
    public static string With(ClauseWords words, ReadOnlySpan<char> text, string noun) =>
        noun.Length is >= 2 and <= ShortNoun && text.StartsWith(noun) ? Read(words, text[noun.Length..]) + noun : noun;

    /// <summary>The nouns at the end of what is done; empty without any: 企业所得税 of 申报缴纳企业所得税.</summary>
    public static string Object(ClauseWords words, ReadOnlySpan<char> deed)
    {
        var nouns = words.Nouns(deed);
        return nouns.Length < deed.Length && nouns.Length <= Longest ? nouns.ToString() : "";
    }

    private static string Read(ClauseWords words, ReadOnlySpan<char> text)
    {
        if (text.Length > Reach) text = text[..Reach];
        var end = text.IndexOfAny(Ends);
        if (end < 0 && text.Length < Reach) end = text.Length;
        if (end < 2 || text[0] == '的') return "";
        var clause = text[..end].TrimEnd("约近超逾了”");
        var tokens = words.Cut(clause);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            if (tokens[i].Tag != "s" && PhraseTokens.IsNominal(tokens[i])) continue;
            if (!PhraseTokens.IsVerb(tokens[i]) || tokens[i].Token.Length < 2) return "";
            if (i > 0 && PhraseWords.AtEnd(clause[..tokens[i].Token.Start], PhraseRole.Not) > 0) i--; // 暂未|复工
            var deed = clause[tokens[i].Token.Start..];
            return deed.Length <= Longest && PhraseWords.AtEnd(deed, PhraseRole.Tail) == 0 ? deed.ToString() : "";
        }
        return "";
    }
}
