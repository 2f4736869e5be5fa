using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsKb.Dictionaries.Jieba;

/// <summary>Compiles <c>posseg.tsv</c> into the binary that <c>NewsKb.Segmentation.TagModel</c> reads.</summary>
/// <remarks>
/// States are numbered in ordinal order of their names ("B-a" is place and tag). Layout: number of states, transitions, characters' rows and
/// emissions; state names (6 characters each, filled with zeros); start (doubles); probabilities of transitions, of emissions (doubles);
/// where each state's transitions start (and an end), where each row's emissions start (and an end) (ints); row of each character from
/// U+4E00 to U+9FD5, 0 for none; targets of transitions, states of emissions (bit 15 set: not tried) (unsigned shorts).
/// </remarks>
internal static class PosSegCompiler
{
    public static byte[] Compile(string table)
    {
        var rows = Rows.Read(table).ToArray();
        var names = Pairs(rows[0][1]).Select(p => p.Name).Order(StringComparer.Ordinal).ToArray();
        var number = names.Index().ToDictionary(n => n.Item, n => (ushort)n.Index, StringComparer.Ordinal);
        var start = Pairs(rows[0][1]).OrderBy(p => number[p.Name]).Select(p => p.Value).ToArray();

        var transitions = new List<(ushort To, double Value)>();
        var transitionStarts = new List<int>();
        foreach (var row in rows.Where(r => number.ContainsKey(r[0])).OrderBy(r => number[r[0]]))
        {
            transitionStarts.Add(transitions.Count);
            transitions.AddRange(Pairs(row[1]).Select(p => (number[p.Name], p.Value)));
        }
        transitionStarts.Add(transitions.Count);

        var rowOf = new ushort['\u9FD5' - '\u4E00' + 1];
        var emissions = new List<(ushort State, double Value)>();
        var emissionStarts = new List<int> { 0 }; // row 0 is empty
        foreach (var row in rows.Where(r => r[0].Length == 1 && r[0][0] is >= '\u4E00' and <= '\u9FD5'))
        {
            rowOf[row[0][0] - '\u4E00'] = (ushort)emissionStarts.Count;
            emissionStarts.Add(emissions.Count);
            emissions.AddRange(Pairs(row[1]).Select(p => (number[p.Name], p.Value)));
            if (row.Length > 2) emissions.AddRange(Pairs(row[2]).Select(p => ((ushort)(number[p.Name] | 0x8000), p.Value)));
        }
        emissionStarts.Add(emissions.Count);

        using var bytes = new MemoryStream();
        Write<int>([names.Length, transitions.Count, emissionStarts.Count - 1, emissions.Count]);
        foreach (var name in names) Write(name.PadRight(6, '\0').AsSpan(0, 6));
        if (names.Length % 2 == 1) Write<int>([0]); // keeps the doubles aligned
        Write<double>(start);
        Write<double>([.. transitions.Select(t => t.Value)]);
        Write<double>([.. emissions.Select(e => e.Value)]);
        Write<int>([.. transitionStarts]);
        Write<int>([.. emissionStarts]);
        Write<ushort>(rowOf);
        Write<ushort>([.. transitions.Select(t => t.To)]);
        Write<ushort>([.. emissions.Select(e => e.State)]);
        return bytes.ToArray();

        void Write<T>(ReadOnlySpan<T> values) where T : unmanaged => bytes.Write(MemoryMarshal.AsBytes(values));
    }

    private static IEnumerable<(string Name, double Value)> Pairs(string cell) =>
        cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split(':'))
            .Select(p => (p[0], double.Parse(p[1], CultureInfo.InvariantCulture)));
}
