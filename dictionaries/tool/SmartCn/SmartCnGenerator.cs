using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsKb.Dictionaries.SmartCn;

/// <summary>Derives <c>smartcn/</c> (words, and pairs of words) from the dictionaries inside Lucene's SmartCn analyzer.</summary>
internal static class SmartCnGenerator
{
    private const string Source = "# Derived by dictionaries/tool from lucene-analyzers-smartcn 8.7.0 in Debian's liblucene8-java (Apache-2.0, see LICENSE). Do not edit.\n"
        + "# Classes: 始##始 and 末##末 start and end of a sentence, 未##数 number, 未##时 time, 未##人 person, 未##地 place, 未##团 organisation, 未##专 other name, 未##串 Latin.\n";

    public static void Run(string packages, string output)
    {
        var target = Directory.CreateDirectory(Path.Combine(output, "smartcn")).FullName;
        var jar = Directory.GetFiles(Path.Combine(packages, "liblucene8-java", "usr/share/java"), "lucene-analyzers-smartcn-8*.jar").Single();
        using var archive = ZipFile.OpenRead(jar);
        var words = Words(Read(archive, "coredict.mem"));
        using (var writer = new StreamWriter(Path.Combine(target, "lexicon.tsv")))
        {
            writer.Write("# SmartCn's words and classes, and how often each was counted in segmented newspaper text.\n" + Source + "word\tfrequency\n");
            foreach (var (word, frequency) in words) writer.Write($"{word}\t{frequency.ToString(CultureInfo.InvariantCulture)}\n");
        }
        var pairs = new JavaArrays(Read(archive, "bigramdict.mem"));
        var resolver = new BigramResolver([.. words.Where(w => w.Value > 0).Select(w => w.Key)], (long[])pairs.Next(), (int[])pairs.Next());
        var bigrams = resolver.Resolve();
        using (var writer = new StreamWriter(Path.Combine(target, "bigrams.tsv")))
        {
            writer.Write($"# How often a word was followed by which; {resolver.Count - bigrams.Sum(b => b.Seconds.Count)} of the {resolver.Count} pairs have a word outside lexicon.tsv and are left out.\n"
                + "# SmartCn stores hashes of the pairs; the generator finds the words by trying all pairs.\n" + Source + "first\tsecond:count…\n");
            foreach (var (first, seconds) in bigrams)
                writer.Write($"{first}\t{string.Join(' ', seconds.Select(s => $"{s.Second}:{s.Count.ToString(CultureInfo.InvariantCulture)}"))}\n");
        }
    }

    private static byte[] Read(ZipArchive archive, string name)
    {
        using var stream = archive.Entries.Single(e => e.Name == name).Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The table lists, for each character of GB 2312, what follows it in the words that it starts.</summary>
    private static SortedDictionary<string, int> Words(byte[] dictionary)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb2312 = Encoding.GetEncoding("gb2312");
        var arrays = new JavaArrays(dictionary);
        _ = arrays.Next(); // two hash tables from characters to rows
        _ = arrays.Next();
        var endings = (object?[])arrays.Next();
        var frequencies = (object?[])arrays.Next();
        var words = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < endings.Length; row++)
        {
            if (endings[row] is not object?[] entries) continue;
            var first = gb2312.GetString([(byte)((row / 94) + 0xA1), (byte)((row % 94) + 0xA1)]);
            for (var i = 0; i < entries.Length; i++)
            {
                var word = first + new string((char[]?)entries[i]);
                words[word] = words.GetValueOrDefault(word) + ((int[])frequencies[row]!)[i];
            }
        }
        return words;
    }
}
