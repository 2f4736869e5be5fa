using System.Buffers;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Metadata;

/// <summary>What the line under a headline says: <c>来源：张掖日报 作者：李明 2022-11-22 10:59</c>.</summary>
internal readonly record struct MetaLine(string? Publisher, string? Author, PrintedDate? Date)
{
    private static readonly SearchValues<char> LabelStarts = SearchValues.Create(Terms.MetaLabels.FirstCharacters(_ => true, "[【"));

    /// <summary>Reads all labelled fields and the first date of a line.</summary>
    public static MetaLine Read(ReadOnlySpan<char> line)
    {
        PrintedDate? date = DateScanner.TryFind(line, 0, out var printed) ? printed : null;
        string? publisher = null, author = null;
        var table = Terms.MetaLabels;
        for (var at = 0; at < line.Length && line[at..].IndexOfAny(LabelStarts) is var next and >= 0;)
        {
            at += next;
            var field = Label(line[at..], out var length);
            if (length == 0)
            {
                at++;
                continue;
            }
            at += length;
            var value = Value(line[at..]);
            if (field is "publisher" && publisher is null && value.Length > 0) publisher = value.ToString();
            else if (field is "author" && author is null && value.Length > 0) author = value.ToString();
        }
        if (publisher is null && date is { } d)
        {
            var before = line[..d.Start].Trim(" 　|｜[](（）)-—");
            var after = line[d.End..].Trim(" 　|｜[](（）)-—");
            if (Publishers.IsName(before)) publisher = before.ToString();
            else if (Publishers.IsName(after)) publisher = after.ToString();
        }
        return new MetaLine(publisher, author ?? (Byline.Within(line) is { Count: > 0 } names ? string.Join(' ', names) : null), date);
    }

    /// <summary>Whether a text starts with a label and its colon, or with a label in square brackets.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> text) => !Label(text, out _).IsEmpty;

    /// <summary>Whether a text is a label without its value.</summary>
    public static bool IsLabelAlone(ReadOnlySpan<char> text) => !Label(text, out var length).IsEmpty && length == text.Length;

    /// <summary>The field of the label that a text starts with, and the length of label and colon.</summary>
    private static ReadOnlySpan<char> Label(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.IsEmpty) return default;
        var open = text[0] is '[' or '【' ? 1 : 0;
        var field = Terms.MetaLabels.Prefix(text[open..], 1, out var term);
        if (field.IsEmpty) return default;
        var at = length = open + term;
        if (open > 0 && at < text.Length && text[at] is ']' or '】')
        {
            length = at + 1;
            return field;
        }
        while (at < text.Length && text[at] is ' ' or '　') at++;
        if (at >= text.Length || text[at] is not (':' or '：' or '\t'))
        {
            length = 0;
            return default;
        }
        length = at + 1;
        return field;
    }

    /// <summary>The text up to the next gap, bar, label or date.</summary>
    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && text[start] is ' ' or '　') start++;
        var end = start;
        while (end < text.Length && text[end] is not (' ' or '　' or '|' or '｜' or '\t' or '【' or '[' or '】' or ']' or '）' or ')') && !IsLabelled(text[end..])) end++;
        return text[start..end];
    }
}
