using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.Comparison;

/// <summary>
/// What two texts are compared by to tell whether they say the same: letters only, numbers masked, as a set of character pairs.
/// Similarity is Jaccard's; texts that may be similar are found by MinHash (Broder 1997) over bands of <see cref="BandSize"/>.
/// </summary>
internal sealed class TextSketch
{
    /// <summary>The number of bands; two texts of similarity s share one with probability 1 − (1 − s²)⁶.</summary>
    public const int BandCount = 6;

    private const int BandSize = 2;

    private TextSketch(ulong key, ushort[] pairs, uint[] numbers) => (Key, Pairs, Numbers) = (key, pairs, numbers);

    /// <summary>A hash of the text without punctuation.</summary>
    public ulong Key { get; }

    /// <summary>Hashes of the pairs of characters, in order, each once.</summary>
    public ushort[] Pairs { get; }

    /// <summary>Hashes of the numbers of the text, in order, each once.</summary>
    public uint[] Numbers { get; }

    public static TextSketch Of(string text)
    {
        var key = Hash.Start;
        var pairs = new List<ushort>(text.Length);
        var numbers = new List<uint>();
        var previous = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                var start = i;
                while (i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] == '.')) i++;
                var number = text.AsSpan(start, i + 1 - start);
                numbers.Add((uint)Hash.Of(number));
                key = Hash.Add(key, number);
                c = '0';
            }
            else if (c is >= '\u4E00' and <= '\u9FFF' || char.IsLetter(c)) key = Hash.Add(key, c);
            else continue;
            pairs.Add((ushort)(Hash.Mix(((uint)previous << 16) | c) >> 16));
            previous = c;
        }
        return new TextSketch(key, Distinct(pairs), Distinct(numbers));
    }

    /// <summary>The share of pairs that two texts have in common, 0 to 1.</summary>
    public static double Similarity(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second)
    {
        int i = 0, j = 0, common = 0;
        while (i < first.Length && j < second.Length)
        {
            var (a, b) = (first[i], second[j]);
            if (a == b) common++;
            if (a <= b) i++;
            if (b <= a) j++;
        }
        var all = first.Length + second.Length - common;
        return all == 0 ? 1 : common / (double)all;
    }

    /// <summary>How many numbers of the text that has fewer are not among those of the other.</summary>
    public static int Differing(ReadOnlySpan<uint> first, ReadOnlySpan<uint> second)
    {
        if (first.Length > second.Length) return Differing(second, first);
        var differing = 0;
        foreach (var number in first)
            if (second.BinarySearch(number) < 0) differing++;
        return differing;
    }

    /// <summary>One hash a band: texts that share one may be similar.</summary>
    public uint[] Bands()
    {
        var bands = new uint[BandCount];
        for (var band = 0; band < BandCount; band++)
            for (var row = 0; row < BandSize; row++)
                bands[band] = (bands[band] * 0x9E3779B1u) + Minimum((band * BandSize) + row);
        return bands;
    }

    private uint Minimum(int seed)
    {
        var minimum = uint.MaxValue;
        var factor = 0x9E3779B1u * (uint)((2 * seed) + 1);
        foreach (var pair in Pairs) minimum = Math.Min(minimum, Hash.Mix((pair + 1u) * factor));
        return minimum;
    }

    private static T[] Distinct<T>(List<T> values)
        where T : IEquatable<T>
    {
        values.Sort();
        var span = CollectionsMarshal.AsSpan(values);
        var count = 0;
        foreach (var value in span)
            if (count == 0 || !span[count - 1].Equals(value)) span[count++] = value;
        return span[..count].ToArray();
    }
}
