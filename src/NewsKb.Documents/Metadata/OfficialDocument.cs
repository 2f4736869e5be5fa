using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Metadata;

/// <summary>What is printed around an official document: who issued it, under which number, and what it calls itself.</summary>
internal static class OfficialDocument
{
    private const int LongestIssuer = 40, LongestNumber = 30, MostNumberLetters = 14;

    /// <summary>Whether a text is the name of an authority and nothing else (某某市财政局, 某某县人民政府（代章）).</summary>
    public static bool IsIssuer(ReadOnlySpan<char> text)
    {
        if (text.Length > 3 && text[^1] is '）' or ')' && text.LastIndexOfAny('（', '(') is var open and > 0) text = text[..open];
        return text.Length is >= 3 and <= LongestIssuer && !text.ContainsAnyExceptInRange('\u4E00', '\u9FFF') && Terms.IssuerEndings.EndsWithTerm(text);
    }

    /// <summary>Whether a text is nothing but a number like 淄政办字〔2022〕41号, also with its digits lost (〔〕号).</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var bare = text.Trim("（）() ");
        return bare.Length is >= 3 and <= LongestNumber && bare[^1] == '号' && bare.IndexOfAny("〔[［【﹝") >= 0 && bare.IndexOfAny("，。") < 0;
    }

    /// <summary>The length of a number that stands before a headline, with the dash behind it; 0 when there is none.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var open = text[..Math.Min(text.Length, MostNumberLetters)].IndexOfAny("〔[［【﹝");
        var end = open < 2 ? -1 : text[open..Math.Min(text.Length, open + 16)].IndexOf('号');
        if (end < 0 || !IsNumber(text[..(open + end + 1)]) || text[..open].ContainsAnyExceptInRange('\u4E00', '\u9FFF')) return 0;
        end += open + 1;
        while (end < text.Length && text[end] is '-' or '—' or ' ' or '　') end++;
        return end;
    }

    /// <summary>Whether a headline is that of a document and complete: 关于…的通知, 关于…的若干措施（试行）.</summary>
    public static bool IsWholeTitle(ReadOnlySpan<char> title)
    {
        if (title.IndexOf("关于", StringComparison.Ordinal) < 0 && title.IndexOf("印发《", StringComparison.Ordinal) < 0) return false;
        while (title.Length > 3 && title[^1] is '）' or ')' && title.LastIndexOfAny('（', '(') is var open and > 0) title = title[..open];
        return Terms.DocumentKinds.EndsWithTerm(title);
    }
}
