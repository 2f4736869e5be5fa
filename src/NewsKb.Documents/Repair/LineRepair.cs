using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Repair;

/// <summary>Repairs inside lines: what was printed twice or spaced out.</summary>
internal static class LineRepair
{
    /// <summary>The page with its lines repaired; what was taken out is added to <see cref="Page.Dropped"/>.</summary>
    public static Page Apply(Page page)
    {
        var text = page.Text.Text;
        var edits = new TextEdits();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            if (length < 0) length = text.Length - start;
            var line = text.AsSpan(start, length);
            if (!Overprint.Find(line, start, edits)) LetterSpacing.Find(line, start, edits);
            start += length + 1;
        }
        return edits.IsEmpty ? page : page with { Text = edits.Apply(page.Text), Dropped = [.. page.Dropped, .. edits.Dropped(page.Text)] };
    }
}
