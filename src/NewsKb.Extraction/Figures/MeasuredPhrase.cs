using System.Buffers;

namespace NewsKb.Extraction.Figures;

/// <summary>
/// Says what a figure measures: the phrase before it (发放贷款4606万元), the one behind it (600个停车位), or both (选派103名干部), found by
/// the words that bound such phrases. A share and a length of time get the noun that names them.
/// </summary>
internal static class MeasuredPhrase
{
    private const int Reach = 60;
    private const int Longest = 26; // what is carried over from figure to figure must not grow
    private const int LongestBefore = 13;
    private const int LongestBeforeWithNoun = 6;
    private const int NounAlone = 3; // characters of a noun that says enough without the verb before the figure
    private const int LongestLead = 4; // characters between a clause's start and all that it says
    private const int LongestStep = 7; // characters between the two ends of a change
    private const int LongestDeed = 6;
    private const int NearPart = 12; // characters between figures of one thing
    private const int NearChange = 32;
    private const int LongestWhole = 9; // characters of what a share of something else is told of
    private const int LongestMeasure = 4; // characters of a measure that needs a topic
    private const int ShortestRate = 4; // characters of a rate that names what it is of
    private const string Kinds = "类"; // 5类60条建议
    private const int LongestRelative = 8; // characters of a clause before 的 that says which things are counted
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：！？,;:?!\n\t（）()“”\"‘’《》【】—…「」");

    /// <summary>The phrase; null where none is found.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="qualifier">Its qualifier.</param>
    /// <param name="figures">The figures before it in the text.</param>
    public static string? Read(ClauseWords words, string text, in Quantity quantity, string? qualifier, List<Figure> figures) =>
        Find(words, text, quantity, qualifier, figures)?.Trim() is { Length: > 0 } phrase ? phrase.Length <= Longest ? phrase : words.Last(phrase, Longest).ToString() : null;

    private static string? Find(ClauseWords words, string text, in Quantity quantity, string? qualifier, List<Figure> figures)
    {
        var previous = figures.Count > 0 ? figures[^1] : null;
        if (previous is not null && IsAmountOf(previous, text, quantity)) return quantity.Kind == UnitKind.Money && previous.Of is { } counted && !FigureNeighbours.StartsAt(counted, 0, NeighbourRole.Lent) ? counted + "金额" : previous.Of;
        if (previous is not null && IsSameAs(previous, text, quantity)) return previous.Of;
        if (quantity.Kind == UnitKind.Percent && previous?.Of is { } part && text.AsSpan(previous.Span.End, quantity.Start - previous.Span.End) is "，占" or "，约占" or "，仅占") return part.EndsWith("占比", StringComparison.Ordinal) ? part : part + "占比"; // 其中企业640家，占53.3%
        var before = text.AsSpan(Math.Max(0, quantity.Start - Reach), Math.Min(quantity.Start, Reach));
        var after = PhraseBehind.OfRange(text.AsSpan(quantity.End));
        if (PhraseRow.Read(text.AsSpan(0, quantity.Start)) is { Length: > 0 } row) return PhraseEnding.Add(row, before, after, quantity, qualifier, false);
        if (quantity.Kind == UnitKind.Money && PhraseVoucher.Read(words, before, after, previous, quantity.Start - (previous?.Span.End ?? 0)) is { } voucher) return voucher;
        if (quantity.Kind == UnitKind.Count && PhrasePrize.Read(words, before, previous, quantity.Start - (previous?.Span.End ?? 0)) is { } prize) return prize;
        if (quantity.Kind == UnitKind.Point && PhraseComparison.Read(words, before, previous, quantity.Start - (previous?.Span.End ?? 0)) is { } comparison) return comparison;
        if (after is [' ' or '\u3000', ..] && before is not [.., ' ' or '\u3000']) after = default; // a headline before its text
        var behind = PhraseBehind.Read(words, after, quantity.Kind == UnitKind.Count);
        if (quantity.Kind == UnitKind.Count && before is not [.., '的']) behind = PhraseDeed.With(words, after, behind);
        if (quantity.Kind == UnitKind.Count && (behind.Length >= NounAlone || (behind.Length > 0 && PhraseWords.AtEnd(behind, PhraseRole.Whole) == behind.Length)) && !PhraseEnding.HasThreshold(after))
            return PhraseEnding.WithCount(PhraseWords.AtEnd(behind, PhraseRole.Rules) > 0 ? behind : string.Concat(Which(words, before), Deed(before), behind), before, quantity);
        var isChange = qualifier is "增长" or "下降" or "提高" or "同比增长" or "同比下降" || (quantity.Kind is UnitKind.Percent or UnitKind.Times && PhraseWords.AtEnd(before.TrimEnd("约近超逾了"), PhraseRole.Change) > 0);
        if (quantity.Kind == UnitKind.Duration && PhraseBehind.Deed(words, after) is { Length: > 0 } deed) behind = deed; // 3个工作日内办结
        if (quantity.Kind == UnitKind.Duration && PhraseBehind.Term(after) is { Length: > 0 } length) behind = length;
        if (quantity.Kind == UnitKind.Duration && before is [.., '满']) behind = ""; // 经营满2年的商户
        if (quantity.Kind == UnitKind.Count && before is [.., '等'] && behind.Length >= 2) return PhraseEnding.WithCount(behind, before, quantity); // 甲、乙、丙等3家企业
        var limit = behind.Length >= 2 && quantity.Kind != UnitKind.Percent ? LongestBeforeWithNoun : LongestBefore;
        var ahead = PhraseBefore.Read(words, before, limit, out var rest);
        var changed = isChange && quantity.Kind == UnitKind.Percent && figures.Count > 1 && IsShareOf(figures[^2], previous, text) ? figures[^2] : previous;
        if (PartOf(changed, text, ahead, behind, quantity, isChange) is { } same) return same;
        var item = behind.Length < 2 ? PhraseFromFigures.Place(before) : "";
        if (item.Length > 0 && ahead.Length >= 2 && ahead != item) return item + ahead; // 东湖镇2户9人，救助资金8000元
        if (behind.Length < 2 && (item.Length > 0 || words.IsPlace(ahead)) && PhraseFromFigures.Elsewhere(words, text, figures, quantity) is { Length: > 0 } thing) return ahead + thing; // 人均收入甲市8元、乙市9元
        ahead = PhraseOwner.Named(text.AsSpan(0, quantity.Start), Bounded(ahead, behind, quantity));
        if (quantity.Kind == UnitKind.Percent && behind.Length >= 2) ahead = PhraseAward.Spent(words, before, ahead);
        var isEach = ahead is ['每' or '单', ..] && (ahead.Length <= 4 || ahead.LastIndexOf('每') is > 0 and var inner && ahead.Length - inner == 2) && PhraseWords.AtEnd(ahead, PhraseRole.Act) == 0;
        if (quantity.Kind == UnitKind.Money)
        {
            if (ahead.Length < 2 && PhraseAward.CapOf(previous, quantity.Start, behind) is { Length: > 0 } cap) return cap + behind;
            var completed = PhraseAward.Complete(words, text.AsSpan(0, quantity.Start), ahead, behind, previous);
            (ahead, isEach) = (completed, isEach && completed == ahead);
        }
        if (ahead.Length < 2 && behind.Length < (quantity.Kind == UnitKind.Count ? 2 : 4)) ahead = PhraseBefore.Earlier(words, rest, limit, ahead);
        else if (behind.Length < 2 && isEach) ahead += PhraseBefore.Earlier(words, rest, LongestBeforeWithNoun, ""); // 发放取暖补贴，每户800元
        if (isEach && behind.Length < 2 && ahead.Length <= 4 && quantity.Kind == UnitKind.Money && previous is { Of: { } given } && previous.Unit == quantity.Unit && quantity.Start - previous.Span.End < NearPart)
            return ahead + words.LastNoun(given).ToString(); // 发放助学金23万元，每人5000元
        if (isEach && ahead.Length <= 4 && quantity.Kind == UnitKind.Money) ahead = PhraseTopic.Read(words, text.AsSpan(0, quantity.Start)) + ahead;
        if (behind.Length < 2 && quantity.Kind is UnitKind.Money or UnitKind.Count or UnitKind.Measure && ahead.Length is >= 2 and <= LongestDeed && IsBare(words, ahead))
        {
            var alike = PhraseFromFigures.Alike(words, text, figures, quantity);
            return alike.Length > 0 || before.Length - rest.Length > ahead.Length + LongestLead ? ahead + alike : PhraseOwner.Topic(words, rest) + ahead;
        }
        if (ahead.Length >= 2 && qualifier is "至少" or "最高" or "超" && !quantity.HasMore && IsCondition(after, ahead, behind, quantity)) return (behind.Length <= LongestRelative && quantity.Kind != UnitKind.Percent ? behind : "") + ahead + "门槛";
        if (quantity.Kind == UnitKind.Duration && previous?.Of is { } whose && behind.Length == 0 && PhraseWords.AtEnd(ahead, PhraseRole.Term) is > 0 and var term && term == ahead.Length && quantity.Start - previous.Span.End < NearPart)
            return (PhraseWords.AtEnd(whose, PhraseRole.Sum) is > 0 and var sumOf && sumOf < whose.Length ? whose[..^sumOf] : whose) + ahead; // 价格下调10%，期限为3个月; 贷款额度20万元，期限3年
        if (quantity.Kind == UnitKind.Duration && behind.Length == 0 && PhraseWords.AtEnd(ahead, PhraseRole.Term) == ahead.Length && ahead.Length > 0 && PhraseBefore.Earlier(words, rest, LongestDeed, "") is { Length: > 0 } limited)
            return limited + ahead; // 可延期缴纳税款，最长期限为3个月
        if (quantity.Kind == UnitKind.Percent && ahead is ['占', ..] && previous?.Of is { Length: <= LongestWhole } its && rest.Length > 0 && text.AsSpan(previous.Span.End, quantity.Start - previous.Span.End).StartsWith("，占")) ahead = its + ahead; // 种子8万吨，占需要量的60%
        if (quantity.Kind == UnitKind.Percent && ahead.Length <= ShortestRate && ahead is [.., not ('利' or '费' or '税'), '率']) return PhraseFromFigures.Counted(words, text, figures, quantity) + ahead; // 收集诉求254件，办结率达98%
        if (behind.Length < 2 && quantity.Kind is UnitKind.Money or UnitKind.Count && PhraseWords.At(ahead, 0, PhraseRole.Average) is > 1 and var average && average == ahead.Length) return ahead + PhraseFromFigures.Alike(words, text, figures, quantity); // 获得贷款5.6亿元，户均76万元
        if (behind.Length < 2 && PhraseWords.At(ahead, 0, PhraseRole.Sum) is > 0 and var sum && sum == ahead.Length && PhraseOwner.Of(words, text.AsSpan(0, quantity.Start), previous, ahead) is { Length: > 0 } owner) return owner + ahead;
        if (behind.Length < 2 && ahead.Length <= LongestMeasure && previous is not null)
            ahead = PhraseTopicCarrier.Complete(words, PhraseBefore.Clause(before, out _), text.AsSpan(previous.Span.End, quantity.Start - previous.Span.End), previous, ahead);
        var phrase = Joined(words, ahead, behind, quantity, isChange);
        return phrase.Length == 0 ? previous?.Of : PhraseEnding.WithCount(PhraseEnding.Add(phrase, before, after, quantity, qualifier, isChange), before, quantity);
    }

    /// <summary>减税3亿元，占全省的8%，增长15%: a share that stands behind its part in the sentence; what grows is the part.</summary>
    private static bool IsShareOf(Figure part, Figure? share, string text) =>
        share is { Unit: "%", Qualifier: null } && part.Unit != "%" && share.Span.Start - part.Span.End is > 1 and < NearPart and var gap
        && text.AsSpan(part.Span.End, gap) is ['，', '占', ..] or ['，', _, '占', ..] && !text.AsSpan(part.Span.End + 1, gap - 1).ContainsAny(Marks);

    /// <summary>同比增长7% and 其中甲区2例 are said of what the figure before them is; null where it is too far.</summary>
    private static string? PartOf(Figure? previous, string text, string ahead, string behind, in Quantity quantity, bool isChange)
    {
        if (previous?.Of is not { } of || quantity.Start - previous.Span.End >= (isChange ? NearChange : NearPart)) return null;
        if (isChange && (ahead.Length < 2 || PhraseWords.At(ahead, 0, PhraseRole.Without) > 0)) return of;
        if (behind.Length < 2 && previous.Unit == quantity.Unit && PhraseWords.AtEnd(ahead, PhraseRole.Change) is > 0 and var change && (change == ahead.Length || ahead.StartsWith("同比", StringComparison.Ordinal))) return of; // 92.3万人，同比减少1.1万人
        if (behind.Length >= 2 || of.Length <= ahead.Length || of.Length < 4 || !IsPlace(ahead) || previous.Unit != quantity.Unit) return null;
        var place = IsPlace(of[..3]) ? 3 : IsPlace(of[..4]) ? 4 : 0;
        return ahead + of[place..];
    }

    /// <summary>The phrase before a figure without what bounds it.</summary>
    private static string Bounded(string ahead, string behind, in Quantity quantity)
    {
        if (behind.Length >= 2)
            for (int verb; (verb = PhraseWords.AtEnd(ahead, PhraseRole.Cut)) > 0 && (behind.Length > NounAlone || verb < ahead.Length - 1);) ahead = ahead[..^verb]; // 设立专项资金
        return ahead.Length == 1 ? "" : ahead; // 五（是）: the mark of a list
    }

    private static string Joined(ClauseWords words, string ahead, string behind, in Quantity quantity, bool isChange)
    {
        if (quantity.Kind == UnitKind.Money && behind.Length >= 2 && PhraseWords.At(ahead, 0, PhraseRole.Sum) is > 0 and var sum && sum == ahead.Length) return behind + ahead; // 总规模60亿元的基金
        if (quantity.Kind is not (UnitKind.Point or UnitKind.Percent or UnitKind.Times))
            return behind.Length <= 6 || quantity.Kind == UnitKind.Duration ? ahead + behind : words.Last(ahead, 4).ToString() + behind;
        return ahead.Length >= 2 && isChange ? ahead : ahead + behind;
    }

    /// <summary>Whether the phrase needs a noun: 已办结, 融资类, 其他.</summary>
    private static bool IsBare(ClauseWords words, string phrase) => phrase[^1] == '类' || phrase.EndsWith("其他", StringComparison.Ordinal) || words.IsVerbal(phrase);

    /// <summary>投资不低于700万元的项目: the figure tells which are meant, not what they get.</summary>
    private static bool IsCondition(ReadOnlySpan<char> after, string ahead, string behind, in Quantity quantity)
    {
        if ((quantity.Kind == UnitKind.Percent && (ahead is not [.., '率'] || after is ['以', ..])) || quantity.Kind == UnitKind.Duration || behind.Length < 2 || PhraseWords.AtEnd(behind, PhraseRole.Act) > 0) return false;
        foreach (var word in (ReadOnlySpan<string>)["及以上", "以上", "以下", "以内"])
            if (after.StartsWith(word)) after = after[word.Length..];
        return after is ['的', ..];
    }

    /// <summary>参会的12位代表: the clause before 的 tells which.</summary>
    private static string Which(ClauseWords words, ReadOnlySpan<char> before)
    {
        if (before is not [.., '的']) return "";
        var clause = PhraseBefore.Read(words, before, LongestRelative, out _);
        return clause.Length >= 2 && words.HasVerb(clause) ? clause : "";
    }

    /// <summary>惠及 of 已惠及9万户: what is done with the things that are counted.</summary>
    private static ReadOnlySpan<char> Deed(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("了约近超逾");
        return before[^FigureNeighbours.EndsAt(before, before.Length, NeighbourRole.Deed)..];
    }

    /// <summary>1138笔60.78亿元, 授信1.9万笔、112亿元.</summary>
    private static bool IsAmountOf(Figure previous, string text, in Quantity quantity) =>
        (previous.Span.End == quantity.Start && !(previous.Unit == Kinds && quantity.Kind == UnitKind.Count)) || (previous.Span.End == quantity.Start - 1 && text[previous.Span.End] == '、' && quantity.Kind == UnitKind.Money && UnitTable.IsCount(previous.Unit));

    /// <summary>由1200元提到1600元, 3万元和1.5万元: the second is said of what the first is.</summary>
    private static bool IsSameAs(Figure previous, string text, in Quantity quantity)
    {
        var gap = quantity.Start - previous.Span.End;
        if (previous.Unit != quantity.Unit || gap is < 1 or > LongestStep) return false;
        var between = text.AsSpan(previous.Span.End, gap);
        return between is "以上" || (between is "、" or "和" or "或" && (quantity.Kind != UnitKind.Count || text.AsSpan(quantity.End) is not ['的', ..])) || (between.IndexOfAny("到至为成") >= 0 && between.IndexOfAny("、其") < 0 && !between.ContainsAny(Marks));
    }

    private static bool IsPlace(string phrase) => phrase.Length is 3 or 4 && phrase[^1] is '县' or '区' or '市' or '州';
}
