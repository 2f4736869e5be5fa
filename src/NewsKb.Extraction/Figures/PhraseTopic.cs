namespace NewsKb.Extraction.Figures;

/// <summary>Whom or what a sentence is about: 对技工学校一次性接收学徒12人以上的，按照每人800元给予奖励 is about 技工学校.</summary>
internal static class PhraseTopic
{
    private const int Reach = 120;
    private const int Longest = 8;

    /// <summary>The topic that an earlier clause of the sentence names (对…的，), or what is got in the clause before (购买…的，); empty without one.</summary>
    public static string Read(ClauseWords words, ReadOnlySpan<char> before)
    {
        if (before.Length > Reach) before = before[^Reach..];
        before = before[(before.LastIndexOfAny("。；\n！？") + 1)..];
        var comma = before.LastIndexOf('，');
        for (var at = comma - 3; at >= 0; at--)
        {
            if (PhraseWords.At(before, at, PhraseRole.Topic) is not (> 0 and var length)) continue;
            var clause = before[(at + length)..];
            return Head(words, clause[..clause.IndexOf('，')]);
        }
        if (comma > 1 && before[comma - 1] == '的' && before[..comma].LastIndexOfAny("，：） ") is var mark && Object(words, before[(mark + 1)..(comma - 1)]) is { Length: > 0 } bought) return bought; // 购买绿色家电的，按售价的10%
        var towards = before.IndexOf('向');
        return towards > 1 && towards < comma && before[..towards].IndexOf('，') < 0 ? Head(words, before[..towards]) : "";
    }

    /// <summary>技工学校 of 技工学校一次性接收学徒的; 技改项目 of 从事生产的技改项目; 中欧班列 of 开行中欧班列的企业.</summary>
    private static string Head(ClauseWords words, ReadOnlySpan<char> clause)
    {
        var head = clause is [.., '的'] ? clause[..^1] : clause;
        if (head.LastIndexOf('的') is > 0 and var de)
        {
            var noun = head[(de + 1)..];
            if (noun.Length <= Longest && PhraseWords.AtEnd(noun, PhraseRole.Party) == 0) return noun.ToString();
            head = head[..de];
            return Object(words, head);
        }
        var (start, end) = (-1, 0);
        foreach (var token in words.Cut(head))
        {
            if (!PhraseTokens.IsNominal(token)) break;
            if (start < 0) start = token.Token.Start;
            end = token.Token.End;
        }
        return end - start is >= 2 and <= Longest && start >= 0 ? head[start..end].ToString() : start < 0 ? Object(words, head) : "";
    }

    /// <summary>The nouns at the end of a clause that starts with a verb.</summary>
    private static string Object(ClauseWords words, ReadOnlySpan<char> clause)
    {
        var start = clause.Length;
        var tokens = words.Cut(clause);
        for (var i = tokens.Length - 1; i >= 0 && PhraseTokens.IsNominal(tokens[i]) && clause.Length - tokens[i].Token.Start <= Longest; i--) start = tokens[i].Token.Start;
        return clause.Length - start >= 2 ? clause[start..].TrimStart('、').ToString() : "";
    }
}
