namespace NewsKb.Text;

/// <summary>
/// Maps offsets of a text to the text it was made from: a piecewise list that grows with the edits, not with the length.
/// Each piece is either copied (one code unit for one) or replaced (a stretch of source gave a stretch of result).
/// </summary>
public sealed class SourceMap
{
    private readonly Piece[] _pieces;

    private SourceMap(Piece[] pieces, int length, int sourceLength) => (_pieces, Length, SourceLength) = (pieces, length, sourceLength);

    /// <summary>The length of the mapped (clean) text.</summary>
    public int Length { get; }

    /// <summary>The length of the source text.</summary>
    public int SourceLength { get; }

    /// <summary>The number of pieces held.</summary>
    public int PieceCount => _pieces.Length;

    /// <summary>The map of an unchanged text.</summary>
    public static SourceMap Identity(int length) => new(length == 0 ? [] : [new Piece(0, 0, length, length)], length, length);

    /// <summary>The source of a clean span: the smallest source span that gave all of it.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (span.Length == 0)
        {
            var at = ToSource(span.Start);
            return new TextSpan(at, 0);
        }
        var first = _pieces[Find(span.Start)];
        var last = _pieces[Find(span.End - 1)];
        var start = first.IsCopy ? first.SourceStart + (span.Start - first.Start) : first.SourceStart;
        var end = last.IsCopy ? last.SourceStart + (span.End - last.Start) : last.SourceStart + last.SourceLength;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The source offset of a clean offset (0 to <see cref="Length"/>).</summary>
    public int ToSource(int offset)
    {
        if (offset >= Length) return _pieces.Length == 0 ? SourceLength : _pieces[^1].SourceStart + _pieces[^1].SourceLength;
        var piece = _pieces[Find(offset)];
        return piece.IsCopy ? piece.SourceStart + (offset - piece.Start) : piece.SourceStart;
    }

    /// <summary>The clean span that came from a source span; empty where all of it was dropped.</summary>
    public TextSpan ToClean(TextSpan source)
    {
        int start = -1, end = 0;
        foreach (var piece in _pieces)
        {
            if (piece.SourceStart >= source.End && start >= 0) break;
            if (piece.SourceStart + piece.SourceLength <= source.Start || piece.SourceStart >= source.End) continue;
            var from = piece.IsCopy ? piece.Start + Math.Max(0, source.Start - piece.SourceStart) : piece.Start;
            var to = piece.IsCopy ? piece.Start + Math.Min(piece.Length, source.End - piece.SourceStart) : piece.Start + piece.Length;
            if (start < 0) start = from;
            end = to;
        }
        return start < 0 ? new TextSpan(0, 0) : TextSpan.FromBounds(start, end);
    }

    /// <summary>The map from this text to the source of the source: <paramref name="earlier"/> is the map of the stage before.</summary>
    public SourceMap Compose(SourceMap earlier)
    {
        var builder = new SourceMapBuilder(earlier.SourceLength);
        foreach (var piece in _pieces)
        {
            if (!piece.IsCopy)
            {
                var source = earlier.ToSource(new TextSpan(piece.SourceStart, piece.SourceLength));
                builder.Replace(piece.Length, source.Start, source.Length);
                continue;
            }
            var at = piece.SourceStart;
            var end = piece.SourceStart + piece.Length;
            while (at < end)
            {
                var inner = earlier._pieces[earlier.Find(at)];
                var take = Math.Min(end, inner.Start + inner.Length) - at;
                if (inner.IsCopy) builder.Copy(take, inner.SourceStart + (at - inner.Start));
                else builder.Replace(take, inner.SourceStart, inner.SourceLength);
                at += take;
            }
        }
        return builder.Build();
    }

    /// <summary>The map of a part of the clean text.</summary>
    public SourceMap Slice(TextSpan span)
    {
        var builder = new SourceMapBuilder(SourceLength);
        if (span.Length > 0)
            for (var i = Find(span.Start); i < _pieces.Length && _pieces[i].Start < span.End; i++)
            {
                var piece = _pieces[i];
                var from = Math.Max(piece.Start, span.Start);
                var to = Math.Min(piece.Start + piece.Length, span.End);
                if (piece.IsCopy) builder.Copy(to - from, piece.SourceStart + (from - piece.Start));
                else builder.Replace(to - from, piece.SourceStart, piece.SourceLength);
            }
        return builder.Build();
    }

    /// <summary>The stretches of the source that nothing of the text was made from, for a map that runs from left to right.</summary>
    public IEnumerable<TextSpan> Gaps()
    {
        var end = 0;
        foreach (var piece in _pieces)
        {
            if (piece.SourceStart > end) yield return TextSpan.FromBounds(end, piece.SourceStart);
            end = Math.Max(end, piece.SourceStart + piece.SourceLength);
        }
        if (end < SourceLength) yield return TextSpan.FromBounds(end, SourceLength);
    }

    internal static SourceMap Create(Piece[] pieces, int length, int sourceLength) => new(pieces, length, sourceLength);

    private int Find(int offset)
    {
        int low = 0, high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (_pieces[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    internal readonly record struct Piece(int Start, int SourceStart, int Length, int SourceLength, bool IsReplacement = false)
    {
        public bool IsCopy => !IsReplacement;
    }
}
