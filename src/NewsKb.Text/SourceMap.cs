namespace NewsKb.Text;

/// <summary>
/// Maps offsets of a text to the text it was made from: a piecewise list that grows with the edits, not with the length.
/// Each piece is either copied (one code unit for one) or replaced (a stretch of source gave a stretch of result).
/// </summary>
/// <remarks>
/// Look-ups take O(log pieces); those from source to clean text need pieces in source order (<see cref="IsOrdered"/>)
/// and look at every piece otherwise. Composition is associative as far as text has a source (inserted text keeps only its place),
/// and has <see cref="Identity"/> as its neutral element.
/// </remarks>
public sealed class SourceMap
{
    private readonly Piece[] _pieces;

    private SourceMap(Piece[] pieces, int length, int sourceLength)
    {
        (_pieces, Length, SourceLength) = (pieces, length, sourceLength);
        IsOrdered = true;
        for (var i = 1; i < pieces.Length && IsOrdered; i++) IsOrdered = pieces[i].SourceStart >= pieces[i - 1].SourceEnd;
    }

    /// <summary>The length of the mapped (clean) text.</summary>
    public int Length { get; }

    /// <summary>The length of the source text.</summary>
    public int SourceLength { get; }

    /// <summary>The number of pieces held.</summary>
    public int PieceCount => _pieces.Length;

    /// <summary>Whether the pieces follow each other in the source as they do in the text: nothing was moved.</summary>
    public bool IsOrdered { get; }

    /// <summary>The map of an unchanged text.</summary>
    public static SourceMap Identity(int length) => new(length == 0 ? [] : [Piece.Copied(0, 0, length)], length, length);

    /// <summary>
    /// The source of a clean span: the smallest source span that gave all of it. Inserted text has no source: an empty span, and one of
    /// inserted text alone, has an empty source at its place.
    /// </summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (span.Length <= 0) return new TextSpan(ToSource(span.Start), 0);
        var (first, last) = (Find(span.Start), Find(span.End - 1));
        while (first < last && _pieces[first].SourceLength == 0) first++;
        while (last > first && _pieces[last].SourceLength == 0) last--;
        var (start, end) = (_pieces[first].SourceOf(span).Start, _pieces[last].SourceOf(span).End);
        if (IsOrdered) return TextSpan.FromBounds(start, end);
        for (var i = first; i <= last; i++)
        {
            var source = _pieces[i].SourceOf(span);
            if (source.Length > 0) (start, end) = (Math.Min(start, source.Start), Math.Max(end, source.End));
        }
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The source offset of a clean offset (0 to <see cref="Length"/>); of one inside a replacement: where its source starts.</summary>
    public int ToSource(int offset)
    {
        if (offset >= Length) return _pieces.Length == 0 ? SourceLength : _pieces[^1].SourceEnd;
        var piece = _pieces[Find(offset)];
        return piece.IsCopy ? piece.SourceStart + (offset - piece.Start) : piece.SourceStart;
    }

    /// <summary>
    /// The clean span that came from a source span: the smallest that holds everything any of it gave.
    /// Where all of it was dropped: an empty span at the place it was dropped from.
    /// </summary>
    public TextSpan ToClean(TextSpan source)
    {
        if (!IsOrdered) return ToCleanUnordered(source);
        var first = FirstEndingBehind(source.Start);
        if (first == _pieces.Length) return new TextSpan(Length, 0);
        if (_pieces[first].SourceStart >= source.End) return new TextSpan(_pieces[first].Start, 0);
        var last = FirstEndingBehind(source.End - 1);
        if (last == _pieces.Length || _pieces[last].SourceStart >= source.End) last--;
        return TextSpan.FromBounds(_pieces[first].CleanOf(source).Start, _pieces[last].CleanOf(source).End);
    }

    private TextSpan ToCleanUnordered(TextSpan source)
    {
        int start = -1, end = 0;
        foreach (var piece in _pieces)
        {
            if (piece.SourceEnd <= source.Start || piece.SourceStart >= source.End) continue;
            var clean = piece.CleanOf(source);
            if (start < 0) start = clean.Start;
            end = clean.End;
        }
        return start < 0 ? new TextSpan(0, 0) : TextSpan.FromBounds(start, end);
    }

    /// <summary>The map from this text to the source of the source: <paramref name="earlier"/> is the map of the stage before.</summary>
    public SourceMap Compose(SourceMap earlier)
    {
        if (earlier.IsIdentity) return this;
        if (IsIdentity) return earlier;
        var builder = new SourceMapBuilder(earlier.SourceLength);
        foreach (var piece in _pieces)
        {
            if (piece.IsCopy)
            {
                earlier.CopyTo(builder, new TextSpan(piece.SourceStart, piece.Length));
                continue;
            }
            var source = earlier.ToSource(new TextSpan(piece.SourceStart, piece.SourceLength));
            builder.Replace(piece.Length, source.Start, source.Length);
        }
        return builder.Build();
    }

    /// <summary>The map of a part of the clean text.</summary>
    public SourceMap Slice(TextSpan span)
    {
        var builder = new SourceMapBuilder(SourceLength);
        CopyTo(builder, span);
        return builder.Build();
    }

    /// <summary>The stretches of the source that nothing of the text was made from, for a map that runs from left to right.</summary>
    public IEnumerable<TextSpan> Gaps()
    {
        var end = 0;
        foreach (var piece in _pieces)
        {
            if (piece.SourceStart > end) yield return TextSpan.FromBounds(end, piece.SourceStart);
            end = Math.Max(end, piece.SourceEnd);
        }
        if (end < SourceLength) yield return TextSpan.FromBounds(end, SourceLength);
    }

    internal static SourceMap Create(Piece[] pieces, int length, int sourceLength) => new(pieces, length, sourceLength);

    internal ReadOnlySpan<Piece> Pieces => _pieces;

    private bool IsIdentity => Length == SourceLength && (Length == 0 || _pieces is [{ IsCopy: true, SourceStart: 0 }]);

    private void CopyTo(SourceMapBuilder builder, TextSpan span)
    {
        if (span.Length <= 0) return;
        for (var i = Find(span.Start); i < _pieces.Length && _pieces[i].Start < span.End; i++)
        {
            var piece = _pieces[i];
            var from = Math.Max(piece.Start, span.Start);
            var length = Math.Min(piece.End, span.End) - from;
            if (piece.IsCopy) builder.Copy(length, piece.SourceStart + (from - piece.Start));
            else builder.Replace(length, piece.SourceStart, piece.SourceLength);
        }
    }

    /// <summary>The piece that holds a clean offset.</summary>
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

    /// <summary>The first piece of an ordered map that ends behind a source offset.</summary>
    private int FirstEndingBehind(int offset)
    {
        int low = 0, high = _pieces.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_pieces[middle].SourceEnd > offset) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /// <summary>A stretch of clean text and the stretch of source it came from.</summary>
    internal readonly record struct Piece(int Start, int Length, int SourceStart, int SourceLength, bool IsCopy)
    {
        public int End => Start + Length;

        public int SourceEnd => SourceStart + SourceLength;

        public static Piece Copied(int start, int sourceStart, int length) => new(start, length, sourceStart, length, IsCopy: true);

        /// <summary>The source of the part of this piece that lies in a clean span.</summary>
        public TextSpan SourceOf(TextSpan span) => !IsCopy ? new TextSpan(SourceStart, SourceLength)
            : TextSpan.FromBounds(SourceStart + Math.Max(0, span.Start - Start), SourceStart + Math.Min(Length, span.End - Start));

        /// <summary>What the part of this piece gave whose source lies in a span.</summary>
        public TextSpan CleanOf(TextSpan source) => !IsCopy ? new TextSpan(Start, Length)
            : TextSpan.FromBounds(Start + Math.Max(0, source.Start - SourceStart), Start + Math.Min(Length, source.End - SourceStart));
    }
}
