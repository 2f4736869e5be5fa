namespace NewsKb.Extraction.Figures;

/// <summary>Names the prizes of each grade and what they are given for: 对服装出口额前5位的企业，设一等奖1名、二等奖2名，分别给予9万元、6万元的奖励.</summary>
internal static class PhrasePrize
{
    /// <summary>The ending of a number of prizes.</summary>
    public const string Places = "名额";

    private const int Near = 8; // characters between the grades of one list
    private const int LongestSubject = 8;

    /// <summary>The phrase of a number of prizes; null where none are counted.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="before">The text before the figure.</param>
    /// <param name="previous">The figure before it.</param>
    /// <param name="gap">The characters between the two.</param>
    public static string? Read(ClauseWords words, ReadOnlySpan<char> before, Figure? previous, int gap)
    {
        var grade = FigureNeighbours.EndsAt(before, before.Length, NeighbourRole.Prize);
        return grade == 0 ? null : (gap <= Near && previous?.Of is { } of && GradeOf(of) is > 0 and var last ? of[..^last] : Subject(words, before[..^grade])) + before[^grade..].ToString() + Places;
    }

    /// <summary>汽车出口一等奖 of 汽车出口一等奖名额; null where it is no number of prizes.</summary>
    public static string? Grade(string? of) => of is not null && GradeOf(of) > 0 ? of[..^Places.Length] : null;

    private static int GradeOf(string of) =>
        of.EndsWith(Places, StringComparison.Ordinal) && FigureNeighbours.EndsAt(of, of.Length - Places.Length, NeighbourRole.Prize) is > 0 and var grade ? grade + Places.Length : 0;

    /// <summary>服装出口 of 对全市服装出口额前5位的企业: what the first are chosen by.</summary>
    private static string Subject(ClauseWords words, ReadOnlySpan<char> before)
    {
        before = before[(before.LastIndexOfAny("。；\n") + 1)..];
        var rank = before.LastIndexOf('前');
        if (rank < 2 || rank + 1 == before.Length || Numeral.KindOf(before[rank + 1]) == NumeralKind.None) return PhraseTopic.Read(words, before);
        var nouns = words.Nouns(PhraseBefore.Clause(before[..rank], out _)).TrimEnd('额');
        foreach (var token in words.Cut(nouns))
            if (token.Tag is not ("ns" or "s") && (token.Token.Length > 2 || nouns[token.Token.End - 1] is not ('市' or '区' or '县' or '省'))) return words.Last(nouns[token.Token.Start..], LongestSubject).ToString();
        return "";
    }
}
