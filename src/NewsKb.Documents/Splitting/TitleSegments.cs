using System.Buffers;
using NewsKb.Documents.Metadata;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Splitting;

/// <summary>Reads the parts, set apart by spaces, that an article in one line opens with: site and column, headline, repetition, source and date.</summary>
internal static class TitleSegments
{
    private const int LongestTitle = 60, LongestFirst = 90, MostSegments = 3, MostIssuers = 8, LongestValue = 30, LeastText = 100;

    /// <summary>A segment with this share of its letter pairs in the headline before it repeats it.</summary>
    private const double Repetition = 0.8;

    private static readonly SearchValues<char> Clock = SearchValues.Create("0123456789:：");

    /// <summary>Where the headline starts and ends in a line that also holds the body; an end of 0 when it does not.</summary>
    public static (int Start, int End) Headline(ReadOnlySpan<char> line)
    {
        var start = PrefixLength(line, out _);
        var end = End(line[start..]);
        if (end == 0) return default;
        // A headline without its end (one issuer, 关于…) that is printed again may be whole there.
        var title = line.Slice(start, end);
        if ((IsIssuers(title) || title.StartsWith("关于")) && !OfficialDocument.IsWholeTitle(title))
        {
            var rest = Skip(line, start + end);
            if (line[rest..].StartsWith(Segment(title), StringComparison.Ordinal) && End(line[rest..]) is var again && again > end) return (rest, rest + again);
        }
        return (start, start + end);
    }

    /// <summary>The length of a segment that repeats the headline before it.</summary>
    public static int RepeatLength(ReadOnlySpan<char> title, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 0;
        var length = Length(text);
        return length < text.Length && length <= LongestFirst && text[..length].IndexOfAny("。；") < 0
            && LetterPairs.Coverage(text[..length].ToString(), LetterPairs.Of(title)) >= Repetition ? length : 0;
    }

    /// <summary>The length of source, date and names between headline and text.</summary>
    public static int HeadLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        bool names = false, value = false;
        for (var at = 0; at < text.Length; at = Skip(text, at))
        {
            var length = Length(text[at..]);
            var segment = text.Slice(at, length);
            var isRole = Byline.IsRole(segment);
            if (segment.IndexOfAny("。，；") >= 0 || Dateline.TryRead(segment, out _)) return end;
            var isHead = isRole || (names && Byline.IsNameAlone(segment)) || (value && length <= LongestValue) || MetaLine.IsLabelled(segment) || IsDateOrClock(segment)
                || Publishers.IsName(segment) || Terms.PageFragments.Rows(segment).Count > 0 || segment.Trim("|｜-—·").IsEmpty;
            if (!isHead) return end;
            names = isRole || names;
            value = MetaLine.IsLabelAlone(segment);
            at += length;
            if (!isRole) end = at;
        }
        return end;
    }

    /// <summary>The length of what stands before the headline: the site and its column, or the number of the document.</summary>
    public static int PrefixLength(ReadOnlySpan<char> line, out int site)
    {
        site = 0;
        if (OfficialDocument.NumberLength(line) is var number and > 0) return number;
        site = Length(line);
        if (!OfficialDocument.IsIssuer(line[..site]) && !Publishers.IsName(line[..site])) return 0;
        var column = Skip(line, site);
        for (var at = column; at < line.Length; at = Skip(line, at))
        {
            var length = Length(line[at..]);
            var bar = line.Slice(at, length).IndexOfAny('｜', '|');
            if (bar > 0) length = bar;
            if (Terms.PageFragments.Rows(line.Slice(at, length)).Count == 0) return at > column ? at : 0;
            at += length;
            if (bar > 0) return at + 1;
        }
        return 0;
    }

    private static int End(ReadOnlySpan<char> line)
    {
        int end = 0, count = 0, issuers = 0;
        for (var at = 0; at < line.Length; at = Skip(line, at))
        {
            var length = Length(line[at..]);
            var segment = line.Slice(at, length);
            if (count > 0 && LetterPairs.Coverage(segment.ToString(), LetterPairs.Of(line[..end])) >= Repetition) break;
            if (issuers == count && count < MostIssuers && OfficialDocument.IsIssuer(segment)) issuers++;
            else if (!IsTitle(segment, count) || (count > 0 && Publishers.IsName(segment) && HeadLength(line[at..]) > length)) break;
            else if (count > 0 && IsBehindTitle(segment, line[..end])) break;
            end = at += length;
            if (++count - issuers >= MostSegments) break;
        }
        return IsText(line[end..]) ? end : 0;
    }

    /// <summary>Whether behind a headline there is text: a sentence, or much with a comma.</summary>
    private static bool IsText(ReadOnlySpan<char> rest) => rest.Contains('。') || (rest.Length > LeastText && rest.IndexOfAny("，；") >= 0);

    /// <summary>Whether a segment behind the whole title of a document is no part of it, as the name of its issuer.</summary>
    private static bool IsBehindTitle(ReadOnlySpan<char> segment, ReadOnlySpan<char> title) =>
        segment[0] is not ('（' or '(' or '—') && (OfficialDocument.IsWholeTitle(title) || (OfficialDocument.IsIssuer(segment) && Terms.DocumentKinds.EndsWithTerm(title)));

    private static bool IsIssuers(ReadOnlySpan<char> title)
    {
        for (var at = 0; at < title.Length; at = Skip(title, at))
        {
            var length = Length(title[at..]);
            if (!OfficialDocument.IsIssuer(title.Slice(at, length))) return false;
            at += length;
        }
        return true;
    }

    private static bool IsTitle(ReadOnlySpan<char> segment, int before)
    {
        if (segment.Length > (before == 0 ? LongestFirst : LongestTitle) || segment.IndexOfAny("。；") >= 0 || segment[^1] is '：' or ':' or '，' or '、') return false;
        if (Dateline.TryRead(segment, out _) || OfficialDocument.IsNumber(segment)) return false;
        if (before == 0) return segment.Length >= 4 || !Characters.IsDigit(segment[0]);
        return segment.Length >= 4 && !Paragraphs.StartsParagraph(segment) && segment.IndexOfAny("，,") < 0 && !DateScanner.TryRead(segment, 0, out _)
            && !IsDateOrClock(segment) && !MetaLine.IsLabelled(segment) && !Byline.IsByline(segment) && Terms.PageFragments.Rows(segment).Count == 0;
    }

    /// <summary>A date, a clock, or one of them with the publisher's name or a labelled field beside it.</summary>
    private static bool IsDateOrClock(ReadOnlySpan<char> segment)
    {
        if (DateScanner.TryFind(segment, 0, out var date))
            return (date.Start == 0 || Publishers.IsName(segment[..date.Start])) && (date.End == segment.Length || Publishers.IsName(segment[date.End..]));
        var clock = segment.IndexOfAnyExcept(Clock);
        if (clock < 0) clock = segment.Length;
        return clock is >= 4 and <= 8 && Characters.IsDigit(segment[0]) && segment[..clock].IndexOfAny(':', '：') > 0 && Characters.IsDigit(segment[clock - 1])
            && (clock == segment.Length || MetaLine.IsLabelled(segment[clock..]));
    }

    private static ReadOnlySpan<char> Segment(ReadOnlySpan<char> text) => text[..Length(text)];

    /// <summary>Up to the next white space outside brackets and quotation marks; of a bracket that stays open, up to the first white space.</summary>
    private static int Length(ReadOnlySpan<char> text)
    {
        int depth = 0, inner = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Characters.IsOpening(text[i])) depth++;
            else if (Characters.IsClosing(text[i])) depth = Math.Max(0, depth - 1);
            else if (char.IsWhiteSpace(text[i]))
            {
                if (depth == 0) return i;
                if (inner == 0) inner = i;
                if (i > LongestFirst) return inner;
            }
        }
        return depth > 0 && inner > 0 ? inner : text.Length;
    }

    /// <summary>The next offset that is no white space.</summary>
    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
