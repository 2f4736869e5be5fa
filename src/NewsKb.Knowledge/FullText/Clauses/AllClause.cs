namespace NewsKb.Knowledge.FullText.Clauses;

/// <summary>The rows that all its parts match; the rarest lead.</summary>
internal sealed class AllClause(IEnumerable<Clause> parts) : Clause
{
    private readonly Clause[] _parts = [.. parts.OrderBy(p => p.Most)];

    /// <inheritdoc/>
    public override long Most => _parts[0].Most;

    /// <inheritdoc/>
    public override void Enter(int window)
    {
        foreach (var part in _parts) part.Enter(window);
    }

    /// <inheritdoc/>
    public override void Set(WindowBits bits)
    {
        var own = Own();
        _parts[0].Set(own);
        foreach (var part in _parts.AsSpan(1)) part.Keep(own);
        bits.Or(own);
    }

    /// <inheritdoc/>
    public override void Keep(WindowBits bits)
    {
        foreach (var part in _parts) part.Keep(bits);
    }

    /// <inheritdoc/>
    public override bool Holds(int row) => Array.TrueForAll(_parts, p => p.Holds(row));

    /// <inheritdoc/>
    public override void AddFrequencies(int row, int[] byConcept)
    {
        foreach (var part in _parts) part.AddFrequencies(row, byConcept);
    }
}
