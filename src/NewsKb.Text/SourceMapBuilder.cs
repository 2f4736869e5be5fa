namespace NewsKb.Text;

/// <summary>Writes a <see cref="SourceMap"/> from left to right; pieces that say the same as one longer piece are joined.</summary>
public sealed class SourceMapBuilder
{
    private readonly List<SourceMap.Piece> _pieces = [];
    private readonly int _sourceLength;
    private int _length;

    /// <summary>Starts a map to a source of this length.</summary>
    public SourceMapBuilder(int sourceLength) => _sourceLength = sourceLength;

    /// <summary>The next <paramref name="length"/> code units are those of the source at <paramref name="sourceStart"/>.</summary>
    public void Copy(int length, int sourceStart)
    {
        if (length <= 0) return;
        if (_pieces.Count > 0 && _pieces[^1] is { IsCopy: true } last && last.SourceEnd == sourceStart)
            _pieces[^1] = SourceMap.Piece.Copied(last.Start, last.SourceStart, last.Length + length);
        else
            _pieces.Add(SourceMap.Piece.Copied(_length, sourceStart, length));
        _length += length;
    }

    /// <summary>The next <paramref name="length"/> code units stand for a stretch of the source (which may be empty: inserted text).</summary>
    public void Replace(int length, int sourceStart, int sourceLength)
    {
        if (length <= 0) return;
        if (_pieces.Count > 0 && _pieces[^1] is { IsCopy: false } last && last.SourceStart == sourceStart && last.SourceLength == sourceLength)
            _pieces[^1] = last with { Length = last.Length + length };
        else
            _pieces.Add(new SourceMap.Piece(_length, length, sourceStart, sourceLength, IsCopy: false));
        _length += length;
    }

    /// <summary>The next code units are those of another map, whose source starts at <paramref name="sourceStart"/> of this one's.</summary>
    public void Append(SourceMap map, int sourceStart)
    {
        foreach (var piece in map.Pieces)
        {
            if (piece.IsCopy) Copy(piece.Length, sourceStart + piece.SourceStart);
            else Replace(piece.Length, sourceStart + piece.SourceStart, piece.SourceLength);
        }
    }

    /// <summary>The map of all that was written.</summary>
    public SourceMap Build() => SourceMap.Create([.. _pieces], _length, _sourceLength);
}
