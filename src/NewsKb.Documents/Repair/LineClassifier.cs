using System.Buffers;
using NewsKb.Documents.Metadata;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Repair;

/// <summary>Tells content from what surrounds it: furniture, navigation, captions, jumps, the line with source and date.</summary>
internal static class LineClassifier
{
    private const int LongestFurniture = 90, LongestPaperName = 16;

    private static readonly SearchValues<char> InnerStarts = Terms.PageLines.FirstCharacters(row => Terms.PageLines[row, 2] is "inside");

    /// <summary>The lines with their roles; a role that the reader gave stays.</summary>
    public static List<Line> Classify(string page, List<Line> lines)
    {
        var result = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            var role = line.Role == LineRole.Text ? Classify(line.Of(page)) : line.Role;
            result.Add(line with { Role = role == LineRole.Text && line.IsBold ? LineRole.Heading : role });
        }
        MarkPaperNames(page, result);
        MarkBreadcrumbs(page, result);
        MarkListTails(page, result);
        MarkLooseDates(page, result);
        MarkWrappedNames(page, result);
        KeepLabelsInText(page, result);
        return result;
    }

    /// <summary>The role of one line, by its own words.</summary>
    public static LineRole Classify(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestFurniture) return LineRole.Text;
        var bare = line.Trim("【】[]—-─=_（）()<>《》「」|｜·•*★☆▲▼●○■□◆◇→←>»›：: \t　");
        if (bare.IsEmpty || IsCounter(bare)) return LineRole.Furniture;
        if (ByWords(line, bare) is var role && role != LineRole.Text) return role;
        if (IsCredit(bare)) return LineRole.Caption;
        return IsMasthead(bare) ? LineRole.Furniture : LineRole.Text;
    }

    private static LineRole ByWords(ReadOnlySpan<char> line, ReadOnlySpan<char> bare)
    {
        var table = Terms.PageLines;
        var sentence = line.Length > 60 || line.Contains('。');
        for (var at = 0; at < bare.Length; at++)
        {
            var (first, count) = table.LongestPrefix(bare[at..], out var length);
            if (count > 0)
            {
                var fits = table[first, 2] switch
                {
                    "whole" => at == 0 && IsRest(bare[length..]),
                    "start" => at == 0 && (!sentence || IsClosed(bare, length)),
                    _ => !sentence,
                };
                if (fits && Enum.TryParse<LineRole>(table[first, 1], ignoreCase: true, out var role)) return role;
            }
            if (sentence || bare[(at + 1)..].IndexOfAny(InnerStarts) is var next && next < 0) break; // within a line only some terms count
            at += next;
        }
        return LineRole.Text;
    }

    /// <summary>Behind a whole term only numbers, signs and further whole terms may stand (分享 微信 微博).</summary>
    private static bool IsRest(ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty)
        {
            if (!char.IsLetter(rest[0]))
            {
                rest = rest[1..];
                continue;
            }
            if (Terms.PageLines.LongestPrefix(rest, out var length).Count == 0) return false;
            rest = rest[length..];
        }
        return true;
    }

    /// <summary>A label in a long line counts only when a colon or a bracket follows it.</summary>
    private static bool IsClosed(ReadOnlySpan<char> text, int end) => text[end - 1] is ':' or '：' || (end < text.Length && text[end] is ':' or '：' or '】' or ']' or '>');

    /// <summary>A number alone (the count of comments), or signs alone.</summary>
    private static bool IsCounter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) && !char.IsAsciiDigit(c)) return false;
        return !DateScanner.TryFind(text, 0, out _);
    }

    /// <summary>A photo credit, with or without the words of the caption before it: 李明 摄, 本报记者李明摄影, 工人在检修管线。 李明 摄.</summary>
    private static bool IsCredit(ReadOnlySpan<char> text)
    {
        var role = text.EndsWith("摄影", StringComparison.Ordinal) || text.EndsWith("供图", StringComparison.Ordinal) || text.EndsWith("制图", StringComparison.Ordinal) ? 2
            : text.EndsWith("摄", StringComparison.Ordinal) ? 1 : 0;
        if (role == 0) return false;
        var credit = text[(text.LastIndexOf('。') + 1)..^role].TrimEnd('摄');
        return credit.Length <= 40 && (credit.IsEmpty || credit[^1] is ' ' or '/' || (credit.Length <= 16 && credit[^1] != '拍' && (credit.Length <= 4 || credit.Contains("记者", StringComparison.Ordinal))));
    }

    /// <summary>The line at the head of a newspaper page: a date with the day of the week or the number of the page.</summary>
    public static bool IsMasthead(ReadOnlySpan<char> text) =>
        text.Length <= 60 && (text.Contains("星期", StringComparison.Ordinal) || text.Contains("农历", StringComparison.Ordinal) || text.Contains('版'))
        && DateScanner.TryFind(text, 0, out var date) && date.HasYear;

    /// <summary>The name of a paper on a line of its own above the line with date and page.</summary>
    private static void MarkPaperNames(string page, List<Line> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
            if (lines[i].Role is LineRole.Text or LineRole.Heading && lines[i].Length <= LongestPaperName && lines[i].Of(page) is [.., '报'] && IsMasthead(lines[i + 1].Of(page)))
                lines[i] = lines[i] with { Role = LineRole.Meta };
    }

    /// <summary>Lines joined by lines that hold only an arrow are the path to the page.</summary>
    private static void MarkBreadcrumbs(string page, List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsArrow(lines[i].Of(page))) continue;
            lines[i] = lines[i] with { Role = LineRole.Navigation };
            foreach (var j in (ReadOnlySpan<int>)[i - 1, i + 1])
                if (j >= 0 && j < lines.Count && lines[j].Width <= 24 && lines[j].Role is LineRole.Text or LineRole.Furniture) lines[j] = lines[j] with { Role = LineRole.Navigation };
        }
    }

    private static bool IsArrow(ReadOnlySpan<char> line) => line.Length <= 3 && line.Trim(">›»→＞").IsEmpty && !line.IsEmpty;

    /// <summary>Short lines below "related" belong to that list, until text comes again.</summary>
    private static void MarkListTails(string page, List<Line> lines)
    {
        for (var i = 1; i < lines.Count; i++)
            if (lines[i - 1].Role is LineRole.Related or LineRole.Comment && lines[i].Role == LineRole.Text && lines[i].Length <= 60 && !lines[i].Of(page).Contains('。'))
                lines[i] = lines[i] with { Role = lines[i - 1].Role };
    }

    /// <summary>A date on a line of its own belongs to the head, unless text came before it (then it is a signature) and no heading after that.</summary>
    private static void MarkLooseDates(string page, List<Line> lines)
    {
        var isHead = true;
        foreach (ref var line in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines))
        {
            isHead |= line.Role is LineRole.Heading or LineRole.Title;
            if (line.Role != LineRole.Text || !isHead) continue;
            var text = line.Of(page);
            if (text.Contains('。')) isHead = false;
            else if (IsHeadDate(text) || IsDatedHead(text)) line = line with { Role = LineRole.Meta };
        }
    }

    /// <summary>Whether a line holds a date and else only what stands under a headline.</summary>
    public static bool IsHeadDate(ReadOnlySpan<char> text) => text.Length <= 80 && DateScanner.TryFind(text, 0, out var date) && ((date.HasYear && IsHeadRest(text, date)) || HasClock(text, date));

    private static bool HasClock(ReadOnlySpan<char> text, PrintedDate date) => text[date.Start..date.End].IndexOfAny(':', '：') > 0 && text.IndexOfAny("。，") < 0;

    /// <summary>Beside the date nothing but a clock, a labelled source, or a publisher's name.</summary>
    private static bool IsHeadRest(ReadOnlySpan<char> text, PrintedDate date)
    {
        return Fits(text[..date.Start].Trim(" 　|｜[](（）)-—")) && Fits(text[date.End..].Trim(" 　|｜[](（）)-—"));

        static bool Fits(ReadOnlySpan<char> rest) =>
            rest.IsEmpty || MetaLine.IsLabelled(rest) || Publishers.IsName(rest) || Byline.IsByline(rest) || Terms.MetaLabels.LongestPrefix(rest, out _).Count > 0;
    }

    /// <summary>A line that opens with a date and a gap, with a few words behind it: 10月27日 星期三 社区版.</summary>
    private static bool IsDatedHead(ReadOnlySpan<char> text) =>
        text.Length <= 40 && text.IndexOfAny("。，；") < 0 && DateScanner.TryRead(text, 0, out var date) && date.End < text.Length && text[date.End] == ' ';

    /// <summary>A labelled line between two lines of running text (时间：…, 单位：…) belongs to the text; the head of an article follows a heading.</summary>
    private static void KeepLabelsInText(string page, List<Line> lines)
    {
        var afterText = false;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Role == LineRole.Text) afterText = Characters.EndsSentence(lines[i].Of(page)) || lines[i].Of(page).Contains('。');
            else if (lines[i].Role.IsContent()) afterText = false;
            else if (lines[i].Role == LineRole.Meta && afterText && lines[i + 1].Role is LineRole.Text or LineRole.Meta && RunsOn(page, lines, i + 1)) lines[i] = lines[i] with { Role = LineRole.Text };
        }
    }

    private static bool RunsOn(string page, List<Line> lines, int from)
    {
        for (var i = from; i < Math.Min(lines.Count, from + 6); i++)
            if (lines[i].Role == LineRole.Text && lines[i].Of(page).Contains('。')) return true;
        return false;
    }

    /// <summary>The line of date and names may be wrapped: what is left of it follows without a blank line.</summary>
    private static void MarkWrappedNames(string page, List<Line> lines)
    {
        for (var i = 1; i < lines.Count; i++)
            if (lines[i].Role == LineRole.Text && lines[i].Blanks == 0 && lines[i - 1].Role is LineRole.Meta or LineRole.Furniture or LineRole.Editor && Byline.IsRestOfNames(lines[i].Of(page)))
                lines[i] = lines[i] with { Role = LineRole.Meta };
    }
}
