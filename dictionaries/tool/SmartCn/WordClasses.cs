using System.Globalization;

namespace NewsKb.Dictionaries.SmartCn;

/// <summary>
/// Gives each word the class by which it takes part in pairs, and the logarithm of its share in that class. SmartCn's words are classes of their own,
/// numbered by their row; jieba's other words belong to SmartCn's class for their part of speech, by jieba's frequencies.
/// </summary>
internal static class WordClasses
{
    /// <summary>SmartCn's classes for unknown words, by jieba's tag; the class of all others is the first.</summary>
    private static readonly (string Class, string[] Tags)[] ByTag =
    [
        ("未##它", []),
        ("未##人", ["nr", "nrt", "nrfg"]),
        ("未##地", ["ns"]),
        ("未##团", ["nt"]),
        ("未##专", ["nz"]),
        ("未##时", ["t", "tg"]),
        ("未##数", ["m", "mq", "mg"]),
    ];

    public static Dictionary<string, (int Class, float Share)> Read(string lexicon, IReadOnlyDictionary<string, (int Frequency, string Tag)> jieba)
    {
        var number = Numbers(lexicon);
        var result = number.Where(n => !IsShared(n.Key)).ToDictionary(n => n.Key, n => (n.Value, 0f), StringComparer.Ordinal);
        foreach (var group in jieba.Where(w => !number.ContainsKey(w.Key)).GroupBy(w => ClassOf(w.Value.Tag)))
        {
            var total = group.Sum(w => (double)w.Value.Frequency + 1);
            foreach (var (word, (frequency, _)) in group) result.Add(word, (number[group.Key], (float)Math.Log((frequency + 1) / total)));
        }
        return result;
    }

    /// <summary>The classes and words of SmartCn's lexicon, numbered from 1; first the classes that many words share.</summary>
    public static Dictionary<string, int> Numbers(string lexicon) =>
        Rows.Read(lexicon).OrderByDescending(r => IsShared(r[0])).Index().ToDictionary(r => r.Item[0], r => r.Index + 1, StringComparer.Ordinal);

    /// <summary>Whether this is the name of a class that many words share.</summary>
    public static bool IsShared(string word) => word.Contains("##", StringComparison.Ordinal);

    private static string ClassOf(string tag) => Array.Find(ByTag, c => c.Tags.Contains(tag, StringComparer.Ordinal)).Class ?? ByTag[0].Class;

    /// <summary>A frequency as it stands in the table.</summary>
    public static int Frequency(string[] row) => int.Parse(row[1], CultureInfo.InvariantCulture);
}
