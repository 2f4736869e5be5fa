using NewsKb.Text;

namespace NewsKb.Knowledge.Lists;

/// <summary>Finds a phrase of the clean body in the decoded source again, through line breaks and traditional characters.</summary>
internal static class SourceFinder
{
    private static readonly Lazy<ScriptConverter> ToSimplified = new(() => ScriptConverter.For("t2s"));

    /// <summary>Where the phrase first stands within a part of the source; the whole part where it is not found.</summary>
    public static TextSpan Find(string phrase, string source, TextSpan within)
    {
        if (within.End > source.Length) return within;
        var mapped = ToSimplified.Value.ConvertMapped(source.Substring(within.Start, within.Length));
        for (var start = 0; start < mapped.Text.Length; start++)
            if (mapped.Text[start] == phrase[0] && End(mapped.Text, start, phrase) is { } end)
                return mapped.Map.ToSource(TextSpan.FromBounds(start, end)) is var span ? new TextSpan(within.Start + span.Start, span.Length) : within;
        return within;
    }

    private static int? End(string text, int start, string phrase)
    {
        var at = start;
        foreach (var c in phrase)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length || text[at] != c) return null;
            at++;
        }
        return at;
    }
}
