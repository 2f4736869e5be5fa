using System.Collections.Concurrent;

namespace NewsKb.Dictionaries.SmartCn;

/// <summary>
/// Finds the words behind SmartCn's hashed pairs: the hash of <c>first@second</c> is taken for all pairs of words. It is computed character by
/// character, so the second word is walked in sorted order, and shared beginnings are hashed once.
/// </summary>
internal sealed class BigramResolver
{
    private const long Prime = 1099511628211L;
    private const long Offset = unchecked((long)0xcbf29ce484222325UL);
    private readonly string[] _words;
    private readonly int[] _shared; // how many characters a word shares with the one before
    private readonly Dictionary<long, int> _counts = [];
    private readonly BitFilter _small = new(22, 0); // fits the processor's nearest cache and stops most, the other most of the rest
    private readonly BitFilter _large = new(26, 32);

    public BigramResolver(string[] sortedWords, long[] hashes, int[] counts)
    {
        _words = sortedWords;
        _shared = [.. sortedWords.Select((word, i) => i == 0 ? 0 : word.AsSpan().CommonPrefixLength(sortedWords[i - 1]))];
        foreach (var (hash, count) in hashes.Zip(counts))
        {
            if (hash == 0) continue;
            _counts[hash] = count;
            _small.Add(hash);
            _large.Add(hash);
        }
    }

    /// <summary>The number of pairs that the table holds.</summary>
    public int Count => _counts.Count;

    /// <summary>For each first word, in order, the words that follow it.</summary>
    public IReadOnlyList<(string First, List<(string Second, int Count)> Seconds)> Resolve()
    {
        var found = new ConcurrentBag<(string First, List<(string, int)> Seconds)>();
        Parallel.ForEach(_words, first =>
        {
            if (Seconds(first) is { Count: > 0 } seconds) found.Add((first, seconds));
        });
        return [.. found.OrderBy(f => f.First, StringComparer.Ordinal)];
    }

    private List<(string, int)> Seconds(string first)
    {
        var result = new List<(string, int)>();
        var hashes = new long[64]; // of the beginnings of the word before
        hashes[0] = Extend(Extend(Offset, first), "@");
        for (var i = 0; i < _words.Length; i++)
        {
            var word = _words[i];
            var hash = hashes[_shared[i]];
            for (var length = _shared[i]; length < word.Length; length++) hashes[length + 1] = hash = Extend(hash, word[length]);
            if (_small.Contains(hash) && _large.Contains(hash) && _counts.TryGetValue(hash, out var count)) result.Add((word, count));
        }
        return result;
    }

    private static long Extend(long hash, string text)
    {
        foreach (var c in text) hash = Extend(hash, c);
        return hash;
    }

    /// <summary>FNV-1a over the low, then the high byte, as SmartCn's <c>hash1</c> does.</summary>
    private static long Extend(long hash, char c) => unchecked((((hash ^ (c & 0xFF)) * Prime) ^ (c >> 8)) * Prime);

    /// <summary>Remembers some bits of the hashes that were added.</summary>
    private readonly struct BitFilter(int bits, int shift)
    {
        private readonly ulong[] _set = new ulong[1 << (bits - 6)];

        public void Add(long hash) => _set[Slot(hash)] |= 1UL << (int)(hash >> shift);

        public bool Contains(long hash) => (_set[Slot(hash)] & (1UL << (int)(hash >> shift))) != 0;

        private int Slot(long hash) => (int)(hash >> (shift + 6)) & (_set.Length - 1);
    }
}
