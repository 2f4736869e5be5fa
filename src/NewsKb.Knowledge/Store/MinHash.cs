namespace NewsKb.Knowledge.Store;

/// <summary>
/// MinHash signatures by one permutation (Li, Owen and Zhang 2012): each run of four letters is hashed once, into one of the bins, and the
/// least hash of each bin is kept. Four keys over five bins each meet for texts that share nine tenths of their runs with
/// probability .97; the texts themselves decide then.
/// </summary>
internal static class MinHash
{
    /// <summary>The number of keys of a text.</summary>
    public const int Keys = 4;

    private const int BinsInKey = 5;
    private const int Bins = Keys * BinsInKey;
    private const int RunLength = 4;
    private const double LeastSimilarity = 0.8;

    /// <summary>The keys of a text; texts with an equal key may be nearly the same. Empty for a text too short to tell.</summary>
    public static long[] KeysOf(string text)
    {
        Span<ulong> least = stackalloc ulong[Bins];
        least.Fill(ulong.MaxValue);
        var count = 0;
        var runs = new LetterRuns(text);
        while (runs.Next(out var hash))
        {
            ref var bin = ref least[(int)(hash % Bins)];
            bin = Math.Min(bin, hash);
            count++;
        }
        if (count < Bins) return [];
        var keys = new long[Keys];
        for (var key = 0; key < Keys; key++)
        {
            var hash = (ulong)key;
            for (var bin = 0; bin < BinsInKey; bin++) hash = Mix(hash ^ Filled(least, (key * BinsInKey) + bin));
            keys[key] = (long)hash;
        }
        return keys;
    }

    /// <summary>Whether two texts share at least four fifths of their runs (Jaccard).</summary>
    public static bool AreAlike(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < LeastSimilarity / 2 * Math.Max(a.Length, b.Length)) return false;
        var (first, second) = (Runs(a), Runs(b));
        var shared = first.Count(second.Contains);
        return shared >= LeastSimilarity * (first.Count + second.Count - shared);
    }

    /// <summary>An empty bin takes the value of the next one that is not.</summary>
    private static ulong Filled(ReadOnlySpan<ulong> least, int bin)
    {
        while (least[bin] == ulong.MaxValue) bin = (bin + 1) % Bins;
        return least[bin];
    }

    private static HashSet<ulong> Runs(string text)
    {
        var hashes = new HashSet<ulong>(text.Length);
        var runs = new LetterRuns(text);
        while (runs.Next(out var hash)) hashes.Add(hash);
        return hashes;
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    /// <summary>The hashes of all runs of letters and digits of a text; what lies between them is passed over.</summary>
    private ref struct LetterRuns(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private ulong _window;
        private int _filled;
        private int _next;

        public bool Next(out ulong hash)
        {
            while (_next < _text.Length)
            {
                var c = _text[_next++];
                if (c is not (>= '\u4E00' and <= '\u9FA5') && !char.IsLetterOrDigit(c)) continue;
                _window = (_window << 16) | c;
                if (++_filled < RunLength) continue;
                hash = Mix(_window);
                return true;
            }
            hash = 0;
            return false;
        }
    }
}
