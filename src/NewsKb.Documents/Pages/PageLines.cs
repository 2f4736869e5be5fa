namespace NewsKb.Documents.Pages;

/// <summary>Cuts a page into its lines.</summary>
internal static class PageLines
{
    private const int LeastLines = 10, WidestColumn = 90;

    /// <summary>The lines that are not blank, with the marks of the reader.</summary>
    public static List<Line> Read(Page page)
    {
        var text = page.Text.Text;
        var lines = new List<Line>();
        int number = 0, blanks = 0;
        for (var start = 0; start <= text.Length; number++)
        {
            var end = text.AsSpan(start).IndexOf('\n');
            end = end < 0 ? text.Length : start + end;
            var line = Trim(text, start, end, blanks);
            if (line.Length == 0)
            {
                blanks++;
            }
            else
            {
                if (number < page.Marks.Count)
                {
                    var mark = page.Marks[number];
                    line = line with { Role = mark.Role, Level = mark.Level, IsBold = mark.IsBold, Opens = mark.Opens };
                }
                lines.Add(line);
                blanks = 0;
            }
            start = end + 1;
        }
        return lines;
    }

    /// <summary>Some text layers set a blank line behind every line; such lines count as neighbours.</summary>
    public static List<Line> CloseDoubleSpacing(List<Line> lines)
    {
        int spaced = 0, narrow = 0;
        foreach (var line in lines)
        {
            if (line.Blanks > 0) spaced++;
            if (line.Width <= WidestColumn) narrow++;
        }
        if (lines.Count < LeastLines || spaced * 20 < lines.Count * 17 || narrow * 20 < lines.Count * 17) return lines;
        return [.. lines.Select(l => l with { Blanks = Math.Max(0, l.Blanks - 1) })];
    }

    /// <summary>The line between two offsets without the white space around it.</summary>
    public static Line Trim(string text, int start, int end, int blanks)
    {
        var indent = 0;
        for (; start < end && char.IsWhiteSpace(text[start]); start++) indent += Characters.Columns(text[start]);
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Line(start, end, blanks, indent, Characters.Columns(text.AsSpan(start, end - start)), LineRole.Text);
    }
}
