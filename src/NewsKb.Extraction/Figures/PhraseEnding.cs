namespace NewsKb.Extraction.Figures;

/// <summary>Adds to the measured phrase what kind of number it is: a share, a term, a threshold, a number of articles or of people.</summary>
internal static class PhraseEnding
{
    /// <summary>The phrase with its ending.</summary>
    /// <param name="phrase">The phrase, not empty.</param>
    /// <param name="behind">The text behind the figure.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="qualifier">Its qualifier.</param>
    /// <param name="isChange">Whether it says by how much something rose or fell.</param>
    public static string Add(string phrase, ReadOnlySpan<char> behind, in Quantity quantity, string? qualifier, bool isChange)
    {
        if ((quantity.Kind != UnitKind.Percent || behind is [_, _, '的' or '者', ..]) && ((qualifier == "至少" && HasThreshold(behind)) || (qualifier is "超" or "至少" && behind is ['的', '，', ..]))) return phrase + (quantity.Unit is "人" or "名" ? "人数门槛" : quantity.Kind == UnitKind.Duration ? "时间门槛" : "门槛");
        return quantity.Kind switch
        {
            UnitKind.Percent when !isChange && !Ends(phrase, PhraseRole.Share) => phrase + "比例",
            UnitKind.Ratio when !Ends(phrase, PhraseRole.Share) => phrase + "比例",
            UnitKind.Duration when !Ends(phrase, PhraseRole.Term) => phrase + (IsHandlingTime(quantity, behind) ? "时限" : "期限"),
            _ => phrase,
        };
    }

    /// <summary>Whether the figure opens or closes a range that something must lie in: 30人及以上.</summary>
    public static bool HasThreshold(ReadOnlySpan<char> behind) => behind.StartsWith("以上") || behind.StartsWith("及以上") || behind.StartsWith("以下");

    /// <summary>3个工作日内办结.</summary>
    private static bool IsHandlingTime(in Quantity quantity, ReadOnlySpan<char> behind) => quantity.Unit is "天" or "小时" or "分钟" && behind is ['内' or '办', ..];

    private static bool Ends(string phrase, PhraseRole role) => PhraseWords.AtEnd(phrase, role) > 0;
}
