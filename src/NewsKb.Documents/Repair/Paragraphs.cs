using NewsKb.Documents.Metadata;
using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Repair;

/// <summary>Joins the lines of a page into headings and paragraphs: undoes hard wraps, also where a column or page break runs through a sentence.</summary>
internal static class Paragraphs
{
    /// <summary>The headings and paragraphs of the content lines, in page order.</summary>
    public static List<Block> Build(string page, List<Line> lines, bool flowed)
    {
        var wrap = flowed ? WrapWidth.None : WrapWidth.Measure(page, lines);
        var blocks = new List<Block>();
        var open = new OpenParagraph(page);
        bool interrupted = false, dated = false, openInterrupted = false, openDated = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (!line.Role.IsContent())
            {
                interrupted = true;
                dated |= line.Role == LineRole.Meta;
                continue;
            }
            if (open.Lines.Count > 0 && !Continues(page, open, line, interrupted || line.Blanks > 0, wrap, isFirst: blocks.Count == 0)) Close();
            if (open.Lines.Count == 0) (openInterrupted, openDated) = (interrupted, dated);
            open.Add(line);
            interrupted = dated = false;
        }
        Close();
        return blocks;

        void Close()
        {
            if (open.Lines.Count == 0) return;
            blocks.Add(Block.Of(page, open.Lines) with { IsInterrupted = openInterrupted, IsDated = openDated });
            open = new OpenParagraph(page);
        }
    }

    private static bool Continues(string page, OpenParagraph open, Line next, bool gap, WrapWidth wrap, bool isFirst)
    {
        var last = open.Lines[^1];
        if (last.Role != LineRole.Text || next.Role != LineRole.Text) return false;
        var before = last.Of(page);
        var after = next.Of(page);
        if (StartsParagraph(after) || (next.Indent >= last.Indent + 2 && open.Lines.Count > 1) || Byline.SignOffStart(before) >= 0 || Byline.IsByline(before)) return false;
        var width = wrap.At(last);
        if (Characters.EndsSentence(before)) return !gap && width > 0 && last.Width >= width - 3 && !Dateline.TryRead(after, out _) && !Byline.IsByline(after);
        if (Dateline.TryRead(after, out _)) return false;
        if (Characters.IsPause(before[^1]) || Characters.IsOpening(before[^1])) return !isFirst || !gap;
        var prose = open.IsProse;
        if (gap) return prose && !isFirst && !Byline.IsByline(after);
        if (width > 0) return prose || last.Width >= width * 4 / 5;
        return Characters.IsDigit(before[^1]) && Characters.IsDigit(after[0]) && prose;
    }

    /// <summary>Bullets, enumerations and opening brackets of section names start a paragraph of their own.</summary>
    public static bool StartsParagraph(ReadOnlySpan<char> line)
    {
        if (line[0] is '◎' or '●' or '■' or '□' or '◆' or '◇' or '▲' or '△' or '★' or '☆' or '○' or '【' or '※' or '•') return true;
        var at = line[0] is '（' or '(' ? 1 : 0;
        var start = at;
        while (at < line.Length && at - start < 3 && "一二三四五六七八九十".Contains(line[at])) at++;
        if (at > start && at < line.Length) return start == 1 ? line[at] is '）' or ')' : line[at] is '、';
        while (at < line.Length && at - start < 2 && Characters.IsDigit(line[at])) at++;
        return at > start && at < line.Length && (start == 1 ? line[at] is '）' or ')' : line[at] is '．' or '、' || (line[at] == '.' && at + 1 < line.Length && !Characters.IsDigit(line[at + 1])));
    }

    /// <summary>The lines of a paragraph so far.</summary>
    private sealed class OpenParagraph(string page)
    {
        /// <summary>A line of so many characters with a comma is running text and no heading.</summary>
        private const int LongHeading = 38;

        private bool _hasSentence, _hasComma;

        public List<Line> Lines { get; } = [];

        /// <summary>Whether the lines read as running text, and not as a heading: they hold a sentence end, or a comma on several lines.</summary>
        public bool IsProse => _hasSentence || (_hasComma && (Lines.Count > 1 || Lines[0].Length >= LongHeading));

        public void Add(Line line)
        {
            Lines.Add(line);
            if (_hasSentence) return;
            var text = line.Of(page);
            _hasSentence = text.IndexOfAny('。', '；') >= 0 || text.IndexOfAny('！', '？') is >= 0 and var sign && sign < text.Length - 1;
            _hasComma |= text.IndexOfAny('，', ',') >= 0;
        }
    }
}
