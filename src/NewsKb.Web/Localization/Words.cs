using System.Collections.Concurrent;
using NewsKb.Text;
using NewsKb.Text.Tables;

namespace NewsKb.Web.Localization;

/// <summary>The texts of the interface (<c>dictionaries/interface-words.tsv</c>). Traditional Chinese is converted from simplified.</summary>
internal static class Words
{
    private static readonly string[] TraditionalTags = ["Hant", "TW", "HK", "MO"];
    private static readonly Lazy<TermTable> Table = new(() => TermTable.Open(typeof(Words).Assembly, "interface-words.bin"));
    private static readonly Lazy<ScriptConverter> Converter = new(() => ScriptConverter.For("s2t"));
    private static readonly ConcurrentDictionary<(UiLanguage, string), string> Known = new();

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such key.</exception>
    public static string Of(UiLanguage language, string key) => Known.GetOrAdd((language, key), static k => Read(k.Item1, k.Item2));

    /// <summary>Our own Chinese in traditional characters.</summary>
    public static string ToTraditional(string simplified) => Converter.Value.Convert(simplified);

    /// <summary>The name of a language in HTML and in addresses.</summary>
    public static string Code(UiLanguage language) => language switch { UiLanguage.Traditional => "zh-Hant", UiLanguage.English => "en", _ => "zh-Hans" };

    /// <summary>The language of a name that <see cref="Code"/> gives; null for any other.</summary>
    public static UiLanguage? Parse(string? code) => code switch { "zh-Hans" => UiLanguage.Simplified, "zh-Hant" => UiLanguage.Traditional, "en" => UiLanguage.English, _ => null };

    /// <summary>The first language that a browser asks for and we have; simplified Chinese otherwise.</summary>
    public static UiLanguage Preferred(string acceptLanguage)
    {
        foreach (var part in acceptLanguage.Split(',', StringSplitOptions.TrimEntries))
        {
            var tag = part.Split(';')[0];
            if (tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                return IsTraditional(tag) ? UiLanguage.Traditional : UiLanguage.Simplified;
            if (tag.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return UiLanguage.English;
        }
        return UiLanguage.Simplified;
    }

    private static bool IsTraditional(string tag) =>
        TraditionalTags.Any(part => tag.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string Read(UiLanguage language, string key)
    {
        var (row, count) = Table.Value.Rows(key);
        if (count == 0) throw new KeyNotFoundException($"the interface has no text '{key}'");
        var text = Table.Value[row, Table.Value.Column(language == UiLanguage.English ? "en" : "zh")].ToString();
        return language == UiLanguage.Traditional ? ToTraditional(text) : text;
    }
}
