using System.Runtime.InteropServices;

namespace NewsKb.Text.Tables;

/// <summary>Compiles a TSV table into the bytes of a <see cref="TermTable"/>.</summary>
internal static class TermTableBuilder
{
    /// <summary>
    /// Compiles the lines of a table: lines that start with <c>#</c> are comments, the first other line names the columns,
    /// each further line is a row. Missing cells at the end of a row are empty.
    /// </summary>
    /// <exception cref="FormatException">A row has an empty term or too many cells; the message gives the line.</exception>
    public static byte[] Build(IEnumerable<string> lines)
    {
        var rows = Parse(lines);
        var header = rows[0];
        var body = rows.Skip(1).OrderBy(r => r[0], StringComparer.Ordinal).ToList(); // a stable sort: rows of one term keep their order
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < body.Count; i++) first.TryAdd(body[i][0], i);
        var offsets = new List<uint>();
        var pool = new List<char>();
        foreach (var row in body.Prepend(header))
            for (var column = 0; column < header.Length; column++)
            {
                offsets.Add((uint)pool.Count);
                pool.AddRange(column < row.Length ? row[column] : "");
            }
        offsets.Add((uint)pool.Count);

        using var bytes = new MemoryStream();
        bytes.Write(MemoryMarshal.AsBytes<int>([body.Count, header.Length]));
        bytes.Write(DoubleArrayTrieBuilder.Build(first));
        bytes.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(offsets)));
        bytes.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(pool)));
        return bytes.ToArray();
    }

    private static List<string[]> Parse(IEnumerable<string> lines)
    {
        var rows = new List<string[]>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells[0].Length == 0) throw new FormatException($"line {number}: the term is empty");
            if (rows.Count > 0 && cells.Length > rows[0].Length)
                throw new FormatException($"line {number}: {cells.Length} cells, but the header names {rows[0].Length}");
            rows.Add(cells);
        }
        return rows.Count > 0 ? rows : throw new FormatException("the table has no header line");
    }
}
