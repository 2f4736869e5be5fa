using NewsKb.Segmentation.Jieba;

namespace NewsKb.Segmentation.Lexicon;

/// <summary>Lays a user's words over a lexicon, with jieba's suggestions for missing frequencies.</summary>
internal static class UserLexicon
{
    /// <summary>A new lexicon with the words added in order; the given one stays as it is.</summary>
    public static WordLexicon Extend(WordLexicon lexicon, IReadOnlyCollection<UserWord> words)
    {
        var user = lexicon.User is null ? new UserWords() : new UserWords(lexicon.User);
        var total = lexicon.Total;
        foreach (var (word, given, tag) in words)
        {
            var frequency = given ?? SuggestJoined(new WordLexicon(lexicon, user, total), word);
            user.Add(word, frequency, tag);
            total += frequency;
        }
        return new WordLexicon(lexicon, user, total);
    }

    public static long SuggestJoined(WordLexicon lexicon, string word)
    {
        var tokens = new List<Token>();
        new JiebaCutter(lexicon, unknownWords: false, subWords: false).Cut(word, tokens);
        var share = 1.0;
        foreach (var token in tokens) share *= Share(lexicon, word.AsSpan(token.Start, token.Length));
        return Math.Max((long)(share * lexicon.Total) + 1, lexicon.Frequency(word) ?? 1);
    }

    public static long SuggestSplit(WordLexicon lexicon, IReadOnlyCollection<string> segments)
    {
        var share = 1.0;
        foreach (var segment in segments) share *= Share(lexicon, segment);
        return Math.Min((long)(share * lexicon.Total), lexicon.Frequency(string.Concat(segments)) ?? 0);
    }

    private static double Share(WordLexicon lexicon, ReadOnlySpan<char> word) => (lexicon.Frequency(word) ?? 1) / (double)lexicon.Total;
}
