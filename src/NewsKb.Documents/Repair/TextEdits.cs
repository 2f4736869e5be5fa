using NewsKb.Text;

namespace NewsKb.Documents.Repair;

/// <summary>Stretches to take out of a text. They are given from left to right and do not overlap.</summary>
internal sealed class TextEdits
{
    private readonly List<DroppedSpan> _deletions = [];

    public bool IsEmpty => _deletions.Count == 0;

    /// <summary>Takes out what lies between two offsets; the reason is null for mere white space.</summary>
    public void Delete(int start, int end, string? reason) => _deletions.Add(new DroppedSpan(TextSpan.FromBounds(start, end), reason ?? string.Empty));

    /// <summary>The text without the deleted stretches.</summary>
    public MappedText Apply(MappedText text)
    {
        if (IsEmpty) return text;
        var map = new SourceMapBuilder(text.Text.Length);
        var result = new System.Text.StringBuilder(text.Text.Length);
        var at = 0;
        foreach (var (span, _) in _deletions)
        {
            Keep(span.Start);
            at = span.End;
        }
        Keep(text.Text.Length);
        return text.Then(new MappedText(result.ToString(), map.Build()));

        void Keep(int end)
        {
            result.Append(text.Text, at, end - at);
            map.Copy(end - at, at);
        }
    }

    /// <summary>The deleted stretches that held more than white space, in the source of the text.</summary>
    public IEnumerable<DroppedSpan> Dropped(MappedText text) =>
        _deletions.Where(d => d.Reason.Length > 0).Select(d => d with { Span = text.Map.ToSource(d.Span) });
}
