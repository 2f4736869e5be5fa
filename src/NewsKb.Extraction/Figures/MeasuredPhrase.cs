using System.Buffers;

namespace NewsKb.Extraction.Figures;

/// <summary>
/// Says what a figure measures: the phrase before it (发放贷款4606万元), the one behind it (600个停车位), or both (选派103名干部), found by
/// the words that bound such phrases. A share and a length of time get the noun that names them.
/// </summary>
internal static class MeasuredPhrase
{
    private const int Reach = 60;
    private const int LongestBefore = 13;
    private const int LongestBeforeWithNoun = 6;
    private const int LongestBehind = 10;
    private const int NounAlone = 3; // characters of a noun that says enough without the verb before the figure
    private const int LongestStep = 6; // characters between the two ends of a change
    private const int LongestAct = 4; // 按保费的50%给予补贴: the act that a share is paid for
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：！？,;:?!\n\t（）()“”\"‘’《》【】—…「」");
    private static readonly SearchValues<char> MarksAndLists = SearchValues.Create("，。；：！？,;:?!\n\t（）()“”\"‘’《》【】—…「」、0123456789");

    /// <summary>The phrase; null where none is found.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="qualifier">Its qualifier.</param>
    /// <param name="previous">The figure before it in the text.</param>
    public static string? Read(string text, in Quantity quantity, string? qualifier, Figure? previous)
    {
        var isNextTo = previous is not null && previous.Span.End == quantity.Start;
        if (isNextTo) return previous!.Of; // 1138笔60.78亿元
        if (previous is not null && IsSameAs(previous, text, quantity)) return previous.Of;
        var before = text.AsSpan(Math.Max(0, quantity.Start - Reach), Math.Min(quantity.Start, Reach));
        var behind = Behind(text.AsSpan(quantity.End));
        if (quantity.Kind == UnitKind.Count && behind.Length >= NounAlone && !HasThreshold(text.AsSpan(quantity.End))) return behind; // 抽调44名驻点干部
        var isChange = qualifier is "增长" or "下降" or "提高" or "同比增长" or "同比下降";
        var limit = behind.Length >= 2 && quantity.Kind != UnitKind.Percent ? LongestBeforeWithNoun : LongestBefore;
        var ahead = Before(Clause(before, out var rest), limit);
        if (ahead.Length < 2 && isChange && previous?.Of is not null && quantity.Start - previous.Span.End < 12) return previous.Of;
        if (behind.Length < 2 && previous?.Of is { Length: > 4 } whole && IsPlace(ahead) && quantity.Start - previous.Span.End < 12 && previous.Unit == quantity.Unit)
            return ahead + (IsPlace(whole[..3]) ? whole[3..] : whole); // 新增3例，其中甲区2例
        if (ahead.Length < 2 && behind.Length < 5) ahead = BeforeEarlier(rest, limit, ahead);
        else if (behind.Length < 2 && ahead is ['每' or '单', ..] && ahead.Length <= 4) ahead += BeforeEarlier(rest, LongestBeforeWithNoun, ""); // 发放取暖补贴，每户800元
        var phrase = quantity.Kind is UnitKind.Point or UnitKind.Percent or UnitKind.Times
            ? ahead.Length >= 2 && (isChange || behind.Length > LongestAct) ? ahead : ahead + behind
            : behind.Length <= 6 || quantity.Kind == UnitKind.Duration ? ahead + behind
            : ahead[Math.Max(0, ahead.Length - 4)..] + behind;
        phrase = WithEnding(phrase, text.AsSpan(quantity.End), quantity, qualifier, isChange);
        return phrase.Length == 0 ? previous?.Of : phrase;
    }

    /// <summary>由1200元提到1600元, 3万元和1.5万元: the second is said of what the first is.</summary>
    private static bool IsSameAs(Figure previous, string text, in Quantity quantity)
    {
        var gap = quantity.Start - previous.Span.End;
        if (previous.Unit != quantity.Unit || gap is < 1 or > LongestStep) return false;
        var between = text.AsSpan(previous.Span.End, gap);
        return between is "、" or "和" or "或" || (between[^1] is '到' or '至' or '为' or '成' && !between.ContainsAny(Marks));
    }

    private static bool HasThreshold(ReadOnlySpan<char> behind) => behind.StartsWith("以上") || behind.StartsWith("及以上") || behind.StartsWith("以下");

    private static bool IsPlace(string phrase) => phrase.Length is 3 or 4 && phrase[^1] is '县' or '区' or '市' or '州';

    private static string WithEnding(string phrase, ReadOnlySpan<char> behind, in Quantity quantity, string? qualifier, bool isChange)
    {
        if (phrase.Length == 0) return phrase;
        var isDuration = quantity.Kind == UnitKind.Duration;
        if (qualifier == "至少" && (behind.StartsWith("以上") || behind.StartsWith("及以上")))
            return phrase + (quantity.Unit is "人" or "名" ? "人数门槛" : isDuration ? "时间门槛" : "门槛");
        if (quantity.Kind == UnitKind.Percent && !isChange && !phrase.EndsWith("比例", StringComparison.Ordinal) && PhraseWords.AtEnd(phrase, PhraseRole.Share) == 0) return phrase + "比例";
        return isDuration && PhraseWords.AtEnd(phrase, PhraseRole.Term) == 0 ? phrase + "期限" : phrase;
    }

    /// <summary>The last clause of the text, and what stands before it.</summary>
    private static ReadOnlySpan<char> Clause(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        var mark = text.LastIndexOfAny(Marks);
        rest = mark < 0 ? default : text[..mark];
        return text[(mark + 1)..];
    }

    private static string BeforeEarlier(ReadOnlySpan<char> rest, int limit, string found)
    {
        while (rest.Length > 0)
        {
            var clause = Clause(rest, out rest);
            if (clause.Trim(' ').Length == 0) continue;
            var earlier = Before(clause, limit);
            return earlier.Length >= 2 ? earlier : found;
        }
        return found;
    }

    /// <summary>The phrase at the end of a clause.</summary>
    private static string Before(ReadOnlySpan<char> clause, int limit)
    {
        var item = clause.LastIndexOf('、');
        if (item >= 0 && clause.Length - item > 2) clause = clause[(item + 1)..];
        for (int tail; (tail = clause is [.., ' ' or '、'] ? 1 : PhraseWords.AtEnd(clause, PhraseRole.Tail)) > 0;) clause = clause[..^tail];
        if (EachAtEnd(clause) is > 0 and var each) return clause[^each..].ToString();
        clause = BeforeComparison(clause);
        clause = BehindNumber(clause);
        var cut = 0;
        for (var at = clause.Length - 3; at >= 0 && at + 6 > cut; at--)
            if (PhraseWords.At(clause, at, PhraseRole.Cut) is > 0 and var length && at + length <= clause.Length - 2) cut = Math.Max(cut, at + length);
        clause = clause[cut..].TrimStart("的了和与及 ");
        if (clause.Length > limit && clause.LastIndexOf('的') is >= 0 and var de && clause.Length - de > 4) clause = clause[(de + 1)..];
        var phrase = clause.ToString().Replace("的", "", StringComparison.Ordinal);
        return phrase.Length > limit ? phrase[^limit..] : phrase;
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

    /// <summary>3个“一站式”窗口: the name in quotation marks, and the noun behind it.</summary>
    private static string Quoted(ReadOnlySpan<char> text)
    {
        var close = text[..Math.Min(text.Length, LongestBehind)].IndexOfAny("”’」》");
        return close < 0 ? "" : close > 5 ? text[..close].ToString() : text[..close].ToString() + Behind(text[(close + 1)..]);
    }

    /// <summary>The phrase behind a figure.</summary>
    private static string Behind(ReadOnlySpan<char> text)
    {
        if (text.Length > Reach) text = text[..Reach];
        if (text is ['（', ..] && text.IndexOf('）') is > 0 and <= 6 and var close) text = text[(close + 1)..];
        if (text is ['/', '月' or '年' or '人', ..]) text = text[2..];
        if (text is ['“' or '‘' or '「' or '《', ..]) return Quoted(text[1..]);
        for (int skip; (skip = PhraseWords.At(text, 0, PhraseRole.Skip)) > 0;) text = text[skip..];
        var end = text.IndexOfAny(MarksAndLists);
        if (end >= 0) text = text[..end];
        for (var at = 0; at < Math.Min(text.Length, LongestBehind); at++)
            if (PhraseWords.At(text, at, PhraseRole.Stop) > 0) text = text[..at];
        var phrase = text.ToString().Replace("的", "", StringComparison.Ordinal);
        return phrase.Length > LongestBehind ? phrase[..LongestBehind] : phrase;
    }
}
