namespace NewsKb.Extraction.Figures;

/// <summary>Finds what an amount is paid for where the words next to it only say that it is paid: 奖励2000元, 每家不超过20万元, 最高50万元.</summary>
internal static class PhraseAward
{
    private const int NextTo = 14;
    private const int Reach = 40;
    private const int LongestBuilt = 10;
    private const int LongestTold = 12;
    private const int LongestSentence = 120;
    private const int MostTries = 4;

    /// <summary>The phrase before an amount, completed; unchanged where it says enough.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="text">The text up to the amount.</param>
    /// <param name="ahead">The phrase before the amount.</param>
    /// <param name="behind">The phrase behind it.</param>
    /// <param name="previous">The figure before it.</param>
    public static string Complete(ClauseWords words, ReadOnlySpan<char> text, string ahead, string behind, Figure? previous)
    {
        if (ahead.Length < 2) return ahead;
        if (ahead is ['每' or '单', ..] && ahead.Length <= 4)
        {
            return PhraseWords.AtEnd(ahead, PhraseRole.Act) is > 0 and var paid && paid == ahead.Length - 2 ? Of(words, text, ahead, paid) : ahead;
        }
        if (PhraseWords.At(ahead, 0, PhraseRole.Act) != ahead.Length) return ahead;
        return PhraseTopic.Read(words, text) is { Length: > 0 } topic ? topic + ahead : Told(words, text, ahead);
    }

    /// <summary>按购置额的12.5%奖励，最高200万元: the cap is on what the share before it is paid as; empty where there is none.</summary>
    public static string CapOf(Figure? previous, int start, string behind)
    {
        if (previous is not { Unit: "%", Of: { } share } || start - previous.Span.End >= NextTo) return "";
        var award = share.Replace("比例", "", StringComparison.Ordinal);
        return behind.Length > 0 && award.EndsWith(behind, StringComparison.Ordinal) ? award[..^behind.Length] : award;
    }

    /// <summary>购买新能源汽车的，每辆补贴 is paid for the cars, 招用毕业生的商户，每人补贴 to those who hire.</summary>
    private static string Of(ClauseWords words, ReadOnlySpan<char> text, string each, int act)
    {
        var near = text[^Math.Min(text.Length, Reach)..];
        var start = near.LastIndexOf(each.AsSpan(0, each.Length - act));
        if (start < 0) return each;
        var isForParty = each[1] is '人' or '名' or '户' or '家';
        var topic = PhraseTopic.Read(words, text);
        if (topic.Length == 0 || each.EndsWith(topic, StringComparison.Ordinal)) return each;
        return isForParty && each[1] != '家' ? topic + each : each[..^act] + topic + each[^act..];
    }

    /// <summary>快递分拨中心投资 of 对新建的快递分拨中心给予投资总额: a share of what was spent is given to what was built; else the phrase.</summary>
    public static string Spent(ClauseWords words, ReadOnlySpan<char> before, string phrase)
    {
        var end = 0;
        while (end < phrase.Length && FigureNeighbours.StartsAt(phrase, end, NeighbourRole.Base)) end += phrase[end] is '额' or '总' && !phrase.AsSpan(end).StartsWith("总额") ? 1 : 2;
        var at = before.LastIndexOf(phrase);
        if (phrase.Length == 0 || end < phrase.Length || FigureNeighbours.EndsAt(before, at, NeighbourRole.Gives) is not (> 0 and var gives)) return phrase;
        var clause = PhraseBefore.Clause(before[..(at - gives)].TrimEnd('，'), out _);
        var head = words.Last(words.Nouns(clause), LongestBuilt);
        return head.ToString() + (phrase.Contains("投入", StringComparison.Ordinal) ? "投入" : "投资");
    }

    /// <summary>服务补助 for 补助 of 申请服务补助，满60人的，补助: the sentence named it in full before; else the act.</summary>
    private static string Told(ClauseWords words, ReadOnlySpan<char> text, string act)
    {
        var sentence = text[^Math.Min(text.Length, LongestSentence)..];
        sentence = sentence[(sentence.LastIndexOfAny("。\n") + 1)..];
        for (var (end, tries) = (sentence.LastIndexOf(act), 0); end > 0 && tries < MostTries; tries++)
        {
            var before = sentence[..end].LastIndexOf(act);
            if (before < 0) break;
            var clause = PhraseBefore.Clause(sentence[..before], out _);
            var nouns = words.Nouns(clause);
            if (nouns.Length > 1 && (nouns.Length < clause.Length || !words.HasVerb(nouns))) return string.Concat(words.Last(nouns, LongestTold), act);
            end = before;
        }
        return act;
    }
}
