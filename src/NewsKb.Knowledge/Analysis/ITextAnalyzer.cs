namespace NewsKb.Knowledge.Analysis;

/// <summary>Turns text into the terms that are indexed and looked up.</summary>
internal interface ITextAnalyzer
{
    /// <summary>The terms of a document, in order of their position.</summary>
    /// <param name="text">Folded text (see <see cref="TextFolding"/>).</param>
    /// <param name="terms">Receives the terms; it is not cleared.</param>
    void Analyze(ReadOnlySpan<char> text, List<Term> terms);

    /// <summary>Cuts a query's text into the words that must all be found. Each, analysed, is a term or a phrase of terms.</summary>
    void SplitQuery(ReadOnlySpan<char> text, List<Term> words);
}

/// <summary>A stretch of text that is one term of the index.</summary>
/// <param name="Start">The offset of its first code unit.</param>
/// <param name="Length">Its length in code units.</param>
/// <param name="IsColocated">Whether it stands at the position of the term before it (a part of a longer word).</param>
internal readonly record struct Term(int Start, int Length, bool IsColocated = false)
{
    /// <summary>The offset just behind it.</summary>
    public int End => Start + Length;
}
