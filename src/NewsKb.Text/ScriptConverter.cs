using NewsKb.Text.Conversion;

namespace NewsKb.Text;

/// <summary>
/// Converts between the scripts and regional forms of Chinese as OpenCC 1.4 does, by its own tables and configs:
/// <c>s2t t2s s2tw tw2s s2hk hk2s s2twp tw2sp s2hkp hk2sp t2tw tw2t t2hk hk2t t2jp jp2t</c>.
/// </summary>
/// <remarks>Safe for use by several threads at once. Lone surrogates and any other characters pass through as they are.</remarks>
public sealed class ScriptConverter
{
    private readonly ConversionConfig _config;

    private ScriptConverter(string name, ConversionConfig config) => (Name, _config) = (name, config);

    /// <summary>The names of all conversions, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => ConversionConfig.Names;

    /// <summary>The name of this conversion.</summary>
    public string Name { get; }

    /// <summary>The converter of this name, e.g. <c>t2s</c>.</summary>
    /// <exception cref="ArgumentException">There is no such conversion; the message lists those there are.</exception>
    public static ScriptConverter For(string name, ConversionOptions? options = null)
    {
        options ??= ConversionOptions.Default;
        var config = ConversionConfig.Find(name, options.AllowRareOutput)
            ?? throw new ArgumentException($"There is no conversion '{name}'; there are: {string.Join(", ", Names)}.", nameof(name));
        return new ScriptConverter(name, config);
    }

    /// <summary>Converts a text.</summary>
    public string Convert(ReadOnlySpan<char> text)
    {
        using var run = new ConversionRun(_config);
        run.Add(text, isEnd: true);
        return run.Output.Span.ToString();
    }

    /// <summary>Converts a text and tells where each part of the result came from.</summary>
    /// <remarks>
    /// A code unit that became one other maps to it; a phrase whose replacement differs maps as a whole to the phrase it replaces.
    /// </remarks>
    public MappedText ConvertMapped(string text) => MappedConversion.Run(_config, text);
}
