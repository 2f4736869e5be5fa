using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsKb.Dictionaries.SmartCn;

/// <summary>Compiles SmartCn's pairs into the binary that <c>NewsKb.Segmentation.Bigram.BigramModel</c> reads.</summary>
/// <remarks>
/// Layout: number of the classes that many words share, counting class 0, and bits of the hash table; numbers of the classes named in
/// <see cref="Named"/>; for each of these classes log P(w), then log b(w) (4 bytes each; see <see cref="BigramStatistics"/>, and
/// <see cref="Jieba.LexiconCompiler"/> for those of all words); for each character from U+4E00 to U+9FD5 the logarithm of its probability as the
/// first, an inner and the last one of a name, from jieba's tag model; the hash table: pair (class and next class, 17 bits each, from bit 30;
/// 0: empty) and the top 30 bits of log P(w|v), which is always negative (its sign is left out). It is probed in buckets of
/// <see cref="Bucket"/>, each filled from its start.
/// </remarks>
internal static class BigramCompiler
{
    private const int Bits = 19;
    private const int Bucket = 8;

    /// <summary>The classes that a reader needs to know, in its order.</summary>
    private static readonly string[] Named = ["始##始", "末##末", "未##它", "未##数", "未##时", "未##人", "未##地", "未##团", "未##专", "未##串"];

    public static byte[] Compile(string table)
    {
        var statistics = BigramStatistics.Read(Path.GetDirectoryName(table)!);
        var shared = statistics.Numbers.Keys.Count(WordClasses.IsShared) + 1;
        var hash = new ulong[1 << Bits];
        foreach (var (first, second, log) in statistics.Pairs) Insert(hash, first, second, log);

        using var bytes = new MemoryStream();
        bytes.Write(MemoryMarshal.AsBytes<int>([shared, Bits]));
        bytes.Write(MemoryMarshal.AsBytes<int>([.. Named.Select(n => statistics.Numbers[n])]));
        bytes.Write(MemoryMarshal.AsBytes(statistics.Single.AsSpan(0, shared)));
        bytes.Write(MemoryMarshal.AsBytes(statistics.Backoff.AsSpan(0, shared)));
        bytes.Write(MemoryMarshal.AsBytes<float>(Names(Path.Combine(Path.GetDirectoryName(table)!, "..", "jieba", "posseg.tsv"))));
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

    private static void Insert(ulong[] hash, int first, int second, float log)
    {
        var pair = ((ulong)first << 17) | (uint)second;
        var slot = (pair * 0x9E3779B97F4A7C15UL) >> (64 - Bits) & ~(Bucket - 1UL);
        while (hash[slot] != 0) slot = (slot + 1) & ((1 << Bits) - 1);
        hash[slot] = (pair << 30) | ((BitConverter.SingleToUInt32Bits(Math.Abs(log)) >> 1) & 0x3FFFFFFF);
    }
}
