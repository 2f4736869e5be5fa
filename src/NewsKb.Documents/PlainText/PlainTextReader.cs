using System.Buffers;
using System.Text;
using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.PlainText;

/// <summary>Reads plain text: all that needs care is how its lines end, and columns that were printed side by side.</summary>
internal static class PlainTextReader
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\f\v\u0085\u2028\u2029");

    /// <summary>The text as a page whose lines end with a line feed.</summary>
    public static Page Read(string text) => InterleavedLines.Untangle(new Page
    {
        Text = TextColumns.Order(text) is { } lines ? LineOrder.Apply(text, lines) : text.AsSpan().IndexOfAny(LineEnds) < 0 ? MappedText.Identity(text) : WithLineFeeds(text),
    });

    private static MappedText WithLineFeeds(string text)
    {
        var result = new StringBuilder(text.Length);
        var map = new SourceMapBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var copied = text.AsSpan(at).IndexOfAny(LineEnds);
            if (copied < 0) copied = text.Length - at;
            result.Append(text, at, copied);
            map.Copy(copied, at);
            at += copied;
            if (at == text.Length) break;
            var length = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            result.Append('\n');
            map.Replace(1, at, length);
            at += length;
        }
        return new MappedText(result.ToString(), map.Build());
    }
}
