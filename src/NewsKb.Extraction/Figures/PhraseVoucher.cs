namespace NewsKb.Extraction.Figures;

/// <summary>Names both amounts of a voucher: 餐饮券满100元减30元 has a threshold and what is taken off.</summary>
internal static class PhraseVoucher
{
    private const int Reach = 6; // characters between the two
    private const int LongestName = 8;
    private const string Threshold = "使用门槛";
    private const string Discount = "抵扣额";

    /// <summary>The phrase; null where the amount is of no voucher.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="before">The text before the amount.</param>
    /// <param name="after">The text behind it.</param>
    /// <param name="previous">The figure before it.</param>
    /// <param name="gap">The characters between the two.</param>
    public static string? Read(ClauseWords words, ReadOnlySpan<char> before, ReadOnlySpan<char> after, Figure? previous, int gap)
    {
        if (gap <= Reach && previous?.Of is { } of && of.EndsWith(Threshold, StringComparison.Ordinal) && TakesOff(before))
            return of[..^Threshold.Length] + Discount;
        if (before is not [.., '满'] || !TakesOffNext(after)) return null;
        return Name(words, before[..^1]) + Threshold;
    }

    /// <summary>Whether what leads on to the next number takes it off.</summary>
    private static bool TakesOffNext(ReadOnlySpan<char> after)
    {
        var digit = after[..Math.Min(after.Length, Reach)].IndexOfAnyInRange('0', '9');
        return digit > 0 && TakesOff(after[..digit]);
    }

    private static bool TakesOff(ReadOnlySpan<char> before) => PhraseWords.AtEnd(before, PhraseRole.Discount) > 0;

    /// <summary>餐饮券 of 餐饮券设: the last voucher that is named, else nothing.</summary>
    private static string Name(ClauseWords words, ReadOnlySpan<char> before)
    {
        var end = before.LastIndexOf('券') + 1;
        if (end == 0) return "";
        return words.Last(words.Nouns(PhraseBefore.Clause(before[..end], out _)), LongestName).ToString();
    }
}
