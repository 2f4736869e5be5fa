using System.Buffers;

namespace NewsKb.Extraction.Figures;

/// <summary>Finds what a phrase belongs to that says too little by itself: “丝路贷”授信, 推出“园区贷”，年利率, 开工28个改造项目，总投资.</summary>
internal static class PhraseOwner
{
    private const int LongestName = 8;
    private const int LongestOwn = 4; // characters of a phrase that a name in quotation marks completes
    private const int LongestOwner = 6;
    private const int Reach = 120;
    private const int Near = 20;
    private const int Between = 3; // characters between the name and the phrase
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；：、\n");

    /// <summary>The phrase with the name in quotation marks right before it.</summary>
    /// <param name="before">The text before the figure.</param>
    /// <param name="phrase">The phrase.</param>
    public static string Named(ReadOnlySpan<char> before, string phrase)
    {
        if (phrase.Length > LongestOwn) return phrase;
        if (before.Length > Near * 2) before = before[^(Near * 2)..];
        var start = phrase.Length == 0 ? before.Length : before.LastIndexOf(phrase);
        if (start < 1) return phrase;
        var close = before[..start].LastIndexOfAny("”」》");
        return close < 0 || start - close - 1 > Between || before[close..start].ContainsAny(Breaks) ? phrase : Quoted(before[..close]).ToString() + phrase;
    }

    /// <summary>What a total or a rate is one of, that an earlier clause names; empty without any.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="before">The text before the figure.</param>
    /// <param name="previous">The figure before it.</param>
    /// <param name="sum">The word for the total.</param>
    public static string Of(ClauseWords words, ReadOnlySpan<char> before, Figure? previous, string sum)
    {
        var gap = previous is null ? 0 : before.Length - previous.Span.End;
        if (before.Length > Reach) before = before[^Reach..];
        var start = before.LastIndexOf(sum);
        if (start < 2) return "";
        var sentence = before[(before[..start].LastIndexOfAny("。；\n！？") + 1)..start];
        if (sentence.LastIndexOfAny("”」") is > 0 and var close && Quoted(sentence[..close]) is { Length: > 0 } name) return name.ToString();
        if (previous?.Of is { } of && gap < Near && before[^gap..].IndexOfAny("。\n；") < 0)
        {
            var noun = words.Nouns(of);
            return noun.Length > LongestName || PhraseWords.AtEnd(noun, PhraseRole.Share) > 0 || (UnitTable.IsCount(previous.Unit) && PhraseWords.AtEnd(noun, PhraseRole.Party) > 0) ? "" : noun.ToString();
        }
        return sentence is [.., '，'] ? Topic(words, sentence) : "";
    }

    /// <summary>The nouns that the clause before ends with: 消费券 of 投放四类消费券，累计核销.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="rest">The text up to the clause of the figure.</param>
    public static string Topic(ClauseWords words, ReadOnlySpan<char> rest)
    {
        var clause = PhraseBefore.Clause(rest.TrimEnd('，'), out _);
        var nouns = words.Nouns(clause);
        return nouns.Length is >= 2 and <= LongestOwner && nouns.Length < clause.Length && clause[^(nouns.Length + 1)] is not ('为' or '是') && !nouns.ContainsAnyInRange('0', '9') ? nouns.ToString() : "";
    }

    /// <summary>The short name that ends before a closing mark.</summary>
    private static ReadOnlySpan<char> Quoted(ReadOnlySpan<char> text)
    {
        var open = text.LastIndexOfAny("“「《");
        return open >= 0 && text.Length - open - 1 is >= 2 and <= LongestName ? text[(open + 1)..] : default;
    }
}
