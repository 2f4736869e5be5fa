using System.Buffers;
using NewsKb.Segmentation;

namespace NewsKb.Extraction.Figures;

/// <summary>Reads the noun phrase behind a figure: 600个停车位, 200万元的奖励.</summary>
internal static class PhraseBehind
{
    private const int Reach = 40;
    private const int Longest = 13;
    private const int LongestDeed = 8;
    private const int LongestStep = 6; // characters up to the number that this one changed into
    private const int MostItems = 3; // of a list that has one noun behind it
    private const int NounBeforeDe = 3; // characters of a noun that needs no further 的
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：！？,;:?!\n\t（）()“”\"‘’《》【】—…「」、0123456789");
    private static readonly SearchValues<char> Divisions = SearchValues.Create("县市区旗省盟州、");

    /// <summary>The phrase; empty without one.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="text">The text behind the figure.</param>
    /// <param name="isCount">Whether things are counted, so that the first noun is what they are.</param>
    public static string Read(ClauseWords words, ReadOnlySpan<char> text, bool isCount)
    {
        if (text.Length > Reach) text = text[..Reach];
        if (IsStep(text)) return "";
        if (text is ['（', ..] && text.IndexOf('）') is > 0 and <= 6 and var close) text = text[(close + 1)..];
        if (text is ['/', '月', ..]) text = text[2..];
        else if (text is ['/', ..] && UnitTable.Match(text[1..], out var unit) is not null) text = text[(unit + 1)..]; // 36元/公斤
        if (text is ['“' or '‘' or '「' or '《', ..]) return Quoted(words, text[1..], isCount);
        if (!isCount) text = BehindList(text);
        for (int skip; (skip = PhraseWords.At(text, 0, PhraseRole.Skip)) > 0;) text = text[skip..];
        var end = text.IndexOfAny(Marks);
        var clause = end >= 0 ? text[..end] : text;
        if (clause.Length == 0) return "";
        if (isCount && clause is ['县' or '市' or '区' or '旗' or '省'] && Alternatives(text[1..]) is > 0 and var others) return text[..(1 + others)].ToString(); // 县（市、区）
        if (end >= 0 && char.IsAsciiDigit(text[end]) && clause[0] is '和' or '与' or '及') return ""; // 甲市9元|和乙市8元
        return !isCount ? Noun(words, clause) : Things(words, end >= 0 && char.IsAsciiDigit(text[end]) ? BeforePredicate(words, clause) : clause);
    }

    /// <summary>The length of the other kinds of division in brackets; 0 without any.</summary>
    private static int Alternatives(ReadOnlySpan<char> text) =>
        text is ['（', ..] && text.IndexOf('）') is > 1 and <= 6 and var close && text[1..close].IndexOfAnyExcept(Divisions) < 0 ? close + 1 : 0;

    /// <summary>13个扩增到30个: what follows only leads to the next number.</summary>
    private static bool IsStep(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < Math.Min(text.Length, LongestStep); at++)
            if (Marks.Contains(text[at])) return char.IsAsciiDigit(text[at]) && text[at - 1] is '到' or '至' or '为' or '成';
        return false;
    }

    /// <summary>The verbs that a time limit is set for: 3个工作日内办结; empty without any.</summary>
    public static string Deed(ClauseWords words, ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["以内", "之内", "内", ""])
            if (text.StartsWith(word))
            {
                text = text[word.Length..];
                break;
            }
        var end = text[..Math.Min(text.Length, LongestDeed)].IndexOfAny(Marks);
        return end >= 2 && !char.IsDigit(text[end]) && text[0] != '的' && words.IsVerbal(text[..end]) ? text[..end].ToString() : "";
    }

    /// <summary>What the length of time is: 6个月延长还款期限, 3年的建设期; empty where the words behind it do not tell.</summary>
    public static string Term(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("的");
        var end = text[..Math.Min(text.Length, LongestDeed + 1)].IndexOfAny(Marks);
        return end > NounBeforeDe && text[0] is not ('以' or '内') && PhraseWords.AtEnd(text[..end], PhraseRole.Term) > 0 ? text[..end].ToString() : "";
    }

    /// <summary>3个“一站式”窗口: the name in quotation marks, and the noun behind it.</summary>
    private static string Quoted(ClauseWords words, ReadOnlySpan<char> text, bool isCount)
    {
        var close = text[..Math.Min(text.Length, Longest)].IndexOfAny("”’」》");
        return close < 0 ? "" : close > 5 ? text[..close].ToString() : text[..close].ToString() + Read(words, text[(close + 1)..], isCount);
    }

    /// <summary>300元、200元的补助: the noun behind the last of a list goes for all.</summary>
    private static ReadOnlySpan<char> BehindList(ReadOnlySpan<char> text)
    {
        var rest = text;
        for (var item = 0; item < MostItems && rest is ['、' or '和', ..] && NumberParser.TryRead(rest, 1, out var number) && UnitTable.Match(rest[number.End..], out var unit) is not null; item++) rest = rest[(number.End + unit)..];
        return rest.Length == text.Length || rest.Length == 0 || Numeral.KindOf(rest[0]) != NumeralKind.None ? text : rest;
    }

    /// <summary>以下罚款 of 处500元|以上5000元以下罚款: both ends of a range are of one thing.</summary>
    public static ReadOnlySpan<char> OfRange(ReadOnlySpan<char> text) =>
        text.StartsWith("以上") && NumberParser.TryRead(text, 2, out var number) && UnitTable.Match(text[number.End..], out var unit) is not null ? text[(number.End + unit)..] : text;

    private static string Noun(ClauseWords words, ReadOnlySpan<char> clause)
    {
        for (var at = 0; at < Math.Min(clause.Length, Longest); at++)
            if (PhraseWords.At(clause, at, PhraseRole.Stop) > 0) clause = clause[..at];
        if (PhraseWords.At(clause, 0, PhraseRole.Act) is > 0 and var act)
            return clause[..(act < clause.Length - 1 && clause[act] is '或' or '和' ? act + 1 + PhraseWords.At(clause, act + 1, PhraseRole.Act) : act)].TrimEnd("或和").ToString();
        if (PhraseWords.At(clause, 0, PhraseRole.Rate) is > 0 and var rate) return clause.Length > rate + 1 ? PhraseDeed.Object(words, clause[rate..]) + clause[..rate].ToString() : clause.ToString(); // 按20%税率缴纳企业所得税
        return WithoutDe(words.First(clause, Longest)).TrimEnd('中');
    }

    /// <summary>What is counted, and before it what it does: 41户小型微利企业减免企业所得税 are those that 减免企业所得税.</summary>
    private static string Things(ClauseWords words, ReadOnlySpan<char> clause)
    {
        var end = 0;
        var (deed, denial, hasVerb) = ((Start: 0, End: 0), (Start: 0, End: 0), false); // 暂未|复工
        var tokens = words.Cut(clause);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var (start, stop) = (token.Token.Start, token.Token.End);
            if (end > 0 && token.Tag == "m" && Numeral.KindOf(clause[start]) != NumeralKind.None) break;
            if (deed.End > 0)
            {
                if (deed.End == start && PhraseWords.At(clause, deed.Start, PhraseRole.Light) == start - deed.Start) deed.Start = start; // 41户企业办理缓缴税款
                else if (clause[start] == '了' && stop < clause.Length) continue; // 参加了培训
                else if (!PhraseTokens.IsNominal(token) && !(PhraseTokens.IsVerb(token) && (deed.End - deed.Start <= 1 || stop == clause.Length)) && PhraseWords.At(clause, start, PhraseRole.Refund) != stop - start) break; // 缓+缴, 稳岗+返还+资金
                if (stop - deed.Start > LongestDeed || PhraseWords.At(clause, start, PhraseRole.Stop) > 0) break;
                deed.End = stop;
                continue;
            }
            if (end > 0 && PhraseWords.AtEnd(clause[..end], PhraseRole.Party) > 0 && (PhraseTokens.IsVerb(token) || token.Tag is "d" or "s" || PhraseWords.At(clause, start, PhraseRole.Light) == stop - start))
            {
                if (PhraseWords.At(clause, start, PhraseRole.Not) == stop - start) denial = denial.End == start ? (denial.Start, stop) : (start, stop);
                else if (token.Tag is not ("d" or "s")) deed = (denial.End == start ? denial.Start : start, stop);
                continue;
            }
            if (PhraseWords.At(clause, start, PhraseRole.Stop) > 0 || (end > 0 && PhraseTokens.IsLead(token) && !MayJoin(tokens, i, clause))) break;
            if (end > 0 && PhraseWords.At(clause, start, PhraseRole.Manner) > 0) break;
            hasVerb |= PhraseTokens.IsVerb(token);
            if ((clause[start] == '的' && end >= NounBeforeDe && !hasVerb) || (end > 0 && token.Tag == "f" && clause[start] != '上' && !(clause[start] == '以' && stop < clause.Length))) break;
            if (stop > Longest) break;
            end = stop;
            if (PhraseWords.AtEnd(clause[..end], PhraseRole.Whole) > 0) break;
        }
        var noun = WithoutDe(clause[..end]);
        return deed.End > deed.Start + 2 || deed.End == clause.Length ? clause[deed.Start..deed.End].ToString().Replace("了", "", StringComparison.Ordinal) + noun : noun;
    }

    /// <summary>9个道口|出动警力920人次: what leads on to the next number is said of those that are counted.</summary>
    private static ReadOnlySpan<char> BeforePredicate(ClauseWords words, ReadOnlySpan<char> clause)
    {
        var tokens = words.Cut(clause);
        if (tokens is not [.., var noun, { Token.Length: > 1 } verb] || !PhraseTokens.IsVerb(verb) || !PhraseTokens.IsNominal(noun)) return clause;
        var before = clause[..verb.Token.Start];
        return PhraseWords.AtEnd(before, PhraseRole.Party) == 0 ? before : clause;
    }

    /// <summary>Whether a word that mostly leads on stands inside the noun phrase: 和 before a noun of its own, 的, and an adverb that is all there is.</summary>
    private static bool MayJoin(ReadOnlySpan<TaggedToken> tokens, int at, ReadOnlySpan<char> clause) => tokens[at].Tag switch
    {
        ['c', ..] => at + 1 == tokens.Length || tokens[at + 1].Token.Length > 1,
        "uj" => true,
        "p" when clause[tokens[at].Token.Start] == '与' && PhraseWords.AtEnd(clause[..tokens[at].Token.Start], PhraseRole.Party) == 0 => at + 1 == tokens.Length || tokens[at + 1].Token.Length > 1,
        "d" => tokens[at].Token.End == clause.Length,
        _ => false,
    };

    private static string WithoutDe(ReadOnlySpan<char> phrase) => phrase.TrimEnd("和及与或").ToString().Replace("的", "", StringComparison.Ordinal);
}
