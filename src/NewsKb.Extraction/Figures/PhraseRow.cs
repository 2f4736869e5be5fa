namespace NewsKb.Extraction.Figures;

/// <summary>Names a figure that has a cell of a table for itself by what its row is about: 技能培训补贴｜新录用员工｜每人800元.</summary>
internal static class PhraseRow
{
    private const int Reach = 120;
    private const int ShortestLabel = 3;
    private const int LongestLabel = 12;
    private const int LongestEach = 4;

    /// <summary>The phrase; empty where the figure stands in no such cell.</summary>
    /// <param name="before">The text before the figure.</param>
    public static string Read(ReadOnlySpan<char> before)
    {
        var isCut = before.Length > Reach;
        if (isCut) before = before[^Reach..];
        var cell = before[(before.LastIndexOf('\t') + 1)..];
        if (cell.Length == before.Length || cell.Length > LongestEach || !(cell.Length == 0 || cell[0] == '每')) return "";
        var line = before.LastIndexOf('\n') + 1;
        if (isCut && line == 0) return ""; // the row begins too far before to tell its first cell
        before = before[line..];
        var end = before.IndexOf('\t');
        if (end is < ShortestLabel or > LongestLabel || before[..end].ContainsAnyInRange('0', '9')) return "";
        return string.Concat(cell, before[..end]);
    }
}
