namespace NewsKb.Extraction.Measures;

/// <summary>A stretch between commas, without blanks at its ends.</summary>
internal readonly record struct Clause(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>A sentence or an item of a list.</summary>
/// <param name="Start">The first code unit, behind a list mark.</param>
/// <param name="End">The offset behind the last, in front of the full stop.</param>
/// <param name="Paragraph">The number of its paragraph, from 0.</param>
/// <param name="IsItem">Whether a list mark (一、 （二） 3. ◎ 一是) stood in front.</param>
/// <param name="GoesOn">Whether a semicolon joins it to the sentence before.</param>
/// <param name="FirstClause">The index of its first clause.</param>
/// <param name="ClauseCount">The number of its clauses, 1 or more.</param>
internal readonly record struct Sentence(int Start, int End, int Paragraph, bool IsItem, bool GoesOn, int FirstClause, int ClauseCount);

/// <summary>A text cut into sentences and clauses.</summary>
internal sealed record ClauseList(List<Sentence> Sentences, List<Clause> Clauses);
