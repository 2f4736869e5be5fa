using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsKb.Dictionaries.SmartCn;

/// <summary>Compiles SmartCn's pairs into the binary that <c>NewsKb.Segmentation.Bigram.BigramModel</c> reads.</summary>
/// <remarks>
/// Probabilities interpolate by absolute discounting (Ney, Essen and Kneser 1994): P(w|v) = max(c(v,w) - D, 0) / c(v) + b(v) P(w), where
/// b(v) = D n(v) / c(v) and n(v) is the number of words that follow v. P(w) adds half a count to each word. Layout: number of classes, bits of the
/// hash table; numbers of the classes named in <see cref="Named"/>; for each class log P(w), then log b(w) (4 bytes each); for each character from
/// U+4E00 to U+9FD5 the logarithm of its probability as the first, an inner and the last one of a name, from jieba's tag model; a bit filter that tells
/// most pairs that are not in the hash table, by the top 21 bits of the hash; the hash table: pair
/// (class and next class, 17 bits each, from bit 30; 0: empty) and the top 30 bits of log P(w|v), which is always negative (its sign is left out).
/// </remarks>
internal static class BigramCompiler
{
    private const double Discount = 0.6;
    private const int Bits = 19;
    private const int FilterBits = 21;

    /// <summary>The classes that a reader needs to know, in its order.</summary>
    private static readonly string[] Named = ["始##始", "末##末", "未##它", "未##数", "未##时", "未##人", "未##地", "未##团", "未##专", "未##串"];

    public static byte[] Compile(string table)
    {
        var lexicon = Path.Combine(Path.GetDirectoryName(table)!, "lexicon.tsv");
        var number = WordClasses.Numbers(lexicon);
        var counts = new double[number.Count + 1];
        foreach (var row in Rows.Read(lexicon)) counts[number[row[0]]] = WordClasses.Frequency(row);
        var total = counts.Sum(c => c + 0.5);
        var single = counts.Select(c => (c + 0.5) / total).ToArray();
        var backoff = new double[counts.Length];
        Array.Fill(backoff, 1);

        var hash = new ulong[1 << Bits];
        var filter = new ulong[1 << (FilterBits - 6)];
        foreach (var row in Rows.Read(table))
        {
            var first = number[row[0]];
            var seconds = row[1].Split(' ').Select(pair => (Second: number[pair[..pair.LastIndexOf(':')]], Count: Count(pair))).ToArray();
            var count = Math.Max(counts[first], seconds.Sum(s => s.Count));
            backoff[first] = Math.Max((Discount * seconds.Length / count) + 1 - (seconds.Sum(s => s.Count) / count), 1e-4);
            foreach (var (second, pairs) in seconds)
                Insert(hash, filter, first, second, Math.Log((Math.Max(pairs - Discount, 0) / count) + (backoff[first] * single[second])));
        }
        using var bytes = new MemoryStream();
        bytes.Write(MemoryMarshal.AsBytes<int>([counts.Length, Bits]));
        bytes.Write(MemoryMarshal.AsBytes<int>([.. Named.Select(n => number[n])]));
        bytes.Write(MemoryMarshal.AsBytes<float>([.. single.Select(p => (float)Math.Log(p))]));
        bytes.Write(MemoryMarshal.AsBytes<float>([.. backoff.Select(b => (float)Math.Log(b))]));
        bytes.Write(MemoryMarshal.AsBytes<float>(Names(Path.Combine(Path.GetDirectoryName(table)!, "..", "jieba", "posseg.tsv"))));
        bytes.Write(MemoryMarshal.AsBytes<ulong>(filter));
        bytes.Write(MemoryMarshal.AsBytes<ulong>(hash));
        return bytes.ToArray();
    }

    private static float[] Names(string posseg)
    {
        string[] places = ["B-nr", "M-nr", "E-nr"];
        var names = new float[3 * ('\u9FD5' - '\u4E00' + 1)];
        Array.Fill(names, -20f);
        foreach (var row in Rows.Read(posseg).Where(r => r[0].Length == 1 && r[0][0] is >= '\u4E00' and <= '\u9FD5'))
            foreach (var value in row.Skip(1).SelectMany(cell => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(v => v.Split(':')))
                if (Array.IndexOf(places, value[0]) is var place and >= 0)
                    names[(3 * (row[0][0] - '\u4E00')) + place] = float.Parse(value[1], CultureInfo.InvariantCulture);
        return names;
    }

    private static int Count(string pair) => int.Parse(pair.AsSpan(pair.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);

    private static void Insert(ulong[] hash, ulong[] filter, int first, int second, double log)
    {
        var pair = ((ulong)first << 17) | (uint)second;
        var slot = (pair * 0x9E3779B97F4A7C15UL) >> (64 - Bits);
        var bit = (pair * 0x9E3779B97F4A7C15UL) >> (64 - FilterBits);
        filter[bit >> 6] |= 1UL << (int)bit;
        while (hash[slot] != 0) slot = (slot + 1) & ((1 << Bits) - 1);
        hash[slot] = (pair << 30) | ((BitConverter.SingleToUInt32Bits(Math.Abs((float)log)) >> 1) & 0x3FFFFFFF);
    }
}
