namespace NewsKb.Extraction.Figures;

/// <summary>Tells degrees of temperature from those that electricity is sold by: 气温降到零下5度, 用电300度.</summary>
internal static class Temperature
{
    private const int Reach = 8; // characters from the word to the number

    /// <summary>The unit of a number of degrees behind the text; null where it speaks of no temperature.</summary>
    public static string? UnitBefore(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 1; at > 0 && at > text.Length - Reach; at--)
        {
            if (FigureNeighbours.EndsAt(text, at + 1, NeighbourRole.Warm) > 0) return text[at] == '氏' && text[at - 1] == '华' ? "华氏度" : "摄氏度";
            if (text[at] is '，' or '。' or '；' or '\n') break;
        }
        return null;
    }
}
