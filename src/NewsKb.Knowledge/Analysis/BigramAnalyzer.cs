namespace NewsKb.Knowledge.Analysis;

/// <summary>Terms without a dictionary: overlapping pairs of Han characters (a lone one by itself), runs of other letters and digits whole.</summary>
internal sealed class BigramAnalyzer : ITextAnalyzer
{
    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, List<Term> terms)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = CharacterClasses.RunEnd(text, i);
            if (CharacterClasses.Of(text[i]) == CharacterClass.Letter || (CharacterClasses.Of(text[i]) == CharacterClass.Han && end == i + 1))
                terms.Add(new Term(i, end - i));
            else if (CharacterClasses.Of(text[i]) == CharacterClass.Han)
                for (var at = i; at + 1 < end; at++) terms.Add(new Term(at, 2));
            i = end;
        }
    }

    /// <inheritdoc/>
    public void SplitQuery(ReadOnlySpan<char> text, List<Term> words) => Analyze(text, words);
}
