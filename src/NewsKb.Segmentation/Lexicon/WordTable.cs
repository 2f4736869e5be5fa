using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using NewsKb.Text.Tables;

namespace NewsKb.Segmentation.Lexicon;

/// <summary>jieba's words, read in place; the layout is described at <c>LexiconCompiler</c> in <c>dictionaries/tool</c>.</summary>
internal sealed unsafe class WordTable
{
    private static readonly Lazy<WordTable> Shared = new(() => new WordTable(MappedResource.Open(typeof(WordTable).Assembly, "words.bin")));

    private readonly MappedResource _memory;
    private readonly int* _frequencies;
    private readonly string[] _tags;
    private readonly WordClass* _classes;

    private WordTable(MappedResource memory)
    {
        _memory = memory;
        Total = *(long*)memory.Start;
        var header = (int*)(memory.Start + 8);
        _frequencies = header + 2;
        FrequencyCount = header[0];
        _tags = new string[header[1]];
        var tags = (char*)(_frequencies + FrequencyCount);
        for (var i = 0; i < _tags.Length; i++) _tags[i] = new ReadOnlySpan<char>(tags + (4 * i), 4).TrimEnd('\0').ToString();
        var trie = (byte*)(tags + (4 * _tags.Length));
        Trie = new WordTrie(trie + 8);
        _classes = (WordClass*)(trie + 8 + *(long*)trie);
    }

    /// <summary>jieba's own words.</summary>
    public static WordTable Default => Shared.Value;

    /// <summary>The sum of all frequencies.</summary>
    public long Total { get; }

    /// <summary>The number of distinct frequencies.</summary>
    public int FrequencyCount { get; }

    /// <summary>The words; the value of one carries the index of its frequency and of its tag.</summary>
    public WordTrie Trie { get; }

    /// <summary>The part of a word's value that is the index of its frequency; -1 where no word of jieba ends.</summary>
    public static int FrequencyIndex(int value) => (value & 0x3FFF) - 1;

    /// <summary>Whether jieba knows neither the word nor a longer one: only SmartCn does.</summary>
    public static bool IsForeign(int value) => value >> 23 != 0;

    /// <summary>The class by which the word that ends in this state takes part in pairs; class 0 where none ends.</summary>
    public WordClass Class(int state) => _classes[state];

    /// <summary>Asks for the memory of a state and of its class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int state)
    {
        Trie.Prefetch(state);
        if (Sse.IsSupported) Sse.Prefetch0(_classes + state);
    }

    /// <summary>A frequency by its index.</summary>
    public int Frequency(int index) => _frequencies[index];

    /// <summary>The part of speech in a word's value.</summary>
    public string Tag(int value) => _tags[value >> 14];
}

/// <summary>How a word takes part in pairs, packed: its class (17 bits), and two logarithms, without sign, from bit 17 and from bit 40.</summary>
internal readonly record struct WordClass(ulong Packed)
{
    /// <summary>The class; 0 where no word ends.</summary>
    public int Class => (int)(Packed & 0x1FFFF);

    /// <summary>The probability of what was never seen after this class.</summary>
    public float Backoff => BitConverter.UInt32BitsToSingle(((uint)(Packed >> 17) << 8) | 0x80000000);

    /// <summary>The probability of the class; of a class that many words share, the share of this word.</summary>
    public float Probability => BitConverter.UInt32BitsToSingle(((uint)(Packed >> 40) << 7) | 0x80000000);
}
