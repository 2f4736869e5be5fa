using System.Text;
using NewsKb.Text;

namespace NewsKb.Knowledge.Store;

/// <summary>A stretch of a source that stands in the body of an article as it is.</summary>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="Length">Its length in code units.</param>
/// <param name="Body">The body, counted from 0 in order of the articles' numbers.</param>
/// <param name="BodyStart">Where it begins in the body.</param>
internal readonly record struct SourceCopy(int Start, int Length, int Body, int BodyStart)
{
    public int End => Start + Length;
}

/// <summary>Takes what bodies hold out of the text of their source, and puts it back.</summary>
internal static class SourceCopies
{
    private const int Shortest = 16;

    /// <summary>The stretches that bodies hold, in order, none over another.</summary>
    public static IReadOnlyList<SourceCopy> Find(string source, IReadOnlyList<MappedText> bodies)
    {
        var found = new List<SourceCopy>();
        for (var body = 0; body < bodies.Count; body++)
            foreach (var piece in bodies[body].Map.Pieces)
                if (piece.IsCopy && piece.SourceEnd <= source.Length) AddEqual(found, source, body, bodies[body].Text, piece);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        var end = 0;
        found.RemoveAll(copy =>
        {
            var isOver = copy.Start < end;
            if (!isOver) end = copy.End;
            return isOver;
        });
        return found;
    }

    /// <summary>The text between the copies.</summary>
    public static string Rest(string source, IReadOnlyList<SourceCopy> copies)
    {
        var rest = new StringBuilder();
        var end = 0;
        foreach (var copy in copies)
        {
            rest.Append(source, end, copy.Start - end);
            end = copy.End;
        }
        return rest.Append(source, end, source.Length - end).ToString();
    }

    /// <summary>The source again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parts do not belong together.</exception>
    public static string Join(IReadOnlyList<SourceCopy> copies, string rest, IReadOnlyList<string> bodies)
    {
        var source = new StringBuilder();
        var taken = 0;
        foreach (var copy in copies)
        {
            var gap = copy.Start - source.Length;
            source.Append(rest.AsSpan(taken).Slice(0, gap)).Append(bodies[copy.Body].AsSpan(copy.BodyStart, copy.Length));
            taken += gap;
        }
        return source.Append(rest.AsSpan(taken)).ToString();
    }

    /// <summary>Writes copies, each as distances from the one before.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyList<SourceCopy> copies)
    {
        writer.Write7BitEncodedInt(copies.Count);
        var end = 0;
        foreach (var copy in copies)
        {
            writer.Write7BitEncodedInt(copy.Start - end);
            writer.Write7BitEncodedInt(copy.Length);
            writer.Write7BitEncodedInt(copy.Body);
            writer.Write7BitEncodedInt(copy.BodyStart);
            end = copy.End;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<SourceCopy> Read(BinaryReader reader)
    {
        var copies = new List<SourceCopy>();
        var end = 0;
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var copy = new SourceCopy(end + reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            copies.Add(copy);
            end = copy.End;
        }
        return copies;
    }

    /// <summary>The parts of a piece that folding and conversion left as they were, without halves of characters at their ends.</summary>
    private static void AddEqual(List<SourceCopy> found, string source, int body, string text, SourceMap.Piece piece)
    {
        for (var at = 0; at < piece.Length;)
        {
            var left = text.AsSpan(piece.Start + at, piece.Length - at);
            var (start, length) = (at, left.CommonPrefixLength(source.AsSpan(piece.SourceStart + at, left.Length)));
            at += length + 1;
            if (length > 0 && char.IsLowSurrogate(left[0])) (start, length) = (start + 1, length - 1);
            if (length > 0 && char.IsHighSurrogate(text[piece.Start + start + length - 1])) length--;
            if (length >= Shortest) found.Add(new SourceCopy(piece.SourceStart + start, length, body, piece.Start + start));
        }
    }
}
