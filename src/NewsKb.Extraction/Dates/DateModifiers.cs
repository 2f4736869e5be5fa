using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Dates;

/// <summary>Words around a date that open one of its ends or say what it is for: 至…, …前, …起施行 (<c>dictionaries/date-modifiers.tsv</c>).</summary>
internal static class DateModifiers
{
    private const int LongestBefore = 6;
    private static readonly TermTable Table = TermTable.Open(typeof(DateModifiers).Assembly, "date-modifiers.bin");
    private static readonly Row[] Rows = Load();

    private enum Opens
    {
        Both,
        From,
        To,
    }

    /// <summary>The period, the end and the kind of the mention once the words around it are taken into account.</summary>
    public static (Period? Period, int End, string? Kind) Apply(string text, int start, int end, Period? period, DateWordKind word)
    {
        var behind = text.AsSpan(end);
        if (Behind(behind, out var length) is { } after)
        {
            var isLater = period is { } p && p.From != p.To && behind[1..].StartsWith("后"); // after a year or month, not from its first day
            return (Open(isLater && period?.To is { } last ? new Period(Period.Add(last, 1), null) : period, after.Opens), end + length, after.Kind);
        }
        return Before(text.AsSpan(0, start), word) is { } ahead ? (Open(period, ahead.Opens), end, ahead.Kind) : (period, end, null);
    }

    private static Period? Open(Period? period, Opens opens) => period is not { } plain ? null : opens switch
    {
        Opens.To => plain with { To = null },
        Opens.From => plain with { From = null },
        _ => plain,
    };

    /// <summary>The longest modifier that the text starts with. Only its plain beginning (起 of 起施行) belongs to the mention.</summary>
    private static Row? Behind(ReadOnlySpan<char> text, out int length)
    {
        Row? found = null;
        length = 0;
        var state = DoubleArrayTrie.Root;
        for (var i = 0; i < text.Length && (state = Table.Trie.Next(state, text[i])) != DoubleArrayTrie.Dead; i++)
        {
            var (first, count) = Table.Neighbours(Table.Trie.Value(state));
            for (var row = first; row < first + count; row++)
            {
                if (Rows[row].IsBefore || (i + 1 < text.Length && Rows[row].Unless.Contains(text[i + 1], StringComparison.Ordinal))) continue;
                found = Rows[row];
                length = found.Kind == "effective" ? 1 : i + 1;
            }
        }
        return found;
    }

    /// <summary>The longest modifier that the text ends with. A word for a day (至今年) opens nothing by 至 or 到 alone.</summary>
    private static Row? Before(ReadOnlySpan<char> text, DateWordKind word)
    {
        for (var length = Math.Min(LongestBefore, text.Length); length > (word == DateWordKind.None ? 0 : 1); length--)
        {
            var (first, count) = Table.Rows(text[^length..]);
            for (var row = first; row < first + count; row++)
                if (Rows[row].IsBefore && (length == text.Length || !Rows[row].Unless.Contains(text[^(length + 1)], StringComparison.Ordinal))) return Rows[row];
        }
        return null;
    }

    private static Row[] Load()
    {
        int place = Table.Column("place"), opens = Table.Column("opens"), kind = Table.Column("kind"), unless = Table.Column("unless");
        var rows = new Row[Table.RowCount];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new Row(Table[i, place] is "before", Enum.Parse<Opens>(Table[i, opens], ignoreCase: true), Table[i, kind].ToString(), Table[i, unless].ToString());
        return rows;
    }

    private sealed record Row(bool IsBefore, Opens Opens, string Kind, string Unless);
}
