using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>Finds the word that bounds or colours a figure: 最高, 至少, 约, 近, 超, 累计, 同比增长 ….</summary>
internal static class QualifierReader
{
    private const int LongestTerm = 8;
    private const int ClauseReach = 18;
    private static readonly TermTable Table = TermTable.Open(typeof(QualifierReader).Assembly, "qualifiers.bin");
    private static readonly Entry[] Rows = Load();

    private enum Reach
    {
        Near,
        Direction,
        Clause,
    }

    /// <summary>The qualifier of a quantity; null where nothing qualifies it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="clauseStart">Where its clause starts, or the figure before it ends.</param>
    public static string? Read(ReadOnlySpan<char> text, in Quantity quantity, int clauseStart)
    {
        var before = text[Math.Max(clauseStart, quantity.Start - ClauseReach)..quantity.Start];
        if (After(text[quantity.End..]) is { } after)
            return after == "至少" && (before.EndsWith("达") || before.EndsWith("达到") || before.EndsWith("突破") || before.EndsWith("超过")) ? "超" : after;
        if (Before(before, Reach.Near) is { } near) return near;
        if (quantity.HasMore) return "超";
        return Before(before, Reach.Direction) ?? InClause(before);
    }

    private static string? After(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] == '的') return null;
        var (first, count) = Table.LongestPrefix(text, out _);
        for (var row = first; row < first + count; row++)
            if (!Rows[row].IsBefore) return Rows[row].Qualifier;
        return null;
    }

    private static string? Before(ReadOnlySpan<char> text, Reach reach)
    {
        text = text.TrimEnd(' ');
        for (var length = Math.Min(LongestTerm, text.Length); length > 0; length--)
        {
            var (first, count) = Table.Rows(text[^length..]);
            for (var row = first; row < first + count; row++)
                if (Rows[row].IsBefore && Rows[row].Reach == reach && (text.Length == length || !Rows[row].NotAfter.Contains(text[^(length + 1)], StringComparison.Ordinal)))
                    return Rows[row].Qualifier;
        }
        return null;
    }

    private static string? InClause(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var (first, count) = Table.LongestPrefix(text[at..], out _);
            for (var row = first; row < first + count; row++)
                if (Rows[row].IsBefore && Rows[row].Reach == Reach.Clause) return Rows[row].Qualifier;
        }
        return null;
    }

    private static Entry[] Load()
    {
        int qualifier = Table.Column("qualifier"), place = Table.Column("place"), reach = Table.Column("reach"), notAfter = Table.Column("not_after");
        var rows = new Entry[Table.RowCount];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new Entry(Table[i, qualifier].ToString(), Table[i, place] is "before", Enum.Parse<Reach>(Table[i, reach], ignoreCase: true), Table[i, notAfter].ToString());
        return rows;
    }

    private sealed record Entry(string Qualifier, bool IsBefore, Reach Reach, string NotAfter);
}
