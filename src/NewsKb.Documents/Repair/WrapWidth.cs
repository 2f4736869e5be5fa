using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Repair;

/// <summary>The width at which a page was hard-wrapped, measured around each line because columns differ.</summary>
internal sealed class WrapWidth
{
    private const int Narrowest = 16, Widest = 120, Window = 6;

    public static readonly WrapWidth None = new(0, []);

    private readonly int _page;
    private readonly Dictionary<int, int> _byStart;

    private WrapWidth(int page, Dictionary<int, int> byStart) => (_page, _byStart) = (page, byStart);

    /// <summary>The width of the column that a line stands in; 0 when the page is not hard-wrapped.</summary>
    public int At(Line line) => _byStart.GetValueOrDefault(line.Start, _page);

    /// <summary>Measures a page: it is hard-wrapped when neighbouring lines of like width break in mid-sentence.</summary>
    public static WrapWidth Measure(string page, List<Line> lines)
    {
        int pairs = 0, wrapped = 0;
        var widths = new List<int>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (!Neighbours(lines, i)) continue;
            var (last, next) = (lines[i - 1], lines[i]);
            pairs++;
            if (Characters.EndsSentence(last.Of(page)) || last.Width is < Narrowest or > Widest || next.Width > last.Width * 5 / 4) continue;
            wrapped++;
            widths.Add(last.Width);
        }
        if (wrapped < 3 || wrapped * 5 < pairs * 2) return None;
        widths.Sort();
        var usual = widths[widths.Count * 9 / 10];
        return new WrapWidth(usual, Local(lines, usual * 5 / 4));
    }

    private static bool Neighbours(List<Line> lines, int i) =>
        lines[i].Blanks == 0 && lines[i].Role == LineRole.Text && lines[i - 1].Role == LineRole.Text;

    /// <summary>In a run of three lines and more, the widest line near by; one wider than <paramref name="most"/> is a headline.</summary>
    private static Dictionary<int, int> Local(List<Line> lines, int most)
    {
        var widths = new Dictionary<int, int>();
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && Neighbours(lines, end)) end++;
            if (end - start >= 3)
                for (var i = start; i < end; i++)
                {
                    var widest = 0;
                    for (var j = Math.Max(start, i - Window); j < Math.Min(end, i + Window + 1); j++) if (lines[j].Width <= most) widest = Math.Max(widest, lines[j].Width);
                    widths[lines[i].Start] = widest;
                }
            start = end;
        }
        return widths;
    }
}
