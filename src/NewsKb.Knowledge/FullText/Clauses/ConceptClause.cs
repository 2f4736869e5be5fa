using NewsKb.Knowledge.FullText.Postings;

namespace NewsKb.Knowledge.FullText.Clauses;

/// <summary>The rows that hold a concept.</summary>
/// <param name="list">Its rows.</param>
/// <param name="concept">Its number.</param>
internal sealed class ConceptClause(RowList list, int concept) : Clause
{
    /// <summary>From how many times as many rows on it is quicker to look for each of the few.</summary>
    private const int Many = 16;

    private int _at;
    private int _start;
    private int _end;

    /// <inheritdoc/>
    public override long Most => list.Count;

    /// <inheritdoc/>
    public override void Enter(int window)
    {
        (_start, _end) = list.Bounds(window);
        _at = _start;
    }

    /// <inheritdoc/>
    public override void Set(WindowBits bits) => bits.Set(list.Rows[_start.._end]);

    /// <inheritdoc/>
    public override void Keep(WindowBits bits)
    {
        if (_end - _start < bits.Count() * Many)
        {
            base.Keep(bits);
            return;
        }
        foreach (var row in bits)
            if (!Holds(row)) bits.Clear(row);
        _at = _start;
    }

    /// <inheritdoc/>
    public override bool Holds(int row)
    {
        Advance(row);
        return _at < _end && list.Rows[_at] == row;
    }

    /// <inheritdoc/>
    public override void AddFrequencies(int row, int[] byConcept)
    {
        Advance(row);
        byConcept[concept] += list.Frequency(_at);
    }

    /// <summary>Goes to the first row that is not before the given one, in steps that double, then halve.</summary>
    private void Advance(int row)
    {
        var rows = list.Rows;
        if (_at >= _end || rows[_at] >= row) return;
        var step = 1;
        while (_at + step < _end && rows[_at + step] < row)
        {
            _at += step;
            step *= 2;
        }
        for (var last = Math.Min(_at + step, _end); _at + 1 < last;)
        {
            var middle = (_at + last) / 2;
            if (rows[middle] < row) _at = middle;
            else last = middle;
        }
        _at++;
    }
}
