using System.Buffers;

namespace NewsKb.Extraction.Figures;

/// <summary>Reads the phrase before a figure: 发放创业担保贷款4606万元, 贴息期限不超过1年.</summary>
internal static class PhraseBefore
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：！？,;:?!\n\t（）()“”\"‘’《》【】—…「」");

    /// <summary>The phrase at the end of the text's last clause; empty without one.</summary>
    /// <param name="text">The text before the figure.</param>
    /// <param name="limit">The most characters.</param>
    /// <param name="rest">What stands before that clause.</param>
    /// <param name="party">Those it is done for (为小微企业发放), who are not in the phrase; empty without any.</param>
    public static string Read(ReadOnlySpan<char> text, int limit, out ReadOnlySpan<char> rest, out string party) => Phrase(Clause(text, out rest), limit, out party);

    /// <summary>The phrase of an earlier clause, where the last has none; <paramref name="found"/> where none has.</summary>
    public static string Earlier(ReadOnlySpan<char> rest, int limit, string found)
    {
        while (rest.Length > 0)
        {
            var clause = Clause(rest, out rest);
            if (clause.Trim(' ').Length == 0) continue;
            var earlier = Phrase(clause, limit, out _);
            return earlier.Length >= 2 ? earlier : found;
        }
        return found;
    }

    /// <summary>The last clause of the text, and what stands before it.</summary>
    public static ReadOnlySpan<char> Clause(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        var mark = text.LastIndexOfAny(Marks);
        rest = mark < 0 ? default : text[..mark];
        return text[(mark + 1)..];
    }

    private static string Phrase(ReadOnlySpan<char> clause, int limit, out string party)
    {
        party = "";
        var item = clause.LastIndexOf('、');
        if (item >= 0 && clause.Length - item > 2) clause = clause[(item + 1)..];
        for (int tail; (tail = clause is [.., ' ' or '、'] ? 1 : PhraseWords.AtEnd(clause, PhraseRole.Tail)) > 0;) clause = clause[..^tail];
        if (EachAtEnd(clause) is > 0 and var each) return clause[^each..].ToString();
        clause = BeforeComparison(clause);
        var behindNumber = BehindNumber(clause);
        var isBehindNumber = behindNumber.Length < clause.Length;
        clause = behindNumber;
        var (cut, isFor) = (0, false);
        for (var at = clause.Length - 3; at >= 0 && at + 6 > cut; at--)
        {
            if (PhraseWords.At(clause, at, PhraseRole.Cut) is not (> 0 and var length) || at + length > clause.Length - 2 || at + length <= cut) continue;
            (cut, isFor) = (at + length, clause[at] is '为' or '对' or '向' or '给' or '让');
        }
        clause = clause[cut..].TrimStart("的了和与及 ");
        if (isFor || isBehindNumber || (item >= 0 && clause.Length > 6)) clause = BehindParty(clause, out party);
        if (clause.Length > limit && clause.LastIndexOf('的') is >= 0 and var de && clause.Length - de > 4) clause = clause[(de + 1)..];
        if (clause.Length > 4) clause = PhraseTokens.WithoutLead(clause);
        return PhraseTokens.Last(WithoutFiller(clause), limit).ToString();
    }

    /// <summary>实际缴纳, 最高, 其, 的 say nothing of what is measured.</summary>
    private static ReadOnlySpan<char> WithoutFiller(ReadOnlySpan<char> clause)
    {
        Span<char> kept = new char[clause.Length];
        var length = 0;
        for (var at = 0; at < clause.Length;)
        {
            if (PhraseWords.At(clause, at, PhraseRole.Filler) is > 0 and var filler && filler < clause.Length - 1) at += filler;
            else kept[length++] = clause[at++];
        }
        return kept[..length];
    }

    /// <summary>为小微企业发放贷款: what is done stands behind those it is done for.</summary>
    private static ReadOnlySpan<char> BehindParty(ReadOnlySpan<char> clause, out string party)
    {
        party = "";
        foreach (var token in PhraseTokens.Cut(clause))
        {
            var start = token.Token.Start;
            if (start == 0 || !PhraseTokens.IsVerb(token) || clause.Length - start < 2 || PhraseWords.AtEnd(clause[..start], PhraseRole.Party) == 0) continue;
            party = clause[..start].ToString();
            return clause[start..];
        }
        return clause;
    }

    /// <summary>总数比去年同期多: what is compared stands before the comparison.</summary>
    private static ReadOnlySpan<char> BeforeComparison(ReadOnlySpan<char> clause)
    {
        for (var at = clause.Length - 2; at >= 0; at--)
            if (PhraseWords.At(clause, at, PhraseRole.Than) > 0) return clause[..at];
        return clause;
    }

    /// <summary>每人每天, 每家企业: what an amount is paid for.</summary>
    private static int EachAtEnd(ReadOnlySpan<char> clause)
    {
        var each = clause.LastIndexOf('每');
        if (each < 0 || clause.Length - each > 4) return 0;
        var length = clause.Length - each;
        return each >= 2 && clause[each - 2] == '每' ? length + 2 : length;
    }

    /// <summary>What follows the last number and its unit.</summary>
    private static ReadOnlySpan<char> BehindNumber(ReadOnlySpan<char> clause)
    {
        var digit = clause.LastIndexOfAnyInRange('0', '9');
        if (digit < 0) return clause;
        var end = digit + 1;
        while (end < clause.Length && clause[end] is '%' or '万' or '亿' or '多' or '余') end++;
        if (end < clause.Length && UnitTable.Match(clause[end..], out var length) is not null) end += length;
        else if (end < clause.Length && clause[end] is '月' or '日' or '年') end++;
        return clause[end..];
    }
}
