using System.Buffers;
using System.Text;

namespace NewsKb.Extraction.Figures;

/// <summary>Reads the phrase before a figure: 发放种业担保贷款4170万元, 贴息期限不超过1年.</summary>
internal static class PhraseBefore
{
    private const int LongestVerb = 3;
    private const int LongestAct = 8; // characters of a verb and those who act
    private const int LongestSubject = 8;
    private const int LongestEach = 4; // characters of 每 and what is counted
    private const string Standard = "标准";
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：！？,;:?!\n\t（）()“”\"‘’《》【】—…「」");

    /// <summary>The phrase at the end of the text's last clause; empty without one.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="text">The text before the figure.</param>
    /// <param name="limit">The most characters.</param>
    /// <param name="rest">What stands before that clause.</param>
    /// <param name="party">Those it is done for (为小微企业发放), who are not in the phrase; empty without any.</param>
    public static string Read(ClauseWords words, ReadOnlySpan<char> text, int limit, out ReadOnlySpan<char> rest, out string party)
    {
        if (text is [.., '）', '的'] && text.LastIndexOf('（') is > 0 and var open) text = text[..open]; // 完成年度目标（6万人）的29%
        return Phrase(words, Clause(text, out rest), limit, out party);
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
            var earlier = Phrase(words, clause, limit, out _);
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

    private static string Phrase(ClauseWords words, ReadOnlySpan<char> clause, int limit, out string party)
    {
        party = "";
        var item = clause.LastIndexOf('、');
        if (item >= 0 && clause.Length - item > 2)
        {
            var isPlace = item > 1 && EndsPlace(clause[item - 1]) && !clause.Contains("分别", StringComparison.Ordinal);
            clause = clause[(item + 1)..];
            if (isPlace && words.Cut(clause) is [{ Tag: "ns" } place, _, ..] && EndsPlace(clause[place.Token.End - 1])) clause = clause[place.Token.End..]; // 长阳县、五峰县新建冷链仓
        }
        for (int tail; (tail = clause is [.., ' ' or '、'] ? 1 : Math.Max(PhraseWords.AtEnd(clause, PhraseRole.Tail), Math.Max(DateAtEnd(clause), StandardAtEnd(clause)))) > 0;) clause = clause[..^tail];
        if (EachAtEnd(clause) is > 0 and var each) return PricedBefore(words, clause[..^each], clause[^each..], limit);
        clause = BeforeStart(BeforeComparison(clause));
        var behindNumber = BehindNumber(clause);
        var isBehindNumber = behindNumber.Length < clause.Length;
        clause = behindNumber;
        var (cut, isFor) = (0, false);
        for (var at = clause.Length - 3; at >= 0 && at + 6 > cut; at--)
        {
            if (PhraseWords.At(clause, at, PhraseRole.Cut) is not (> 0 and var length) || at + length > clause.Length - 2 || at + length <= cut) continue;
            (cut, isFor) = (at + length, clause[at] is '为' or '对' or '向' or '给' or '让');
        }
        var subject = cut > 1 ? Subject(words, clause[..cut], clause[cut..]) : "";
        clause = clause[cut..].TrimStart("的了和与及 ");
        clause = BehindActor(words, clause, isFor || isBehindNumber, isFor || isBehindNumber || (item >= 0 && clause.Length > 6), out party);
        if (clause.Length > limit && clause.LastIndexOf('的') is >= 0 and var de && clause.Length - de > 4) clause = clause[(de + 1)..];
        if (clause.Length > 4) clause = words.WithoutLead(clause);
        if (PhraseWords.At(clause, 0, PhraseRole.Void) == clause.Length) return "";
        if (subject.Length > 0) return subject + clause.ToString();
        return HasFiller(clause) ? words.Last(WithoutFiller(clause), limit).ToString() : words.Last(clause, limit).ToString();
    }

    /// <summary>租金 of 养殖池租金今年|减收: what a verb alone is said of; empty where it is not.</summary>
    private static string Subject(ClauseWords words, ReadOnlySpan<char> before, ReadOnlySpan<char> verb)
    {
        if (before is [.., '由'] && verb.Length <= LongestAct && words.HasVerb(verb)) before = before[..^1]; // 医疗费用由财政负担
        else if (verb.Length > LongestVerb || PhraseWords.AtEnd(before, PhraseRole.Time) == 0 || !words.HasVerb(verb) || !words.IsVerbal(verb)) return "";
        for (int time; (time = PhraseWords.AtEnd(before, PhraseRole.Time)) > 0;) before = before[..^time];
        var nouns = words.Nouns(before);
        for (int cut; (cut = PhraseWords.At(nouns, 0, PhraseRole.Cut)) > 0;) nouns = nouns[cut..]; // 全市
        return nouns.Length is >= 2 and <= LongestSubject && PhraseWords.AtEnd(nouns, PhraseRole.Party) == 0 && PhraseWords.AtEnd(nouns, PhraseRole.Actor) == 0 && words.Cut(nouns) is [.., { Tag: not "ns" }] ? nouns.ToString() : "";
    }

    private static bool EndsPlace(char c) => c is '县' or '区' or '市' or '旗' or '州' or '省';

    /// <summary>地头价跌到每斤, 运费每箱补助: what is paid by the piece; not those who gain (对企业每户) nor what goes by it (按每人).</summary>
    private static string PricedBefore(ClauseWords words, ReadOnlySpan<char> clause, ReadOnlySpan<char> each, int limit)
    {
        if (clause.Length < 3 || clause.EndsWith("按") || clause.EndsWith("按照")) return each.ToString();
        var phrase = Phrase(words, clause, limit, out _);
        if (PhraseWords.AtEnd(phrase, PhraseRole.Party) > 0 || EachAtEnd(phrase) > 0) return each.ToString();
        if (clause.Contains(Standard, StringComparison.Ordinal) && !phrase.Contains(Standard, StringComparison.Ordinal)) return each.ToString() + phrase + Standard; // 低保标准提高到每人每月
        return PhraseWords.AtEnd(each, PhraseRole.Act) > 0 || phrase.Contains('每', StringComparison.Ordinal) ? phrase + each.ToString() : each.ToString() + phrase;
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
            if (PhraseWords.At(clause, at, PhraseRole.Filler) is > 0 and var filler && filler < clause.Length - 1) at += filler;
            else kept.Append(clause[at++]);
        }
        return kept.ToString();
    }

    /// <summary>
    /// 为小微企业发放贷款, 市工信局组织企业开展对接: what is done stands behind those it is done for, those who do it, and those who are made to do it.
    /// </summary>
    private static ReadOnlySpan<char> BehindActor(ClauseWords words, ReadOnlySpan<char> clause, bool isFor, bool mayGain, out string party)
    {
        party = "";
        var (from, hasVerb, isMade) = (0, false, false);
        foreach (var token in words.Cut(clause))
        {
            var (start, end) = (token.Token.Start, token.Token.End);
            if (!PhraseTokens.IsVerb(token)) continue;
            var actor = clause[from..start];
            if ((mayGain || isMade) && clause.Length - (isFor && !hasVerb ? start : end) >= 2 && PhraseWords.AtEnd(actor, PhraseRole.Party) > 0)
            {
                if (mayGain) party = actor.ToString();
                (from, mayGain) = (start, false);
            }
            else if (!hasVerb && clause.Length - end >= 2 && PhraseWords.AtEnd(actor, PhraseRole.Actor) > 0) from = start;
            hasVerb = true;
            isMade |= PhraseWords.At(clause, start, PhraseRole.Causes) == end - start;
        }
        return clause[from..];
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
        if (each < 0 || clause.Length - each > 4) return 0;
        var length = clause.Length - each;
        var outer = each < 2 ? -1 : clause[..each].LastIndexOf('每');
        return outer >= 0 && each - outer <= LongestEach ? clause.Length - outer : length; // 每名学徒每年
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
