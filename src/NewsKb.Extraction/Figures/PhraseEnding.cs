namespace NewsKb.Extraction.Figures;

/// <summary>Adds to the measured phrase what kind of number it is: a share, a term, a threshold, a number of articles or of people.</summary>
internal static class PhraseEnding
{
    private const int Reach = 60;

    /// <summary>The phrase with its ending.</summary>
    /// <param name="phrase">The phrase, not empty.</param>
    /// <param name="before">The text before the figure.</param>
    /// <param name="behind">The text behind the figure.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="qualifier">Its qualifier.</param>
    /// <param name="isChange">Whether it says by how much something rose or fell.</param>
    public static string Add(string phrase, ReadOnlySpan<char> before, ReadOnlySpan<char> behind, in Quantity quantity, string? qualifier, bool isChange)
    {
        if (IsThreshold(phrase, before, behind, quantity, qualifier)) return phrase + (quantity.Unit is "人" or "名" ? "人数门槛" : quantity.Kind == UnitKind.Duration ? "时间门槛" : "门槛");
        return quantity.Kind switch
        {
            UnitKind.Percent when !isChange && !Ends(phrase, PhraseRole.Share) => phrase + (before.TrimEnd("约近超逾仅") is [.., '占'] ? "占比" : "比例"),
            UnitKind.Ratio when !Ends(phrase, PhraseRole.Share) => phrase + "比例",
            UnitKind.Duration when !Ends(phrase, PhraseRole.Term) => phrase + DurationEnding(phrase, before, behind, quantity),
            _ => phrase,
        };
    }

    /// <summary>28条措施 are counted in articles, 四类消费券 in kinds, 分6批 in rounds.</summary>
    public static string WithCount(string phrase, ReadOnlySpan<char> before, in Quantity quantity) => quantity.Unit switch
    {
        "条" when PhraseWords.AtEnd(phrase, PhraseRole.Rules) > 0 => phrase + "条数",
        "类" when phrase.Length > 0 => phrase + "种类",
        "批" or "轮" when before is [.., '分'] => phrase + quantity.Unit + "次",
        "期" when before is [.., '分'] => phrase + "期数",
        _ => phrase,
    };

    private static bool IsThreshold(string phrase, ReadOnlySpan<char> before, ReadOnlySpan<char> behind, in Quantity quantity, string? qualifier)
    {
        if (quantity.Kind == UnitKind.Percent) return phrase is [.., '率'] ? qualifier is "最高" or "至少" or "超" && behind is ['的', ..] : qualifier == "至少" && behind is [_, _, '者', ..];
        if (quantity.Kind == UnitKind.Duration && qualifier == "至少" && before is [.., '满']) return true;
        if (quantity.Kind == UnitKind.Money && PhraseWords.At(behind, 2, PhraseRole.Act) > 0) return false; // 1000元以上罚款
        return (qualifier == "至少" && HasThreshold(behind) && (quantity.Kind == UnitKind.Duration || !EndsSentence(behind))) || (qualifier is "超" or "至少" && behind is ['的', '，', ..]);
    }

    /// <summary>计划新建充电桩500个以上。: nothing is said of those that come up to it.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> behind)
    {
        while (behind is ['及' or '以' or '上' or '（' or '含' or '）', ..]) behind = behind[1..];
        var end = behind[..Math.Min(behind.Length, Reach)].IndexOfAny("。；\n");
        var sentence = end < 0 ? behind[..Math.Min(behind.Length, Reach)] : behind[..end];
        return sentence is [] or ['，', ..] && !sentence.Contains("的，", StringComparison.Ordinal);
    }

    private static string DurationEnding(string phrase, ReadOnlySpan<char> before, ReadOnlySpan<char> behind, in Quantity quantity)
    {
        while (PhraseWords.AtEnd(before, PhraseRole.Tail) is > 0 and var tail && PhraseWords.AtEnd(before, PhraseRole.Spent) == 0) before = before[..^tail];
        if (quantity is { Factor: 1, Unit: "月" } && (PhraseWords.AtEnd(before, PhraseRole.Refund) > 0 || (behind is ['的', ..] && Ends(phrase, PhraseRole.Refund)))) return "月数";
        return PhraseWords.AtEnd(before, PhraseRole.Spent) > 0 ? "用时" : IsHandlingTime(quantity, behind) ? "时限" : "期限";
    }

    /// <summary>Whether the figure opens or closes a range that something must lie in: 30人及以上.</summary>
    public static bool HasThreshold(ReadOnlySpan<char> behind) => behind.StartsWith("（含）") || behind.StartsWith("以上") || behind.StartsWith("及以上") || behind.StartsWith("以下");

    /// <summary>3个工作日内办结.</summary>
    private static bool IsHandlingTime(in Quantity quantity, ReadOnlySpan<char> behind) => quantity.Unit is "天" or "小时" or "分钟" && behind is ['内' or '办', ..];

    private static bool Ends(string phrase, PhraseRole role) => PhraseWords.AtEnd(phrase, role) > 0;
}
