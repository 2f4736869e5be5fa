namespace NewsKb.Extraction.Figures;

/// <summary>
/// Carries the topic of a sentence on to a clause that only names a measure of it: 粮食播种面积412万亩，总产量198万吨 tells the 粮食总产量.
/// </summary>
internal static class PhraseTopicCarrier
{
    private const int LongestLead = 1; // characters between the start of the clause and the measure
    private const int LongestTopic = 6;
    private const string SentenceMarks = "。；！？\n";

    /// <summary>The measure with its topic; unchanged where it needs none or the sentence has none.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="clause">The clause up to the figure.</param>
    /// <param name="between">The text between the figure before and this one.</param>
    /// <param name="previous">The figure before.</param>
    /// <param name="measure">What the clause says of the figure.</param>
    public static string Complete(ClauseWords words, ReadOnlySpan<char> clause, ReadOnlySpan<char> between, Figure? previous, string measure)
    {
        if (previous?.Of is not { } of || between is not ['，', ..] || between.IndexOfAny(SentenceMarks) >= 0) return measure;
        if (clause.IndexOf(measure) is < 0 or > LongestLead || measure.Length <= 2 || !IsMeasure(measure) || PhraseWords.At(measure, 0, PhraseRole.Average) > 0) return measure;
        var topic = Topic(words, of);
        if (topic.Length < 2 || PhraseWords.AtEnd(topic, PhraseRole.Party) > 0 || PhraseWords.AtEnd(topic, PhraseRole.Actor) > 0 || measure.AsSpan().Contains(topic, StringComparison.Ordinal)) return measure;
        for (var shared = Math.Min(topic.Length, measure.Length); shared > 0; shared--)
            if (topic.EndsWith(measure.AsSpan(0, shared))) return string.Concat(topic[..^shared], measure); // 创业担保贷款 + 贷款期限
        return string.Concat(topic, measure);
    }

    private static bool IsMeasure(ReadOnlySpan<char> phrase) =>
        phrase is [.., '率' or '量' or '额' or '值'] || PhraseWords.AtEnd(phrase, PhraseRole.Limit) > 0 || PhraseWords.AtEnd(phrase, PhraseRole.Sum) > 0 || PhraseWords.AtEnd(phrase, PhraseRole.Term) > 0;

    /// <summary>The nouns of a phrase without the measure at its end: 空气质量优良 of 空气质量优良天数.</summary>
    private static ReadOnlySpan<char> Topic(ClauseWords words, string phrase)
    {
        var tokens = words.Cut(phrase);
        var last = tokens.Length - 1;
        while (last >= 0 && (!PhraseTokens.IsNominal(tokens[last]) || (last > 0 && IsMeasure(phrase.AsSpan(tokens[last].Token.Start, tokens[last].Token.Length))))) last--;
        if (last < 0) return default;
        var (start, end) = (tokens[last].Token.Start, tokens[last].Token.End);
        for (var i = last; i >= 0 && PhraseTokens.IsNominal(tokens[i]) && end - tokens[i].Token.Start <= LongestTopic; i--) start = tokens[i].Token.Start;
        return phrase.AsSpan(start, end - start);
    }
}
