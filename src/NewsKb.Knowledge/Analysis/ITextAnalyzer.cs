namespace NewsKb.Knowledge.Analysis;

/// <summary>Turns text into the terms that are indexed and looked up.</summary>
internal interface ITextAnalyzer
{
    /// <summary>The terms of a document, in order of their position.</summary>
    /// <param name="text">Folded text (see <see cref="TextFolding"/>).</param>
    /// <param name="terms">Receives the terms; it is not cleared.</param>
    void Analyze(ReadOnlySpan<char> text, List<Term> terms);

    /// <summary>Cuts a query's text into the words that must all be found.</summary>
    IReadOnlyList<QueryWord> SplitQuery(string text);

    /// <summary>A question without the words that only ask; spaces stand in their place, so that offsets stay valid.</summary>
    string WithoutQuestionWords(string text);
}

/// <summary>A stretch of text that is one term of the index.</summary>
/// <param name="Start">The offset of its first code unit.</param>
/// <param name="Length">Its length in code units.</param>
/// <param name="IsColocated">Whether it stands at the position of the term before it.</param>
internal readonly record struct Term(int Start, int Length, bool IsColocated = false)
{
    /// <summary>The offset just behind it.</summary>
    public int End => Start + Length;
}

/// <summary>A word of a query.</summary>
/// <param name="Start">Where it starts in the query's text.</param>
/// <param name="Text">The word.</param>
/// <param name="Terms">The terms that stand for it, at neighbouring positions.</param>
internal sealed record QueryWord(int Start, string Text, IReadOnlyList<string> Terms)
{
    /// <summary>The offset just behind it.</summary>
    public int End => Start + Text.Length;
}
