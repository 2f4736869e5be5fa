using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Repair;

/// <summary>Repairs inside lines: what was printed twice or spaced out.</summary>
internal static class LineRepair
{
    /// <summary>The page with its lines repaired; what was taken out is added to <see cref="Page.Dropped"/>, overprinted lines are marked bold.</summary>
    public static Page Apply(Page page)
    {
        var text = page.Text.Text;
        var edits = new TextEdits();
        var bold = new List<int>();
        for (int start = 0, number = 0; start < text.Length; number++)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            if (length < 0) length = text.Length - start;
            var line = text.AsSpan(start, length);
            if (Overprint.Find(line, start, edits)) bold.Add(number);
            else LetterSpacing.Find(line, start, edits);
            start += length + 1;
        }
        if (edits.IsEmpty) return page;
        return page with { Text = edits.Apply(page.Text), Marks = Mark(page.Marks, bold), Dropped = [.. page.Dropped, .. edits.Dropped(page.Text)] };
    }

    private static IReadOnlyList<LineMark> Mark(IReadOnlyList<LineMark> marks, List<int> bold)
    {
        if (bold.Count == 0) return marks;
        var result = new LineMark[Math.Max(marks.Count, bold[^1] + 1)];
        for (var i = 0; i < marks.Count; i++) result[i] = marks[i];
        foreach (var number in bold) result[number] = result[number] with { IsBold = true };
        return result;
    }
}
