namespace NewsKb.Knowledge.FullText.Clauses;

/// <summary>The rows that one of its parts matches.</summary>
internal sealed class AnyClause(Clause[] parts) : Clause
{
    /// <inheritdoc/>
    public override long Most => parts.Sum(p => p.Most);

    /// <inheritdoc/>
    public override void Enter(int window)
    {
        foreach (var part in parts) part.Enter(window);
    }

    /// <inheritdoc/>
    public override void Set(WindowBits bits)
    {
        foreach (var part in parts) part.Set(bits);
    }

    /// <inheritdoc/>
    public override bool Holds(int row)
    {
        foreach (var part in parts)
            if (part.Holds(row)) return true;
        return false;
    }

    /// <inheritdoc/>
    public override void AddFrequencies(int row, int[] byConcept)
    {
        foreach (var part in parts)
            if (part.Holds(row)) part.AddFrequencies(row, byConcept);
    }
}
