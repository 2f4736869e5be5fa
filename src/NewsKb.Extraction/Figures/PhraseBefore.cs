using System.Buffers;
using System.Text;

namespace NewsKb.Extraction.Figures;

/// <summary>Reads the phrase before a figure: 发放种业担保贷款4170万元, 贴息期限不超过1年.</summary>
internal static class PhraseBefore
{
    private const int LongestVerb = 3;
    private const int LongestEach = 4; // characters of 每 and what is counted
    private const int LongestSubject = 8;
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：！？,;:?!\n\t（）()“”\"‘’《》【】—…「」");

    /// <summary>The phrase at the end of the text's last clause; empty without one.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="text">The text before the figure.</param>
    /// <param name="limit">The most characters.</param>
    /// <param name="rest">What stands before that clause.</param>
    public static string Read(ClauseWords words, ReadOnlySpan<char> text, int limit, out ReadOnlySpan<char> rest)
    {
        if (text is [.., '）', '的'] && text.LastIndexOf('（') is > 0 and var open) text = text[..open]; // 完成年度目标（6万人）的29%
        return Phrase(words, Clause(text, out rest), limit);
    }

    /// <summary>The phrase of an earlier clause, where the last has none; <paramref name="found"/> where none has.</summary>
    public static string Earlier(ClauseWords words, ReadOnlySpan<char> rest, int limit, string found)
    {
        while (rest.Length > 0)
        {
            var isBracket = rest[^1] == '）';
            var clause = Clause(rest, out rest);
            if (isBracket && rest.LastIndexOf('（') is >= 0 and var open) rest = rest[..open]; // 转移支付（含结余），共计
            if (clause.Trim(' ').Length == 0) continue;
            var earlier = Phrase(words, clause, limit);
            return earlier.Length >= 2 && PhraseWords.At(earlier, 0, PhraseRole.Cut) < earlier.Length ? earlier : found;
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

    private static string Phrase(ClauseWords words, ReadOnlySpan<char> clause, int limit)
    {
        var item = clause.LastIndexOf('、');
        if (item >= 0 && clause.Length - item > 2) clause = clause[(item + 1)..];
        for (int tail; (tail = clause is [.., ' ' or '、'] ? 1 : Math.Max(PhraseWords.AtEnd(clause, PhraseRole.Tail), Math.Max(DateAtEnd(clause), StandardAtEnd(clause)))) > 0;) clause = clause[..^tail];
        if (EachAtEnd(clause) is > 0 and var each)
        {
            var priced = Phrase(words, clause[..^each], limit);
            return priced.Length < 2 || PhraseWords.AtEnd(priced, PhraseRole.Party) > 0 ? clause[^each..].ToString() : priced + clause[^each..].ToString();
        }
        clause = BehindNumber(BeforeStart(BeforeComparison(clause)));
        var cut = 0;
        for (var at = clause.Length - 3; at >= 0 && at + 6 > cut; at--)
        {
            if (PhraseWords.At(clause, at, PhraseRole.Cut) is not (> 0 and var length) || at + length > clause.Length - 2 || at + length <= cut) continue;
            cut = at + length;
        }
        var subject = cut > 1 ? Subject(words, clause[..cut], clause[cut..]) : "";
        clause = clause[cut..].TrimStart("的了和与及 ");
        if (clause.Length > 4) clause = words.WithoutLead(clause);
        if (PhraseWords.At(clause, 0, PhraseRole.Void) == clause.Length) return "";
        if (subject.Length > 0) return subject + clause.ToString();
        return HasFiller(clause) ? words.Last(WithoutFiller(clause), limit).ToString() : words.Last(clause, limit).ToString();
    }

    /// <summary>租金 of 养殖池租金今年|减收: what a verb alone is said of; empty where it is not.</summary>
    private static string Subject(ClauseWords words, ReadOnlySpan<char> before, ReadOnlySpan<char> verb)
    {
        if (verb.Length > LongestVerb || PhraseWords.AtEnd(before, PhraseRole.Time) == 0 || !words.HasVerb(verb) || !words.IsVerbal(verb)) return "";
        for (int time; (time = PhraseWords.AtEnd(before, PhraseRole.Time)) > 0;) before = before[..^time];
        var nouns = words.Nouns(before);
        for (int cut; (cut = PhraseWords.At(nouns, 0, PhraseRole.Cut)) > 0;) nouns = nouns[cut..]; // 全市
        return nouns.Length is >= 2 and <= LongestSubject && PhraseWords.AtEnd(nouns, PhraseRole.Party) == 0 && PhraseWords.AtEnd(nouns, PhraseRole.Actor) == 0 && words.Cut(nouns) is [.., { Tag: not "ns" }] ? nouns.ToString() : "";
    }

    private static bool HasFiller(ReadOnlySpan<char> clause)
    {
        for (var at = 0; at < clause.Length; at++)
            if (PhraseWords.At(clause, at, PhraseRole.Filler) > 0) return true;
        return false;
    }

    /// <summary>实际缴纳, 最高, 其, 的 say nothing of what is measured.</summary>
    private static string WithoutFiller(ReadOnlySpan<char> clause)
    {
        var kept = new StringBuilder(clause.Length);
        for (var at = 0; at < clause.Length;)
        {
            if (PhraseWords.At(clause, at, PhraseRole.Filler) is > 0 and var filler && filler < clause.Length - 1 && at + filler < clause.Length) at += filler;
            else kept.Append(clause[at++]);
        }
        return kept.ToString();
    }

    /// <summary>总数比去年同期多: what is compared stands before the comparison.</summary>
    private static ReadOnlySpan<char> BeforeComparison(ReadOnlySpan<char> clause)
    {
        for (var at = clause.Length - 2; at >= 0; at--)
            if (PhraseWords.At(clause, at, PhraseRole.Than) > 0) return clause[..at];
        return clause;
    }

    /// <summary>返还比例由上年度缴费的50%: what changes stands before what it was.</summary>
    private static ReadOnlySpan<char> BeforeStart(ReadOnlySpan<char> clause) =>
        clause.LastIndexOf('由') is > 2 and var from && (PhraseWords.AtEnd(clause[..from], PhraseRole.Share) > 0 || PhraseWords.AtEnd(clause[..from], PhraseRole.Limit) > 0) ? clause[..from] : clause;

    /// <summary>每人每天, 每家企业: what an amount is paid for.</summary>
    private static int EachAtEnd(ReadOnlySpan<char> clause)
    {
        var each = clause.LastIndexOf('每');
        if (each < 0 || clause.Length - each > LongestEach) return 0;
        var outer = clause[..each].LastIndexOf('每');
        return clause.Length - (outer >= 0 && each - outer <= LongestEach ? outer : each); // 每名学徒每年
    }

    /// <summary>鱼类由2019年的53种: a date between the phrase and the number.</summary>
    private static int DateAtEnd(ReadOnlySpan<char> clause)
    {
        if (clause is not [.., >= '0' and <= '9', '年' or '月' or '日']) return 0;
        var start = clause.Length - 1;
        while (start > 0 && (clause[start - 1] is >= '0' and <= '9' || clause[start - 1] is '年' or '月')) start--;
        return clause.Length - start;
    }

    /// <summary>由最初的29个, 是平日的3倍: the time that something is compared with, and the word before it.</summary>
    private static int StandardAtEnd(ReadOnlySpan<char> clause)
    {
        var standard = PhraseWords.AtEnd(clause, PhraseRole.Standard);
        if (standard == 0 || clause.Length == standard) return standard;
        var lead = PhraseWords.AtEnd(clause[..^standard], PhraseRole.Lead);
        return lead > 0 ? standard + lead : 0;
    }

    /// <summary>PM2.|5: letters open what the digits belong to.</summary>
    private static bool NamesWithDigits(ReadOnlySpan<char> before) => before.TrimEnd("0123456789.-") is [.., >= 'A' and <= 'z'];

    /// <summary>What follows the last number and its unit.</summary>
    private static ReadOnlySpan<char> BehindNumber(ReadOnlySpan<char> clause)
    {
        var digit = clause.LastIndexOfAnyInRange('0', '9');
        if (digit < 0 || (digit + 1 < clause.Length && char.IsAsciiLetter(clause[digit + 1])) || NamesWithDigits(clause[..digit])) return clause; // 新建5G基站
        var end = digit + 1;
        while (end < clause.Length && clause[end] is '%' or '万' or '亿' or '多' or '余') end++;
        if (end < clause.Length && UnitTable.Match(clause[end..], out var length) is not null)
        {
            end += length;
            if (end < clause.Length && clause[end] == '/' && UnitTable.Match(clause[(end + 1)..], out var each) is not null) end += each + 1; // 30元/间夜
        }
        else if (end < clause.Length && clause[end] is '月' or '日' or '年') end += clause[end..] is ['月', '份', ..] ? 2 : 1;
        return clause[end..];
    }
}
