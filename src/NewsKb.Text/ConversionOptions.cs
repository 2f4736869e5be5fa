using System.Collections.ObjectModel;

namespace NewsKb.Text;

/// <summary>How <see cref="ScriptConverter"/> converts.</summary>
public sealed record ConversionOptions
{
    /// <summary>The defaults: what OpenCC does by default.</summary>
    public static ConversionOptions Default { get; } = new();

    /// <summary>For news: as the default, but names of divisions are written as they are (<see cref="KeepPlaceNames"/>).</summary>
    public static ConversionOptions News { get; } = new() { KeepPlaceNames = true };

    /// <summary>
    /// Whether simplified forms from the later extension blocks may be written, which many fonts show as an empty box
    /// (OpenCC: <c>may_output_tofu</c>). Default true.
    /// </summary>
    public bool AllowRareOutput { get; init; } = true;

    /// <summary>
    /// Whether names of Chinese administrative divisions that the tables would spoil are kept: 乾安縣 becomes 乾安县, not 干安县.
    /// For conversions to simplified characters and from them; default false.
    /// </summary>
    public bool KeepPlaceNames { get; init; }

    /// <summary>
    /// Terms of the caller and what they are to become, whatever the tables say: the longest term wins at each place, before the
    /// place names. A term that maps to itself stays. Default none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Terms { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
