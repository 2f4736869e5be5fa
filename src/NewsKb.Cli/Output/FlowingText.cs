using System.Globalization;
using NewsKb.Knowledge.Search;
using Spectre.Console;

namespace NewsKb.Cli.Output;

/// <summary>
/// Text that may break between any two Chinese characters but not inside a number or a Latin word, before a closing mark or behind an opening one.
/// Spectre.Console breaks at spaces only, of which Chinese has none, and at changes of style.
/// </summary>
internal static class FlowingText
{
    private static readonly Style Match = new(Color.Yellow, decoration: Decoration.Bold);

    /// <summary>Adds a text in one style.</summary>
    public static Paragraph Flow(this Paragraph paragraph, string text, Style? style = null)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = UnitEnd(text, start);
            paragraph.Append(text[start..end], style);
        }
        return paragraph;
    }

    /// <summary>Adds a snippet, its matches marked. What closes right behind a match is marked with it, since a line may break where the style changes.</summary>
    public static Paragraph FlowSnippet(this Paragraph paragraph, string snippet)
    {
        for (int start = 0, next; start < snippet.Length; start = next)
        {
            var open = snippet.IndexOf(SnippetMarks.Open, start) is >= 0 and var found ? found : snippet.Length;
            paragraph.Flow(snippet[start..open]);
            var close = snippet.IndexOf(SnippetMarks.Close, open) is >= 0 and var end ? end : snippet.Length;
            for (next = Math.Min(close + 1, snippet.Length); next < snippet.Length && IsClosing(snippet[next]);) next++;
            if (open < close) paragraph.Flow(SnippetMarks.Replace(snippet[open..next], "", ""), Match);
        }
        return paragraph;
    }

    /// <summary>Where the piece that must stay together ends.</summary>
    private static int UnitEnd(string text, int start)
    {
        var end = start + StringInfo.GetNextTextElementLength(text, start);
        if (end < text.Length && char.GetUnicodeCategory(text[start]) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation)
            end += StringInfo.GetNextTextElementLength(text, end);
        if (IsNarrow(text[start])) while (end < text.Length && IsNarrow(text[end])) end++;
        while (end < text.Length && IsClosing(text[end])) end++;
        return end;
    }

    private static bool IsClosing(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    private static bool IsNarrow(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '%' or '-';
}
