using AngleSharp.Dom;
using NewsKb.Documents.Metadata;
using NewsKb.Documents.Normalization;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Repair;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Html;

/// <summary>Gives each line of a page its role: headline, what lies in the main region, what lies around it.</summary>
internal static class HtmlLineMarks
{
    private const int LongestTitle = 120;

    /// <summary>A headline stands at most so many lines above the text.</summary>
    private const int NearLines = 6;

    /// <summary>The marks of all lines.</summary>
    public static LineMark[] Mark(HtmlPageLines page, IElement? main, PageHints hints)
    {
        var lines = page.Lines;
        var (first, last) = Extent(page, main);
        var (titleStart, titleEnd) = Headline(page, hints, first);
        var sentence = FirstSentence(page, first);
        var lastSentence = last;
        while (lastSentence > sentence && !(page.Lines[lastSentence].Role.IsContent() && page.Of(lastSentence).Contains('。'))) lastSentence--;
        var marks = new LineMark[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var inside = i >= first && i <= last;
            var role = line.Role;
            if (i >= titleStart && i < titleEnd) role = LineRole.Title;
            else if (!inside || i < titleStart) role = role.IsContent() ? Around(page, i, isHead: i >= Math.Min(titleStart, first) - 3 && i <= last + 8) : role;
            else if (role == LineRole.Row && i < sentence && page.RoleByWords(i) == LineRole.Meta) role = LineRole.Meta;
            else if (role.IsContent() && role != LineRole.Row && line.Linked * 10 > line.Length * 7 && line.Length < 40) role = LinkRole(page, i, lastSentence);
            marks[i] = new LineMark(role, line.Level);
        }
        MarkLists(page, marks, sentence);
        return marks;
    }

    /// <summary>A caption like "related news" gives its role to all that stands with it in an element without the text.</summary>
    private static void MarkLists(HtmlPageLines page, LineMark[] marks, int text)
    {
        if (text >= page.Lines.Count) return;
        for (var i = text + 1; i < marks.Length; i++)
        {
            var line = page.Lines[i];
            if (!marks[i].Role.IsContent() || line.Length > 20 || page.RoleByWords(i) is not (LineRole.Related or LineRole.Comment)) continue;
            var list = line.Block;
            while (list.ParentElement is { } parent && !parent.Contains(page.Lines[text].Block)) list = parent;
            for (var j = i; j < marks.Length && IsIn(page.Lines[j], list); j++)
                if (marks[j].Role.IsContent()) marks[j] = marks[j] with { Role = LineRole.Related };
        }
    }

    /// <summary>The first and last line of the main region, without scraps and links at its ends.</summary>
    private static (int First, int Last) Extent(HtmlPageLines page, IElement? main)
    {
        int first = 0, last = page.Lines.Count - 1;
        if (main is null) return (first, last);
        while (first <= last && !IsIn(page.Lines[first], main)) first++;
        while (last > first && !IsIn(page.Lines[last], main)) last--;
        return (first, last);
    }

    private static bool IsIn(HtmlLine line, IElement main)
    {
        for (var element = line.Block; element is not null; element = element.ParentElement)
            if (element == main) return true;
        return false;
    }

    /// <summary>A line around the main region: only what tells source, date or editor is of use.</summary>
    private static LineRole Around(HtmlPageLines page, int line, bool isHead)
    {
        if (!isHead) return page.Lines[line].Length <= 60 && LineClassifier.IsMasthead(page.Plain(line)) ? LineRole.Furniture : LineRole.Boilerplate;
        var role = page.RoleByWords(line);
        return role is LineRole.Text ? LineClassifier.IsHeadDate(page.Plain(line)) ? LineRole.Meta : LineRole.Boilerplate : role;
    }

    /// <summary>A line of links between paragraphs: a list when it has neighbours of its kind, else text that happens to be linked.</summary>
    private static LineRole LinkRole(HtmlPageLines page, int at, int lastSentence)
    {
        var lines = page.Lines;
        bool IsLinks(int i) => i >= 0 && i < lines.Count && lines[i].Linked * 10 > lines[i].Length * 7;
        var hasNeighbour = IsLinks(at + 1) || (IsLinks(at - 1) && (lines[at].Level == 0 || lines[at - 1].Level == lines[at].Level));
        return at > lastSentence || hasNeighbour || lines[at].Block.LocalName == "li" ? LineRole.Related : lines[at].Role;
    }

    /// <summary>
    /// The lines of the headline: those before the text whose words are all in the page title (one or, with a line break, more); else the heading of the
    /// highest level before the text.
    /// </summary>
    private static (int Start, int End) Headline(HtmlPageLines page, PageHints hints, int first)
    {
        var text = FirstSentence(page, first);
        if (hints.Title is { } title && Printed(page, title, text, onlyHeadings: false) is { End: > 0 } printed) return printed;
        if (hints.WholeTitle is { } whole && Printed(page, whole, text, onlyHeadings: true) is { End: > 0 } heading) return heading;
        var line = Heading(page, Math.Max(0, first - NearLines), text);
        if (line < 0) line = ShortLine(page, Math.Max(0, first - NearLines), text);
        if (line < 0) line = Heading(page, 0, text);
        return line < 0 ? (first, first) : (line, line + 1);
    }

    /// <summary>The lines before the text whose words are all in the page title, the longest of them and its neighbours in the same element.</summary>
    private static (int Start, int End) Printed(HtmlPageLines page, string title, int text, bool onlyHeadings)
    {
        var lines = page.Lines;
        int best = -1, length = 0;
        var letters = HtmlPageLines.LettersOf(PageNormalizer.Plain(title));
        for (var i = 0; i < Math.Min(lines.Count, text + 1); i++)
        {
            if (!(MayBeTitle(lines[i]) || IsLinkedHeading(lines[i])) || (onlyHeadings && lines[i].Role != LineRole.Heading) || Letters(i) is not (> 0 and var count)) continue;
            var weight = count + (lines[i].Role == LineRole.Heading ? 4 : 0);
            if (weight >= length) (best, length) = (i, weight);
        }
        if (best < 0 || length < 4) return default;
        int start = best, end = best + 1;
        while (start > 0 && Follows(start - 1)) start--;
        while (end < text && Follows(end)) end++;
        return (start, end);

        bool Follows(int i) => MayBeTitle(lines[i]) && lines[i].Block == lines[best].Block && Letters(i) > 0;

        // How many letters of a line stand in the title in this order without others between.
        int Letters(int i) => page.Letters(i) is { Length: > 0 } line && letters.Contains(line, StringComparison.OrdinalIgnoreCase) ? line.Length : 0;
    }

    /// <summary>The last heading of the highest level that is not the name of the site; -1 when there is none.</summary>
    private static int Heading(HtmlPageLines page, int from, int text)
    {
        var heading = -1;
        for (var i = from; i < Math.Min(page.Lines.Count, text + 1); i++)
            if (page.Lines[i].Role == LineRole.Heading && MayBeTitle(page.Lines[i]) && IsHeadline(page, i) && (heading < 0 || page.Lines[i].Level <= page.Lines[heading].Level))
                heading = i;
        return heading;
    }

    /// <summary>Without any heading: the line nearest above the text that is neither names nor furniture.</summary>
    private static int ShortLine(HtmlPageLines page, int from, int text)
    {
        for (var i = text - 1; i >= from; i--)
            if (MayBeTitle(page.Lines[i]) && page.Lines[i].Role != LineRole.Row && page.Lines[i].Linked == 0 && IsHeadline(page, i)) return i;
        return -1;
    }

    private static bool IsHeadline(HtmlPageLines page, int line)
    {
        var text = page.Plain(line);
        return text.Length is >= 6 and <= 60 && !Publishers.IsName(text) && page.RoleByWords(line) == LineRole.Text && !LineClassifier.IsHeadDate(text)
            && !Byline.IsByline(text) && !Characters.EndsSentence(text) && Terms.PageFragments.Rows(text).Count == 0;
    }

    private static int FirstSentence(HtmlPageLines page, int first)
    {
        for (var i = first; i < page.Lines.Count; i++)
            if (page.Lines[i].Role.IsContent() && page.Of(i).Contains('。')) return i;
        return Math.Min(first + 1, page.Lines.Count - 1);
    }

    private static bool MayBeTitle(HtmlLine line) => line.Role.IsContent() && line.Length is >= 2 and <= LongestTitle && line.Linked * 2 < line.Length;

    /// <summary>A headline that leads to its own page.</summary>
    private static bool IsLinkedHeading(HtmlLine line) => line.Role == LineRole.Heading && line.Length is >= 4 and <= LongestTitle;
}
