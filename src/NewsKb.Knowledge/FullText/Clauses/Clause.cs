namespace NewsKb.Knowledge.FullText.Clauses;

/// <summary>A part of a query, asked window by window: first which rows it matches, as bits; then, row by row in order, how often its concepts stand there.</summary>
internal abstract class Clause
{
    private WindowBits? _own;

    /// <summary>At most how many rows it matches.</summary>
    public abstract long Most { get; }

    /// <summary>Goes to the start of a window.</summary>
    public abstract void Enter(int window);

    /// <summary>Sets the bits of the rows that it matches in the window.</summary>
    public abstract void Set(WindowBits bits);

    /// <summary>Clears the bits of the rows that it does not match.</summary>
    public virtual void Keep(WindowBits bits)
    {
        var own = Own();
        Set(own);
        bits.And(own);
    }

    /// <summary>Clears the bits of the rows that it matches.</summary>
    public void Except(WindowBits bits)
    {
        var own = Own();
        Set(own);
        bits.Except(own);
    }

    /// <summary>An empty set of its own, until it is asked for again.</summary>
    protected WindowBits Own()
    {
        _own ??= new WindowBits();
        _own.Fill(all: false);
        return _own;
    }

    /// <summary>Whether it matches a row of the window; rows are asked in order.</summary>
    public abstract bool Holds(int row);

    /// <summary>Adds the weighted occurrences, by concept, in a row that it matches; rows are asked in order.</summary>
    public abstract void AddFrequencies(int row, int[] byConcept);
}
