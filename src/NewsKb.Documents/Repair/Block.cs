using NewsKb.Documents.Metadata;
using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.Repair;

/// <summary>A heading or a paragraph, joined from its lines.</summary>
/// <param name="IsHeading">Whether it is set apart as a heading.</param>
/// <param name="Level">The level of a heading that markup gives, or 0.</param>
/// <param name="Spans">Its lines, in the page text.</param>
/// <param name="Text">The joined text.</param>
internal sealed record Block(bool IsHeading, byte Level, IReadOnlyList<TextSpan> Spans, string Text)
{
    private const int LongestHeading = 80;

    /// <summary>Whether lines that are no content stand before the block.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>Whether the reader knows it as the headline of the page.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether a line of source and date stands before the block.</summary>
    public bool IsDated { get; init; }

    /// <summary>Whether the markup sets an article apart that begins with it.</summary>
    public bool Opens { get; init; }

    /// <summary>Blank lines before the block.</summary>
    public int Blanks { get; init; }

    public int Start => Spans[0].Start;

    public int End => Spans[^1].End;

    /// <summary>Joins lines.</summary>
    public static Block Of(string page, List<Line> lines)
    {
        var spans = new TextSpan[lines.Count];
        for (var i = 0; i < spans.Length; i++) spans[i] = lines[i].Span;
        var text = spans.Length == 1 ? lines[0].Of(page).ToString() : new TextComposer(page).Lines(spans).Build().Text;
        var role = lines[0].Role;
        var heading = role is LineRole.Heading or LineRole.Title || (role == LineRole.Text && ReadsAsHeading(text));
        return new Block(heading, lines[0].Level, spans, text) { Blanks = lines[0].Blanks, IsTitle = role == LineRole.Title, Opens = lines[0].Opens };
    }

    private static bool ReadsAsHeading(string text)
    {
        if (text.Length > LongestHeading || text.IndexOfAny(['。', '；', '\t']) >= 0 || text.Length < 2) return false;
        if (Characters.IsPause(text[^1]) || text[^1] is '：' or ':' || Characters.EndsSentence(text) || Paragraphs.StartsParagraph(text) || OfficialDocument.IsNumber(text)) return false;
        if (DateScanner.TryFind(text, 0, out var date) && date.HasYear && date.End == text.Length && date.Start > 0) return false; // a signature
        return !Byline.IsByline(text) && Byline.SignOffStart(text) < 0 && !Dateline.TryRead(text, out _);
    }
}
