using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Splitting;

/// <summary>
/// Opens up articles that come as one line: headline, dateline and paragraphs set apart by single spaces
/// (<c>标题一 标题二 新华社杭州2月11日电 … 。 据了解…</c>).
/// </summary>
internal static class TitleLine
{
    /// <summary>The lines with the first content line cut into headline and body, and all lines cut where a space follows a sentence.</summary>
    public static List<Line> Split(string page, List<Line> lines)
    {
        var result = new List<Line>(lines.Count);
        var first = true;
        foreach (var line in lines)
        {
            if (line.Role != LineRole.Text)
            {
                result.Add(line);
                first &= line.Role != LineRole.Heading;
                continue;
            }
            SplitParagraphs(page, first ? TakeHead(page, line, result) : line, result);
            first = false;
        }
        return result;
    }

    /// <summary>Adds headline, repetition and head of a line to the result; the rest of the line is the body.</summary>
    private static Line TakeHead(string page, Line line, List<Line> result)
    {
        var (start, end) = TitleSegments.Headline(line.Of(page));
        if (end == 0) return line;
        var body = line;
        if (start > 0)
        {
            if (TitleSegments.PrefixLength(line.Of(page), out var site) == start && site > 0) Cut(site, LineRole.Meta);
            Cut(line.Start + start - body.Start, LineRole.Navigation);
        }
        Cut(line.Start + end - body.Start, LineRole.Heading);
        var headline = result[^1];
        CutRepetitions();
        if (TitleSegments.HeadLength(body.Of(page)) is var head and > 0)
        {
            Cut(head, LineRole.Meta);
            CutRepetitions();
        }
        return body;

        void CutRepetitions()
        {
            while (TitleSegments.RepeatLength(headline.Of(page), body.Of(page)) is var repeat and > 0) Cut(repeat, LineRole.Fragment);
        }

        void Cut(int length, LineRole role)
        {
            result.Add(PageLines.Trim(page, body.Start, body.Start + length, body.Blanks) with { Role = role });
            body = PageLines.Trim(page, body.Start + length, body.End, 0);
        }
    }

    private static void SplitParagraphs(string page, Line line, List<Line> result)
    {
        var start = line.Start;
        var blanks = line.Blanks;
        for (var at = start; at < line.End;)
        {
            var space = page.AsSpan(at, line.End - at).IndexOfAny(' ', '　');
            if (space < 0) break;
            at += space;
            if (at > start && Characters.EndsSentence(page.AsSpan(start, at - start)) && page[at - 1] is not ('；' or ';' or '!' or '?') && at + 1 < line.End)
            {
                result.Add(PageLines.Trim(page, start, at, blanks));
                (start, blanks) = (at, 1);
            }
            while (at < line.End && char.IsWhiteSpace(page[at])) at++;
        }
        var rest = PageLines.Trim(page, start, line.End, blanks);
        result.Add(start == line.Start ? line : rest with { Width = line.Width }); // a paragraph that begins in mid-line still fills the column
    }
}
