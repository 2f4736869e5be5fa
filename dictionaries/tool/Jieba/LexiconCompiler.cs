using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsKb.Dictionaries.Jieba;

/// <summary>Compiles jieba's words, and beside them SmartCn's, into the binary that <c>NewsKb.Segmentation.Lexicon.WordTable</c> reads.</summary>
/// <remarks>
/// Layout: total of jieba's frequencies (8 bytes); number of distinct frequencies, number of tags; the frequencies; the tags (4 characters each,
/// filled with zeros); size of the trie in bytes; the trie; for each of its cells (8 bytes) the word's class in bits
/// 0–16 (see <see cref="SmartCn.WordClasses"/>), the upper bits, without sign, of log b(w) in bits 17–39 and of log P(w) from bit 40, or, of a class
/// that many words share, of the logarithm of the word's share (see <see cref="SmartCn.BigramStatistics"/>). The value of a jieba word is 1 + the frequency's index and, from bit 14, the tag's; other
/// words, and beginnings of none but such, have only bit 23.
/// </remarks>
internal static class LexiconCompiler
{
    private const int NotJieba = 1 << 23;

    public static byte[] Compile(string table)
    {
        var jieba = Rows.Read(table).Select(row => (Word: row[0], Frequency: int.Parse(row[1], CultureInfo.InvariantCulture), Tag: row[2])).ToArray();
        var words = new Dictionary<string, (int Frequency, string Tag)>(StringComparer.Ordinal);
        foreach (var (word, frequency, tag) in jieba) words[word] = (frequency, tag);
        var frequencies = words.Values.CountBy(w => w.Frequency).OrderByDescending(f => f.Value).ThenBy(f => f.Key).Select(f => f.Key).ToArray();
        var tags = words.Values.Select(w => w.Tag).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var frequencyIndex = frequencies.Index().ToDictionary(f => f.Item, f => f.Index);
        var tagIndex = tags.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        var values = words.ToDictionary(w => w.Key, w => (frequencyIndex[w.Value.Frequency] + 1) | (tagIndex[w.Value.Tag] << 14), StringComparer.Ordinal);

        var smartCn = Path.Combine(Path.GetDirectoryName(table)!, "..", "smartcn");
        var statistics = SmartCn.BigramStatistics.Read(smartCn);
        var classes = SmartCn.WordClasses.Read(Path.Combine(smartCn, "lexicon.tsv"), words);
        AddOthers(values, classes.Keys);
        var (trie, cells) = WordTrieBuilder.Build(values, word => words.GetValueOrDefault(word).Frequency + 1);
        var byCell = new ulong[BitConverter.ToInt64(trie)];
        foreach (var (word, (wordClass, share)) in classes)
        {
            var probability = share == 0 ? statistics.Single[wordClass] : share;
            byCell[cells[word]] = (uint)wordClass | Packed(statistics.Backoff[wordClass], 23) << 17 | Packed(probability, 24) << 40;
        }

        using var bytes = new MemoryStream();
        bytes.Write(BitConverter.GetBytes(jieba.Sum(w => (long)w.Frequency))); // jieba counts a word that occurs twice twice
        bytes.Write(MemoryMarshal.AsBytes<int>([frequencies.Length, tags.Length]));
        bytes.Write(MemoryMarshal.AsBytes<int>(frequencies));
        foreach (var tag in tags) bytes.Write(MemoryMarshal.AsBytes(tag.PadRight(4, '\0').AsSpan(0, 4)));
        bytes.Write(BitConverter.GetBytes((long)trie.Length));
        bytes.Write(trie);
        bytes.Write(MemoryMarshal.AsBytes<ulong>(byCell));
        return bytes.ToArray();
    }

    /// <summary>The upper bits of a number, without its sign.</summary>
    private static ulong Packed(float negative, int bits) => BitConverter.SingleToUInt32Bits(Math.Abs(negative)) >> (31 - bits);

    /// <summary>Adds the words that jieba lacks, and marks the beginnings that none of jieba's words has.</summary>
    private static void AddOthers(Dictionary<string, int> values, IEnumerable<string> words)
    {
        var beginnings = values.Keys.SelectMany(word => Enumerable.Range(1, word.Length).Select(length => word[..length])).ToHashSet(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (beginnings.Contains(word)) values.TryAdd(word, 0);
            else
                for (var length = word.Length; length > 0 && !beginnings.Contains(word[..length]); length--) values.TryAdd(word[..length], NotJieba);
        }
    }
}
