using NewsKb.Documents.Metadata;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;

namespace NewsKb.Documents.Splitting;

/// <summary>
/// Opens up articles that come as one line: headline, dateline and paragraphs set apart by single spaces
/// (<c>标题一 标题二 新华社杭州2月11日电 … 。 据了解…</c>).
/// </summary>
internal static class TitleLine
{
    private const int LongestTitle = 60, LongestFirst = 90, MostSegments = 3, MostIssuers = 8;

    /// <summary>A segment with this share of its letter pairs in the headline before it repeats it.</summary>
    private const double Repetition = 0.8;

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
            var body = line;
            var titleEnd = first ? TitleEnd(line.Of(page)) : 0;
            if (titleEnd > 0)
            {
                result.Add(PageLines.Trim(page, line.Start, line.Start + titleEnd, line.Blanks) with { Role = LineRole.Heading });
                body = PageLines.Trim(page, line.Start + titleEnd, line.End, 0);
                var headline = result[^1];
                while (RepeatLength(headline.Of(page), body.Of(page)) is var repeat and > 0)
                {
                    result.Add(PageLines.Trim(page, body.Start, body.Start + repeat, 0) with { Role = LineRole.Fragment });
                    body = PageLines.Trim(page, body.Start + repeat, body.End, 0);
                }
                if (HeadLength(body.Of(page)) is var head and > 0)
                {
                    result.Add(PageLines.Trim(page, body.Start, body.Start + head, 0) with { Role = LineRole.Meta });
                    body = PageLines.Trim(page, body.Start + head, body.End, 0);
                }
            }
            SplitParagraphs(page, body, result);
            first = false;
        }
        return result;
    }

    /// <summary>The end of the headline in a line that also holds the body; 0 when it does not.</summary>
    internal static int TitleEnd(ReadOnlySpan<char> line)
    {
        var end = 0;
        int count = 0, issuers = 0;
        for (var at = 0; at < line.Length;)
        {
            var length = SegmentLength(line[at..]);
            var segment = line.Slice(at, length);
            if (count > 0 && LetterPairs.Coverage(segment.ToString(), LetterPairs.Of(line[..end])) >= Repetition) return line[at..].IndexOf('。') >= 0 ? end : 0;
            if (issuers == count && count < MostIssuers && IsIssuer(segment)) issuers++;
            else if (!IsTitle(segment, count) || (count > 0 && Publishers.IsName(segment) && HeadLength(line[at..]) > length)) return count > 0 && line[at..].IndexOf('。') >= 0 ? end : 0;
            end = at + length;
            at = end;
            while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
            if (++count - issuers >= MostSegments) return line[at..].IndexOf('。') >= 0 ? end : 0;
        }
        return 0;
    }

    /// <summary>The length of a segment that repeats the headline before it.</summary>
    private static int RepeatLength(ReadOnlySpan<char> title, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 0;
        var length = SegmentLength(text);
        return length < text.Length && length <= LongestFirst && text[..length].IndexOfAny("。；") < 0
            && LetterPairs.Coverage(text[..length].ToString(), LetterPairs.Of(title)) >= Repetition ? length : 0;
    }

    /// <summary>The length of source, date and names between headline and text.</summary>
    private static int HeadLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        var names = false;
        for (var at = 0; at < text.Length;)
        {
            var length = SegmentLength(text[at..]);
            var segment = text.Slice(at, length);
            var isRole = Byline.IsRole(segment);
            if (segment.IndexOfAny("。，；") >= 0 || Dateline.TryRead(segment, out _)) return end;
            if (!(isRole || (names && Byline.IsNameAlone(segment)) || MetaLine.IsLabelled(segment) || IsDateOrClock(segment) || Publishers.IsName(segment))) return end;
            names = isRole || names;
            at += length;
            if (!isRole) end = at;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        }
        return end;
    }

    private static bool IsDateOrClock(ReadOnlySpan<char> segment)
    {
        if (DateScanner.TryRead(segment, 0, out var date)) return date.End == segment.Length || Publishers.IsName(segment[date.End..]);
        return segment.Length is >= 4 and <= 8 && Characters.IsDigit(segment[0]) && segment.IndexOfAny(':', '：') > 0 && Characters.IsDigit(segment[^1]);
    }

    /// <summary>The offices that issue a document stand before its name: 财政部 税务总局 关于….</summary>
    private static bool IsIssuer(ReadOnlySpan<char> segment) => segment.Length is >= 3 and <= 20 && segment[^1] is '部' or '局' or '厅' or '委' or '院' or '会' or '办' or '府' or '行' or '室'
        && !segment.ContainsAnyExceptInRange('\u4E00', '\u9FFF');

    private static bool IsTitle(ReadOnlySpan<char> segment, int before)
    {
        if (segment.Length > (before == 0 ? LongestFirst : LongestTitle) || segment.IndexOfAny("。；") >= 0 || segment[^1] is '：' or ':' or '，' or '、') return false;
        if (Dateline.TryRead(segment, out _) || DocumentNumber.Is(segment)) return false;
        if (before == 0) return segment.Length >= 4 || !Characters.IsDigit(segment[0]);
        return segment.Length >= 4 && !Paragraphs.StartsParagraph(segment) && segment.IndexOfAny("，,") < 0 && !DateScanner.TryRead(segment, 0, out _)
            && !MetaLine.IsLabelled(segment) && !Byline.IsByline(segment);
    }

    /// <summary>Up to the next white space outside brackets and quotation marks.</summary>
    private static int SegmentLength(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Characters.IsOpening(text[i])) depth++;
            else if (Characters.IsClosing(text[i])) depth = Math.Max(0, depth - 1);
            else if (char.IsWhiteSpace(text[i]) && (depth == 0 || i > LongestFirst)) return i;
        }
        return text.Length;
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
