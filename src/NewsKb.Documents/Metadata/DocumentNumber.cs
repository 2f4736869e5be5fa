namespace NewsKb.Documents.Metadata;

/// <summary>The number under which an authority issued a document: 淄政办字〔2022〕41号, also with its digits lost (〔〕号).</summary>
internal static class DocumentNumber
{
    /// <summary>Whether a text is nothing but such a number.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var bare = text.Trim("（）() ");
        return bare.Length is >= 3 and <= 30 && bare[^1] == '号' && bare.IndexOfAny("〔[［【") >= 0 && bare.IndexOfAny("，。") < 0;
    }
}
