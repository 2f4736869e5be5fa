using System.Runtime.InteropServices;

namespace NewsKb.Text.Tables;

/// <summary>Compiles replacements into the bytes of a <see cref="PhraseTable"/>.</summary>
internal static class PhraseTableBuilder
{
    private const int MaxTouchedRanges = 4;

    /// <summary>
    /// Compiles a map from keys to what they become. The keys of <paramref name="cuts"/> also cut a text (see <see cref="PhraseTable.MatchCut"/>).
    /// </summary>
    /// <exception cref="ArgumentException">A key is empty, or a value too long.</exception>
    public static byte[] Build(IReadOnlyDictionary<string, string> replacements, IReadOnlySet<string>? cuts = null)
    {
        var pool = new List<char>();
        var values = new Dictionary<(string, bool), int>();
        var trie = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new uint[65536];
        foreach (var (key, value) in replacements.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            if (key.Length == 0) throw new ArgumentException("A key is empty.", nameof(replacements));
            if (value.Length >= PhraseTable.Cuts) throw new ArgumentException($"The value of '{key}' is too long.", nameof(replacements));
            var isCut = cuts?.Contains(key) ?? false;
            if (key.Length == 1 && value.Length == 1) entries[key[0]] |= (ushort)(value[0] - key[0]);
            if (key.Length == 1 && value.Length == 1 && !isCut) continue;
            if (!values.TryGetValue((value, isCut), out var at))
            {
                values[(value, isCut)] = at = pool.Count;
                pool.Add((char)(value.Length | (isCut ? PhraseTable.Cuts : 0)));
                pool.AddRange(value);
            }
            trie.Add(key, at);
            entries[key[0]] |= PhraseTable.Walk;
        }
        for (var c = IdeographicDescription.FirstOperator; c <= IdeographicDescription.LastOperator; c++) entries[c] |= PhraseTable.Walk;
        var trieBytes = DoubleArrayTrieBuilder.Build(trie);
        AddCodes(entries, trieBytes);
        return Serialize(replacements, entries, trieBytes, pool);
    }

    private static unsafe void AddCodes(uint[] entries, byte[] trieBytes)
    {
        fixed (byte* start = trieBytes)
        {
            var trie = new DoubleArrayTrie(start, out _);
            for (var c = 0; c < 65536; c++)
            {
                var code = trie.Code((char)c);
                if (code > 0x7FFF) throw new ArgumentException("The keys hold more than 32,767 different characters.");
                entries[c] |= (uint)code << 16;
            }
        }
    }

    private static byte[] Serialize(IReadOnlyDictionary<string, string> replacements, uint[] entries, byte[] trie, List<char> pool)
    {
        var pageNumbers = new ushort[256];
        var pages = new List<uint>(new uint[256]); // page 0: nothing to replace
        for (var page = 0; page < 256; page++)
        {
            var part = entries.AsSpan(page * 256, 256);
            if (!part.ContainsAnyExcept(0u)) continue;
            pageNumbers[page] = (ushort)(pages.Count / 256);
            pages.AddRange(part);
        }
        var touched = TouchedRanges(replacements.Keys.Select(k => k[0]).Distinct().Order().ToList());
        using var bytes = new MemoryStream();
        bytes.Write(MemoryMarshal.AsBytes<int>(
        [
            replacements.Keys.Max(k => k.Length),
            Math.Max(1, replacements.Max(r => (r.Value.Length + r.Key.Length - 1) / r.Key.Length)),
            pages.Count / 256,
            touched.Count / 2,
        ]));
        bytes.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(touched)));
        bytes.Write(MemoryMarshal.AsBytes<ushort>(pageNumbers));
        bytes.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(pages)));
        bytes.Write(trie);
        bytes.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(pool)));
        return bytes.ToArray();
    }

    /// <summary>The first characters of the keys as a few ranges: the widest gaps stay open, the others are closed.</summary>
    private static List<char> TouchedRanges(List<char> sorted)
    {
        var gaps = Enumerable.Range(1, sorted.Count - 1).OrderByDescending(i => sorted[i] - sorted[i - 1]).Take(MaxTouchedRanges - 1).Order();
        var ranges = new List<char> { sorted[0] };
        foreach (var gap in gaps)
            if (sorted[gap] - sorted[gap - 1] > 1) ranges.AddRange([sorted[gap - 1], sorted[gap]]);
        ranges.Add(sorted[^1]);
        return ranges;
    }
}
