namespace NewsKb.Knowledge.FullText.Postings;

/// <summary>The rows that hold terms at neighbouring positions of one column.</summary>
/// <param name="terms">The terms.</param>
/// <param name="weights">How much an occurrence counts.</param>
internal sealed class PhrasePostings(TermPostings[] terms, FieldWeights weights) : RowIterator
{
    private readonly PositionCursor[] _cursors = new PositionCursor[terms.Length];
    private int _frequency;

    /// <inheritdoc/>
    public override void MoveTo(long row)
    {
        while (Row < row)
        {
            row = NextOfAll(row);
            if (row == End || Finds()) Row = row;
            else row++;
        }
    }

    /// <inheritdoc/>
    public override int Frequency() => _frequency;

    /// <summary>Counts the phrase in the row: whether it is there at all.</summary>
    private bool Finds()
    {
        _frequency = 0;
        for (var i = 0; i < terms.Length; i++) _cursors[i] = new PositionCursor(terms[i].Positions);
        ref var first = ref _cursors[0];
        while (first.MoveNext())
        {
            var following = 1;
            for (; following < terms.Length; following++)
            {
                ref var cursor = ref _cursors[following];
                if (!cursor.MoveTo(first.Position + following)) return _frequency > 0;
                if (cursor.Position > first.Position + following) break;
            }
            if (following == terms.Length) _frequency += weights.Of(first.Column, first.Offset);
        }
        return _frequency > 0;
    }

    /// <summary>Moves all terms to the first row from the given one that they share.</summary>
    private long NextOfAll(long row)
    {
        for (var agreeing = 0; agreeing < terms.Length && row != End;)
        {
            agreeing = 0;
            foreach (var term in terms)
            {
                term.MoveTo(row);
                if (term.Row != row && agreeing > 0)
                {
                    (row, agreeing) = (term.Row, 0);
                    break;
                }
                (row, agreeing) = (term.Row, agreeing + 1);
                if (row == End) break;
            }
        }
        return row;
    }
}
