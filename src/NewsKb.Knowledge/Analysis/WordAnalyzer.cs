using NewsKb.Segmentation;

namespace NewsKb.Knowledge.Analysis;

/// <summary>
/// Terms by the dictionary. A word is cut into its dictionary parts, left to right, and each takes a position; the word itself (up to
/// three characters) and its other parts share these positions. Where the dictionary has no word, pairs of characters stand in, so
/// that a name it does not know is still found. Runs of other letters and digits are one term. Function words take no position.
/// </summary>
internal sealed class WordAnalyzer : ITextAnalyzer
{
    private const int LongestWholeWord = 3;
    private readonly Segmenter _segmenter = Segmenter.For(SegmentationMode.SearchNoHmm);
    private readonly FunctionWords _functionWords = FunctionWords.Default;

    [ThreadStatic]
    private static WordGroups? _scratch;

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, List<Term> terms)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = CharacterClasses.RunEnd(text, start);
            if (CharacterClasses.Of(text[start]) == CharacterClass.Letter) terms.Add(new Term(start, end - start));
            else if (CharacterClasses.Of(text[start]) == CharacterClass.Han) AnalyzeHan(text[start..end], start, terms);
            start = end;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<QueryWord> SplitQuery(string text)
    {
        var words = new List<QueryWord>();
        for (var start = 0; start < text.Length;)
        {
            var end = CharacterClasses.RunEnd(text, start);
            if (CharacterClasses.Of(text[start]) == CharacterClass.Letter) words.Add(new QueryWord(start, text[start..end], [text[start..end]]));
            else if (CharacterClasses.Of(text[start]) == CharacterClass.Han) SplitHan(text[start..end], start, words);
            start = end;
        }
        // A function word is looked up only where there is nothing else.
        var telling = words.FindAll(w => !_functionWords.IsQueryWord(w.Text));
        return telling.Count > 0 ? telling : words;
    }

    /// <inheritdoc/>
    public string WithoutQuestionWords(string text)
    {
        var groups = new WordGroups();
        groups.Cut(_segmenter, text);
        var kept = text.ToCharArray();
        for (var i = 0; i < groups.Count; i++)
        {
            var word = kept.AsSpan(groups.Word(i).Start, groups.Word(i).Length);
            if (_functionWords.IsQueryWord(word) && !_functionWords.IsSilent(word)) word.Fill(' ');
        }
        return new string(kept);
    }

    private void AnalyzeHan(ReadOnlySpan<char> run, int offset, List<Term> terms)
    {
        var groups = _scratch ??= new WordGroups();
        groups.Cut(_segmenter, run);
        for (var i = 0; i < groups.Count; i++)
        {
            var word = groups.Word(i);
            if (_functionWords.IsSilent(run.Slice(word.Start, word.Length))) continue;
            var parts = groups.Parts(i);
            if (parts.IsEmpty) terms.Add(new Term(offset + word.Start, word.Length));
            else AddParts(word, parts, offset, terms);
            if (word.Length == 1 && IsTellingSingle(groups, i + 1, run)) terms.Add(new Term(offset + word.Start, 2, IsColocated: true));
        }
    }

    /// <summary>Parts that do not overlap take positions; the word goes with the first of them, every other part with the one before it.</summary>
    private static void AddParts(Token word, ReadOnlySpan<Token> parts, int offset, List<Term> terms)
    {
        var end = 0;
        var count = CountTiles(parts);
        foreach (var part in parts)
        {
            var isTile = part.Start >= end;
            terms.Add(new Term(offset + part.Start, part.Length, !isTile));
            if (isTile && end == 0 && (word.Length <= LongestWholeWord || count == 1)) terms.Add(new Term(offset + word.Start, word.Length, IsColocated: true));
            if (isTile) end = part.End;
        }
    }

    private void SplitHan(string run, int offset, List<QueryWord> words)
    {
        var groups = new WordGroups();
        groups.Cut(_segmenter, run);
        for (var i = 0; i < groups.Count; i++)
        {
            var word = groups.Word(i);
            var text = run.Substring(word.Start, word.Length);
            if (word.Length > 1) words.Add(new QueryWord(offset + word.Start, text, QueryTerms(run, text, groups.Parts(i))));
            else if (IsTellingSingle(groups, i, run) && IsTellingSingle(groups, i + 1, run))
            {
                var pair = run.Substring(word.Start, 2);
                words.Add(new QueryWord(offset + word.Start, pair, [pair]));
            }
            else if (groups.Count == 1) words.Add(new QueryWord(offset + word.Start, text, [text]));
        }
    }

    private static List<string> QueryTerms(string run, string word, ReadOnlySpan<Token> parts)
    {
        if (word.Length <= LongestWholeWord || CountTiles(parts) < 2) return [word];
        var terms = new List<string>();
        var end = 0;
        foreach (var part in parts)
        {
            if (part.Start < end) continue;
            terms.Add(run.Substring(part.Start, part.Length));
            end = part.End;
        }
        return terms;
    }

    private static int CountTiles(ReadOnlySpan<Token> parts)
    {
        int count = 0, end = 0;
        foreach (var part in parts)
        {
            if (part.Start < end) continue;
            count++;
            end = part.End;
        }
        return count;
    }

    private bool IsTellingSingle(WordGroups groups, int index, ReadOnlySpan<char> run) =>
        index < groups.Count && groups.Word(index) is { Length: 1 } word && !_functionWords.IsSilent(run.Slice(word.Start, 1));
}
