using System.Runtime.CompilerServices;
using NewsKb.Segmentation.Lexicon;
using NewsKb.Text.Tables;

namespace NewsKb.Segmentation.Bigram;

/// <summary>
/// How probable a class is after another, from SmartCn's counts, and how probable a character is in a person's name. Read in place; layout and
/// smoothing are described at <c>BigramCompiler</c> in <c>dictionaries/tool</c>. All probabilities are natural logarithms.
/// </summary>
internal sealed unsafe class BigramModel
{
    private const int FilterBits = 21;

    private static readonly Lazy<BigramModel> Shared = new(() => new BigramModel(MappedResource.Open(typeof(BigramModel).Assembly, "bigrams.bin")));

    private readonly MappedResource _memory;
    private readonly float* _single, _backoff, _names;
    private readonly ulong* _filter, _pairs;
    private readonly int _shift;
    private readonly int _mask;

    private BigramModel(MappedResource memory)
    {
        _memory = memory;
        var header = (int*)memory.Start;
        var (classes, bits) = (header[0], header[1]);
        (Start, End, Other, Number, Time, Person) = (header[2], header[3], header[4], header[5], header[6], header[7]);
        Latin = header[11];
        _single = (float*)(header + 12);
        _backoff = _single + classes;
        _names = _backoff + classes;
        _filter = (ulong*)(_names + (3 * (Characters.LastHan - Characters.FirstHan + 1)));
        _pairs = _filter + (1 << (FilterBits - 6));
        (_shift, _mask) = (64 - bits, (1 << bits) - 1);
    }

    /// <summary>Of a name, the probability that it has two, or three characters; from jieba's transitions (B to E; B to M, M to E).</summary>
    public float NameOfTwo { get; } = -0.919f;

    /// <inheritdoc cref="NameOfTwo"/>
    public float NameOfThree { get; } = -0.509f - 0.034f;

    public static BigramModel Default => Shared.Value;

    /// <summary>Start and end of a sentence.</summary>
    public int Start { get; }

    /// <inheritdoc cref="Start"/>
    public int End { get; }

    /// <summary>Words that SmartCn does not list.</summary>
    public int Other { get; }

    /// <summary>Numbers.</summary>
    public int Number { get; }

    /// <summary>Dates and times.</summary>
    public int Time { get; }

    /// <summary>Names of persons.</summary>
    public int Person { get; }

    /// <summary>Words in Latin letters.</summary>
    public int Latin { get; }

    /// <summary>The probability of a class whatever precedes it.</summary>
    public float Single(int second) => _single[second];

    /// <summary>What is added to <see cref="Single"/> of a class that was never seen after this one.</summary>
    public float Backoff(int first) => _backoff[first];

    /// <summary>The probability of <paramref name="second"/> right after <paramref name="first"/>, if the two were seen so. It is never less than by backing off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPair(int first, int second, out float probability)
    {
        var pair = ((ulong)first << 17) | (uint)second;
        var hash = pair * 0x9E3779B97F4A7C15UL;
        probability = 0;
        var bit = hash >> (64 - FilterBits);
        return (_filter[bit >> 6] & (1UL << (int)bit)) != 0 && TryPair(pair, (int)(hash >> _shift), out probability);
    }

    private bool TryPair(ulong pair, int slot, out float probability)
    {
        for (; ; slot = (slot + 1) & _mask)
        {
            var entry = _pairs[slot];
            probability = BitConverter.UInt32BitsToSingle((((uint)entry & 0x3FFFFFFF) << 1) | 0x80000000);
            if (entry >> 30 == pair) return true;
            if (entry == 0) return false;
        }
    }

    /// <summary>The probability of a Han character at the start (0), inside (1) or at the end (2) of a person's name.</summary>
    public float InName(char c, int place) => _names[(3 * (c - Characters.FirstHan)) + place];
}
