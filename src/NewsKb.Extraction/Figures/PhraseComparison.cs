namespace NewsKb.Extraction.Figures;

/// <summary>Says of percentage points whose growth they compare, and with what: 工业增加值同比增长3%，比上半年加快1个百分点.</summary>
internal static class PhraseComparison
{
    private const int LongestSubject = 12;
    private const int Longest = 13;
    private const int ShortestSubject = 4; // characters of a subject that is more than the name of a rate
    private const string Growth = "增速";

    /// <summary>The phrase; null where no rates of growth are compared.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="before">The text before the figure.</param>
    /// <param name="previous">The figure before it.</param>
    /// <param name="gap">The characters between the two.</param>
    public static string? Read(ClauseWords words, ReadOnlySpan<char> before, Figure? previous, int gap)
    {
        var clause = before[(before.LastIndexOfAny("，。；：\n") + 1)..].TrimEnd("了约近超逾 ");
        var at = 0;
        while (at < clause.Length && !FigureNeighbours.StartsAt(clause, at, NeighbourRole.Against)) at++;
        if (clause.Length - at is < 4 or > Longest) return null;
        var comparison = clause[at..];
        var isChange = comparison[0] is '比' or '较';
        if (isChange && FigureNeighbours.EndsAt(comparison, comparison.Length, NeighbourRole.Pace) == 0) return null; // 利率较上年下降
        var subject = clause[..at];
        if (subject.Length >= ShortestSubject) return string.Concat(words.Last(subject, LongestSubject), comparison);
        if (previous?.Of is not { } of || gap > before.Length || before[^gap..].IndexOfAny("。；\n") >= 0) return null;
        return string.Concat(Whose(words, of, subject, isChange || comparison.Contains('于')), comparison);
    }

    /// <summary>工业增加值增速 of 完成工业增加值, 工业增加值增速比上月加快: whose growth the figure before told.</summary>
    private static string Whose(ClauseWords words, string of, ReadOnlySpan<char> rate, bool isOfGrowth)
    {
        var end = 1;
        while (end < of.Length && !FigureNeighbours.StartsAt(of, end, NeighbourRole.Against)) end++;
        var whose = of.AsSpan(0, end);
        var named = FigureNeighbours.EndsAt(whose, whose.Length, NeighbourRole.Rate);
        var thing = whose[..^named];
        while (thing.Length > 2 && (PhraseWords.At(thing, 0, PhraseRole.Light) is > 0 and var verb || (verb = PhraseWords.At(thing, 0, PhraseRole.Cut)) > 0) && verb <= thing.Length - 2) thing = thing[verb..];
        return string.Concat(thing, rate.Length > 0 ? rate : named > 0 && isOfGrowth ? whose[^named..] : isOfGrowth ? Growth : "");
    }
}
