using NewsKb.Documents.Metadata;
using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Splitting;

/// <summary>Opens up lists of briefs whose headlines stand in the line of the text, before its dateline: <c>招聘会进园区　本报讯（记者 李明）…</c>.</summary>
internal static class InlineHeadlines
{
    private const int Shortest = 4, Longest = 60, LeastBriefs = 2;

    /// <summary>The lines with such headlines as lines of their own, where at least two lines have one.</summary>
    public static List<Line> Split(string page, List<Line> lines)
    {
        if (lines.Count(l => End(page, l) > 0) < LeastBriefs) return lines;
        var result = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            var end = End(page, line);
            if (end > 0) result.Add(PageLines.Trim(page, line.Start, line.Start + end, line.Blanks) with { Role = LineRole.Heading });
            result.Add(end > 0 ? PageLines.Trim(page, line.Start + end, line.End, 0) : line);
        }
        return result;
    }

    /// <summary>The length of the headline before the dateline of a line; 0 without one.</summary>
    private static int End(string page, Line line)
    {
        if (line.Role != LineRole.Text) return 0;
        var text = line.Of(page);
        for (var at = 0; at < Math.Min(Longest, text.Length) && text[at..].IndexOf(' ') is var space and >= 0; at++)
        {
            at += space;
            if (at > Longest || text[..at].IndexOfAny("。；，") >= 0) return 0;
            if (at >= Shortest && Dateline.TryRead(text[at..], out _)) return Dateline.TryRead(text, out var whole) && whole.Place?.Contains(' ') != true ? 0 : at;
        }
        return 0;
    }
}
