using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Figures;

/// <summary>Finds the word that bounds or colours a figure: 最高, 至少, 约, 近, 超, 累计, 同比增长 ….</summary>
internal static class QualifierReader
{
    private const int LongestTerm = 8;
    private const int ClauseReach = 18;
    private static readonly TermTable Table = TermTable.Open(typeof(QualifierReader).Assembly, "qualifiers.bin");
    private static readonly Entry[] Rows = Load();
    private static readonly ushort[] Lengths = LengthsByLast();

    private enum Reach
    {
        Near,
        Round,
        Direction,
        Extent,
        Clause,
    }

    private enum Place
    {
        Before,
        After,
        Than,
    }

    /// <summary>The qualifier of a quantity; null where nothing qualifies it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="clauseStart">Where its clause starts, or the figure before it ends.</param>
    public static string? Read(ReadOnlySpan<char> text, in Quantity quantity, int clauseStart)
    {
        var before = WithoutCurrency(text[Math.Max(clauseStart, quantity.Start - ClauseReach)..quantity.Start]);
        if (After(text[quantity.End..], out var isThreshold) is { } after) return after == "至少" && !isThreshold && TellsResult(before) ? "超" : after;
        if (Compared(before, text[quantity.End..]) is { } compared) return compared;
        if (Before(before, Reach.Near, out _) is { } near) return near;
        if (quantity.HasMore) return "超";
        if (quantity.Number.Is(NumberTraits.BareMultiplier) && Before(before, Reach.Round, out _) is { } round) return round;
        if (Before(before, Reach.Direction, out var length, quantity.Kind) is { } direction) return Before(before[..^length], Reach.Near, out _) ?? direction; // 至少下降
        var change = before[..^FigureNeighbours.EndsAt(before, before.Length, NeighbourRole.Extent)];
        return (quantity.Min < 0 ? null : Before(change, Reach.Extent, out _)) ?? InClause(before, quantity.Kind);
    }

    /// <summary>"将达10亿元以上" tells a size; "须达30%以上" and "30人以上" set a threshold.</summary>
    private static bool TellsResult(ReadOnlySpan<char> before) =>
        FigureNeighbours.EndsAt(before, before.Length, NeighbourRole.Result) is > 0 and var verb && FigureNeighbours.EndsAt(before, before.Length - verb, NeighbourRole.Needed) == 0;

    /// <summary>约人民币5000万元: the currency stands between the word and the number.</summary>
    private static ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> before)
    {
        for (var length = before.Length > 0 && UnitTable.EndsCurrency(before[^1]) ? Math.Min(4, before.Length) : 0; length >= 2; length--)
            if (UnitTable.Match(before[^length..], out var matched) is { Kind: UnitKind.Money } && matched == length) return before[..^length];
        return before;
    }

    /// <summary>The qualifier behind a number; a threshold is one of something that reaches it: 以上的企业, （含）以上.</summary>
    private static string? After(ReadOnlySpan<char> text, out bool isThreshold)
    {
        isThreshold = false;
        if (text.Length > 0 && text[0] == '的') return null;
        var (first, count) = Table.LongestPrefix(text, out var length);
        isThreshold = length > 2 || (length < text.Length && text[length] is '的' or '得');
        for (var row = first; row < first + count; row++)
            if (Rows[row].Place == Place.After) return Rows[row].Qualifier is "-" ? null : Rows[row].Qualifier;
        return null;
    }

    /// <summary>比30大, 比 170 低.</summary>
    private static string? Compared(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.TrimEnd(' ') is not [.., '比'] || after.TrimStart(' ') is not [var word, ..]) return null;
        var (first, count) = Table.Rows([word]);
        for (var row = first; row < first + count; row++)
            if (Rows[row].Place == Place.Than) return Rows[row].Qualifier;
        return null;
    }

    private static string? Before(ReadOnlySpan<char> text, Reach reach, out int length, UnitKind kind = UnitKind.None)
    {
        var lengths = text.Length == 0 ? 0 : Lengths[text[^1]];
        for (length = Math.Min(LongestTerm, text.Length); length > 0; length--)
        {
            if (((lengths >> length) & 1) == 0) continue;
            var (first, count) = Table.Rows(text[^length..]);
            for (var row = first; row < first + count; row++)
                if (Rows[row].IsBefore && Rows[row].Reach == reach && (kind == UnitKind.None || Rows[row].NotOf != kind) && (text.Length == length || !Rows[row].NotAfter.Contains(text[^(length + 1)], StringComparison.Ordinal)))
                    return Rows[row].Qualifier;
        }
        return null;
    }

    private static string? InClause(ReadOnlySpan<char> text, UnitKind kind)
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var (state, found) = (DoubleArrayTrie.Root, (string?)null);
            for (var end = at; end < text.Length && (state = Table.Trie.Next(state, text[end])) != DoubleArrayTrie.Dead; end++)
            {
                var (first, count) = Table.Neighbours(Table.Trie.Value(state));
                for (var row = first; row < first + count; row++)
                    if (Rows[row] is { IsBefore: true, Reach: Reach.Clause, Qualifier: var qualifier } && (Rows[row].NotOf == UnitKind.None || Rows[row].NotOf != kind)) found = qualifier; // the longest decides
            }
            if (found is not null) return found is "-" ? null : found;
        }
        return null;
    }

    /// <summary>The lengths of the words before a figure by their last character, as bits.</summary>
    private static ushort[] LengthsByLast()
    {
        var lengths = new ushort[char.MaxValue + 1];
        for (var i = 0; i < Rows.Length; i++)
            if (Rows[i].IsBefore) lengths[Table[i, 0][^1]] |= (ushort)(1 << Table[i, 0].Length);
        return lengths;
    }

    private static Entry[] Load()
    {
        int qualifier = Table.Column("qualifier"), place = Table.Column("place"), reach = Table.Column("reach"), notAfter = Table.Column("not_after"), notOf = Table.Column("not_of");
        var rows = new Entry[Table.RowCount];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new Entry(Table[i, qualifier].ToString(), Enum.Parse<Place>(Table[i, place], ignoreCase: true), Enum.Parse<Reach>(Table[i, reach], ignoreCase: true), Table[i, notAfter].ToString(),
                Enum.TryParse<UnitKind>(Table[i, notOf], ignoreCase: true, out var kind) ? kind : UnitKind.None);
        return rows;
    }

    private sealed record Entry(string Qualifier, Place Place, Reach Reach, string NotAfter, UnitKind NotOf)
    {
        public bool IsBefore => Place == Place.Before;
    }
}
