using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NewsKb.Segmentation.Lexicon;
using NewsKb.Text.Tables;

namespace NewsKb.Segmentation.Bigram;

/// <summary>
/// How probable a class is after another, from SmartCn's counts, and how probable a character is in a person's name. Read in place; the layout is
/// described at <c>BigramCompiler</c>, the smoothing at <c>BigramStatistics</c> in <c>dictionaries/tool</c>. All probabilities are natural logarithms.
/// </summary>
internal sealed unsafe class BigramModel
{
    private const int Bucket = 8; // pairs that lie together, about a line of the processor's cache

    private static readonly Lazy<BigramModel> Shared = new(() => new BigramModel(MappedResource.Open(typeof(BigramModel).Assembly, "bigrams.bin")));

    private readonly MappedResource _memory;
    private readonly float* _single, _backoff, _names;
    private readonly ulong* _pairs;
    private readonly int _shift, _mask;

    private BigramModel(MappedResource memory)
    {
        _memory = memory;
        var header = (int*)memory.Start;
        (SharedCount, var bits) = (header[0], header[1]);
        (Start, End, Other, Number, Time, Person) = (header[2], header[3], header[4], header[5], header[6], header[7]);
        Latin = header[11];
        _single = (float*)(header + 12);
        _backoff = _single + SharedCount;
        _names = _backoff + SharedCount;
        _pairs = (ulong*)(_names + (3 * (Characters.LastHan - Characters.FirstHan + 1)));
        (_shift, _mask) = (64 - bits, (1 << bits) - 1);
    }

    /// <summary>Of a name, the probability that it has two, or three characters; from jieba's transitions (B to E; B to M, M to E).</summary>
    public float NameOfTwo { get; } = -0.919f;

    /// <inheritdoc cref="NameOfTwo"/>
    public float NameOfThree { get; } = -0.509f - 0.034f;

    public static BigramModel Default => Shared.Value;

    /// <summary>Classes below this number are shared by many words; from here on, each is one word.</summary>
    public int SharedCount { get; }

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

    /// <summary>The probability of a class that many words share, whatever precedes it.</summary>
    public float Single(int shared) => _single[shared];

    /// <summary>What is added to the probability of a class that was never seen after this one, which many words share.</summary>
    public float Backoff(int shared) => _backoff[shared];

    /// <summary>Asks for the memory that tells about a pair, so that it is there when needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int first, int second)
    {
        if (!Sse.IsSupported) return;
        var bucket = _pairs + Slot(Pair(first, second));
        Sse.Prefetch0(bucket);
        Sse.Prefetch0(bucket + Bucket - 1);
    }

    /// <summary>The probability of <paramref name="second"/> right after <paramref name="first"/>, if the two were seen so. It is never less than by backing off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPair(int first, int second, out float probability)
    {
        var pair = Pair(first, second);
        for (var slot = Slot(pair); ; slot = (slot + Bucket) & _mask)
        {
            var low = Vector256.Load(_pairs + slot);
            var high = Vector256.Load(_pairs + slot + 4);
            var found = Vector256.Equals(low >>> 30, Vector256.Create(pair)).ExtractMostSignificantBits()
                | (Vector256.Equals(high >>> 30, Vector256.Create(pair)).ExtractMostSignificantBits() << 4);
            var entry = _pairs[slot + (BitOperations.TrailingZeroCount(found) & (Bucket - 1))];
            probability = BitConverter.UInt32BitsToSingle((((uint)entry & 0x3FFFFFFF) << 1) | 0x80000000);
            if (found != 0) return true;
            if (_pairs[slot + Bucket - 1] == 0) return false;
        }
    }

    private static ulong Pair(int first, int second) => ((ulong)first << 17) | (uint)second;

    private int Slot(ulong pair) => (int)((pair * 0x9E3779B97F4A7C15UL) >> _shift) & -Bucket;

    /// <summary>The probability of a Han character at the start (0), inside (1) or at the end (2) of a person's name.</summary>
    public float InName(char c, int place) => _names[(3 * (c - Characters.FirstHan)) + place];
}
