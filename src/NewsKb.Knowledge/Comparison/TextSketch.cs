using System.Text;

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
    private readonly uint[] _pairs;

    private TextSketch(string key, uint[] pairs, string[] numbers) => (Key, _pairs, Numbers) = (key, pairs, numbers);

    /// <summary>The text without punctuation.</summary>
    public string Key { get; }

    /// <summary>The numbers of the text, in order, each once.</summary>
    public IReadOnlyList<string> Numbers { get; }

    public static TextSketch Of(string text)
    {
        var key = new StringBuilder(text.Length);
        var pairs = new List<uint>(text.Length);
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        var previous = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                var start = i;
                while (i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] == '.')) i++;
                numbers.Add(text[start..(i + 1)]);
                key.Append(text, start, i + 1 - start);
                c = '0';
            }
            else if (char.IsLetter(c)) key.Append(c);
            else continue;
            pairs.Add(((uint)previous << 16) | c);
            previous = c;
        }
        pairs.Sort();
        return new TextSketch(key.ToString(), [.. pairs.Distinct()], [.. numbers]);
    }

    /// <summary>The share of character pairs that the two have in common, 0 to 1.</summary>
    public double Similarity(TextSketch other)
    {
        int i = 0, j = 0, common = 0;
        while (i < _pairs.Length && j < other._pairs.Length)
        {
            if (_pairs[i] == other._pairs[j]) (i, j, common) = (i + 1, j + 1, common + 1);
            else if (_pairs[i] < other._pairs[j]) i++;
            else j++;
        }
        var all = _pairs.Length + other._pairs.Length - common;
        return all == 0 ? 1 : common / (double)all;
    }

    /// <summary>Whether the numbers of one are all among those of the other.</summary>
    public bool AgreesWith(TextSketch other)
    {
        var (few, many) = Numbers.Count <= other.Numbers.Count ? (Numbers, other.Numbers) : (other.Numbers, Numbers);
        return few.All(n => many.Contains(n));
    }

    /// <summary>One hash a band: texts that share one may be similar.</summary>
    public ulong[] Bands()
    {
        var bands = new ulong[BandCount];
        for (var band = 0; band < BandCount; band++)
            for (var row = 0; row < BandSize; row++)
                bands[band] = (bands[band] * 0x9E3779B97F4A7C15) + Minimum((band * BandSize) + row);
        return bands;
    }

    private uint Minimum(int seed)
    {
        var minimum = uint.MaxValue;
        var factor = 0x9E3779B1u * (uint)((2 * seed) + 1);
        foreach (var pair in _pairs)
        {
            var hash = (pair ^ (pair >> 15)) * factor;
            hash = (hash ^ (hash >> 13)) * 0x85EBCA6B;
            minimum = Math.Min(minimum, hash ^ (hash >> 16));
        }
        return minimum;
    }
}
