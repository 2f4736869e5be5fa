using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsKb.Dictionaries.Jieba;

/// <summary>Compiles words with frequency and tag into the binary that <c>NewsKb.Segmentation.Lexicon</c> reads.</summary>
/// <remarks>
/// Layout: total of all frequencies (8 bytes); number of distinct frequencies, number of tags; the frequencies; the tags
/// (4 characters each, filled with zeros); a trie whose value is 1 + the frequency's index and, from bit 14, the tag's.
/// </remarks>
internal static class LexiconCompiler
{
    public static byte[] Compile(string table)
    {
        long total = 0;
        var words = new Dictionary<string, (int Frequency, string Tag)>(StringComparer.Ordinal);
        foreach (var row in Rows.Read(table))
        {
            var frequency = int.Parse(row[1], CultureInfo.InvariantCulture);
            total += frequency; // jieba counts a word that occurs twice twice
            words[row[0]] = (frequency, row[2]);
        }
        var frequencies = words.Values.CountBy(w => w.Frequency).OrderByDescending(f => f.Value).ThenBy(f => f.Key).Select(f => f.Key).ToArray();
        var tags = words.Values.Select(w => w.Tag).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var frequencyIndex = frequencies.Index().ToDictionary(f => f.Item, f => f.Index);
        var tagIndex = tags.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        var entries = words.Select(w => KeyValuePair.Create(w.Key, (frequencyIndex[w.Value.Frequency] + 1) | (tagIndex[w.Value.Tag] << 14)));

        using var bytes = new MemoryStream();
        bytes.Write(BitConverter.GetBytes(total));
        bytes.Write(MemoryMarshal.AsBytes<int>([frequencies.Length, tags.Length]));
        bytes.Write(MemoryMarshal.AsBytes<int>(frequencies));
        foreach (var tag in tags) bytes.Write(MemoryMarshal.AsBytes(tag.PadRight(4, '\0').AsSpan(0, 4)));
        bytes.Write(WordTrieBuilder.Build(entries));
        return bytes.ToArray();
    }
}
