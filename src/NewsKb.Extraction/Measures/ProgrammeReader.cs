using System.Buffers;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>The documents (《…若干措施》) and campaigns (“…”行动) that a text names, in order; a measure belongs to the last one before it.</summary>
internal sealed class ProgrammeReader
{
    private const int LongestName = 80;
    private static readonly SearchValues<char> Openers = SearchValues.Create("《“");
    private readonly List<TextSpan> _programmes = [];
    private readonly string _text;

    public ProgrammeReader(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(Openers);
            if (next < 0) break;
            i += next;
            if (End(i) is { } end)
            {
                _programmes.Add(TextSpan.FromBounds(i, end));
                i = end - 1;
            }
        }
    }

    /// <summary>The last programme that is named before an offset.</summary>
    public Reading<string?> Read(int offset)
    {
        int low = 0, high = _programmes.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_programmes[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? new(null, "not_named") : new(_programmes[low - 1].Of(_text).ToString(), "last_named", _programmes[low - 1]);
    }

    private int? End(int start)
    {
        var inner = _text.AsSpan(start + 1, Math.Min(LongestName, _text.Length - start - 1));
        var close = inner.IndexOf(_text[start] == '《' ? '》' : '”');
        if (close < 2 || inner[..close].IndexOfAny("。\n") >= 0) return null;
        var end = start + 1 + close + 1;
        if (_text[start] == '《') return ClauseEdges.Ends(inner[..close], EdgeRole.Document) ? end : null;
        var campaign = ClauseEdges.Behind(_text.AsSpan(end), EdgeRole.Campaign);
        return campaign > 0 ? end + campaign : null;
    }
}
