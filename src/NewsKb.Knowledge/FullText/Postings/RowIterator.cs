namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>Goes through rows from the first to the last.</summary>
internal abstract class RowIterator
{
    /// <summary>Stands behind the last row.</summary>
    public const long End = long.MaxValue;

    /// <summary>The row it stands on; 0 before the first move, <see cref="End"/> behind the last row.</summary>
    public long Row { get; protected set; }

    /// <summary>Moves on to the first row that is not before the given one; stays where that is so already.</summary>
    public abstract void MoveTo(long row);

    /// <summary>The weighted occurrences in the row it stands on.</summary>
    public abstract int Frequency();
}
