using System.Buffers;
using System.Text;
using NewsKb.Text;

namespace NewsKb.Extraction.Figures;

/// <summary>Finds the figures of an article: numbers that measure something, with unit, qualifier and what they measure.</summary>
internal static class FigureScanner
{
    private const int MostPlaces = 10;
    private const int LongestItem = 4; // a mark and a noun: more may be a deed of its own
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；！？,;\n");

    /// <summary>The figures of a clean text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dates">The dates of the same text, which are no figures.</param>
    /// <param name="currency">What 元 means in it; null to tell it by its words.</param>
    public static IReadOnlyList<Figure> Scan(string text, IReadOnlyList<DateMention> dates, string? currency = null)
    {
        var figures = new List<Figure>();
        var words = new ClauseWords(text);
        var (date, clauseStart) = (0, 0);
        var isStripped = MissingDigits.IsStripped(text);
        foreach (var scanned in QuantityScanner.Scan(text))
        {
            var quantity = AsShare(text, scanned);
            while (date < dates.Count && dates[date].Span.End <= quantity.Start) date++;
            if (MissingDigits.IsLoneMultiplier(text, quantity, isStripped) || IsDate(quantity, dates, date) || !FigureRules.IsFigure(text, quantity)) continue;
            if (quantity is { Unit: "元" } && !NamesRenminbi(text, quantity)) quantity = quantity with { Unit = currency ??= HomeCurrency.Of(text) };
            var gap = figures.Count > 0 ? text.AsSpan(clauseStart, quantity.Start - clauseStart) : default;
            clauseStart = ClauseStart(text, Math.Max(clauseStart, quantity.Start - 40), quantity.Start);
            var previous = figures.Count > 0 ? figures[^1] : null;
            var qualifier = QualifierReader.Read(text, quantity, clauseStart) ?? (IsCoordinated(gap, figures, quantity) ? previous!.Qualifier : null);
            figures.Add(new Figure
            {
                Text = text[quantity.Start..quantity.End],
                Span = quantity.Span,
                Min = Normalize(quantity.Min),
                Max = Normalize(quantity.HasMore ? quantity.Min : quantity.Max),
                Unit = quantity.Unit!,
                Qualifier = qualifier,
                Of = Whole(MeasuredPhrase.Read(words, text, quantity, qualifier, figures)),
            });
            clauseStart = quantity.End;
        }
        SharedPhrase.Complete(words, text, figures);
        return figures;
    }

    /// <summary>Warnings for totals whose stated parts do not add up to them.</summary>
    public static IEnumerable<Warning> BreakdownWarnings(string text, IReadOnlyList<Figure> figures) => Breakdown.Check(text, figures);

    /// <summary>增长6.9%、7.4%和4.3%, 上限由8年延长至10年: the second is said of the same thing, and what goes for the first goes for it.</summary>
    private static bool IsCoordinated(ReadOnlySpan<char> gap, List<Figure> figures, in Quantity quantity) =>
        figures.Count > 0 && figures[^1].Unit == quantity.Unit
        && (gap is "、" or "和" or "与" or "及" or "以及" or "或"
            || (figures[^1].Qualifier == "累计" && IsCounted(gap))
            || (gap.Length is > 0 and <= 6 && gap[^1] is '到' or '至' or '为' && figures[^1].Qualifier is "最高" or "至少"));

    /// <summary>累计收运甲类垃圾100吨，乙类20吨: the next item of what was counted up.</summary>
    private static bool IsCounted(ReadOnlySpan<char> gap) =>
        gap is ['、' or '，' or ',', _, ..] && gap.Length <= LongestItem && !gap[1..].ContainsAny(ClauseMarks) && !FigureNeighbours.StartsAt(gap, 1, NeighbourRole.Apart);

    /// <summary>A phrase that was cut to its length may hold half a character.</summary>
    private static string? Whole(string? phrase)
    {
        if (phrase is null || phrase.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return phrase;
        phrase = string.Concat(phrase.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar)).Trim();
        return phrase.Length == 0 ? null : phrase;
    }

    private static bool NamesRenminbi(string text, in Quantity quantity) =>
        text.AsSpan(quantity.Start, quantity.End - quantity.Start).EndsWith("人民币") || text.AsSpan(0, quantity.Start).TrimEnd(' ').EndsWith("人民币");

    /// <summary>三分之一 without a unit is a share, and so is 1/3 of something.</summary>
    private static Quantity AsShare(string text, in Quantity quantity) =>
        quantity.Unit is null && quantity.Number.Is(NumberTraits.Fraction) && (text.AsSpan(quantity.Start, quantity.End - quantity.Start).Contains('之') || (quantity.Max < 1 && quantity.Start > 0 && text[quantity.Start - 1] == '的'))
            ? quantity with { Min = quantity.Min * 100, Max = quantity.Max * 100, Unit = "%", Kind = UnitKind.Percent }
            : quantity;

    /// <summary>Rounds what a division left without end, to ten places and the fifteen digits that a knowledge base keeps, and drops the trailing zeros that decimal arithmetic keeps.</summary>
    private static decimal Normalize(decimal value)
    {
        if (value.Scale == 0) return value;
        if (value.Scale > MostPlaces)
        {
            var places = MostPlaces;
            for (var whole = Math.Abs(value); whole >= 100_000 && places > 0; whole /= 10) places--;
            value = decimal.Round(value, places);
        }
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if (parts[2] != 0) return value / 1.0000000000000000000000000000m;
        var (digits, scale) = (((ulong)(uint)parts[1] << 32) | (uint)parts[0], (int)value.Scale);
        while (scale > 0 && digits % 10 == 0) (digits, scale) = (digits / 10, scale - 1);
        return new decimal(unchecked((int)digits), unchecked((int)(digits >> 32)), 0, value < 0, (byte)scale);
    }

    private static bool IsDate(in Quantity quantity, IReadOnlyList<DateMention> dates, int next)
    {
        if (next >= dates.Count || !dates[next].Span.Overlaps(quantity.Span)) return false;
        return !(quantity.Kind == UnitKind.Duration && quantity.Number.Max < 1000 && dates[next] is { IsLength: true } date && date.Span.Contains(quantity.Span));
    }

    private static int ClauseStart(ReadOnlySpan<char> text, int from, int end)
    {
        var mark = text[from..end].LastIndexOfAny(ClauseMarks);
        return mark < 0 ? from : from + mark + 1;
    }
}
