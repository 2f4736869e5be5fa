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
        Holiday,
    }

    /// <summary>The period, the end and the kind of the mention once the words around it are taken into account.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the mention starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="period">What it means by itself.</param>
    /// <param name="word">The word that it is, if it is one.</param>
    /// <param name="isRange">Whether both its ends were told (自1月1日至6月30日止): then no word opens one.</param>
    public static (Period? Period, int End, string? Kind) Apply(string text, int start, int end, Period? period, in DateWord word, bool isRange)
    {
        var behind = text.AsSpan(end);
        if (word.IsFeast && HolidayAt(behind) is var holiday and > 0)
            return (Holiday(period, word), behind[0] is '”' or '’' ? end : end + holiday, null); // “五一”期间
        if (Behind(behind, out var length) is { Opens: not Opens.Holiday } after)
        {
            var isLater = period is { } p && p.From != p.To && (behind[0] == '后' || behind[1..].StartsWith("后")); // after a year or month, not from its first day
            return (Open(isLater && period?.To is { } last ? new Period(Period.Add(last, 1), null) : period, after.Opens, isRange), end + length, after.Kind);
        }
        if (ClockTime.LengthAt(behind) is var clock and > 0 && Behind(behind[clock..], out _) is { Opens: Opens.From or Opens.To } afterClock)
            return (Open(period, afterClock.Opens, isRange), end, afterClock.Kind); // 12月31日24时止
        return Before(text.AsSpan(0, start), word.Kind) is { } ahead ? (Open(period, ahead.Opens, isRange), end, ahead.Kind) : (period, end, null);
    }

    /// <summary>The length of a word for the days off of a feast that the text starts with, a closing quotation mark before it included; 0 for none.</summary>
    public static int HolidayAt(ReadOnlySpan<char> text)
    {
        var quote = text is ['”' or '’', ..] ? 1 : 0;
        return Behind(text[quote..], out var length) is { Opens: Opens.Holiday } ? quote + length : 0;
    }

    private static Period? Holiday(Period? feast, in DateWord word) =>
        feast?.From is { } day ? new Period(Period.Add(day, word.FirstDay), Period.Add(day, word.LastDay)) : feast;

    private static Period? Open(Period? period, Opens opens, bool isRange) => period is not { } plain ? null : opens switch
    {
        Opens.To when !isRange => plain with { To = null },
        Opens.From when !isRange => plain with { From = null },
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
