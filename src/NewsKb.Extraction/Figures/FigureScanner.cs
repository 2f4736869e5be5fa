using System.Buffers;

namespace NewsKb.Extraction.Figures;

/// <summary>Finds the figures of an article: numbers that measure something, with unit, qualifier and what they measure.</summary>
internal static class FigureScanner
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；！？,;\n");

    /// <summary>The figures of a clean text, in order; <paramref name="dates"/> are those of the same text, which are no figures.</summary>
    public static IReadOnlyList<Figure> Scan(string text, IReadOnlyList<DateMention> dates)
    {
        var figures = new List<Figure>();
        var (date, clauseStart) = (0, 0);
        foreach (var scanned in QuantityScanner.Scan(text))
        {
            var quantity = AsShare(text, scanned);
            while (date < dates.Count && dates[date].Span.End <= quantity.Start) date++;
            if (IsDate(quantity, dates, date) || !FigureRules.IsFigure(text, quantity)) continue;
            clauseStart = ClauseStart(text, Math.Max(clauseStart, quantity.Start - 40), quantity.Start);
            figures.Add(new Figure
            {
                Text = text[quantity.Start..quantity.End],
                Span = quantity.Span,
                Min = Normalize(quantity.Min),
                Max = Normalize(quantity.HasMore ? quantity.Min : quantity.Max),
                Unit = quantity.Unit!,
                Qualifier = QualifierReader.Read(text, quantity, clauseStart),
            });
            clauseStart = quantity.End;
        }
        return figures;
    }

    /// <summary>三分之一 without a unit is a share.</summary>
    private static Quantity AsShare(string text, in Quantity quantity) =>
        quantity.Unit is null && quantity.Number.Is(NumberTraits.Fraction) && text.AsSpan(quantity.Start, quantity.End - quantity.Start).Contains('之')
            ? quantity with { Min = quantity.Min * 100, Max = quantity.Max * 100, Unit = "%", Kind = UnitKind.Percent }
            : quantity;

    /// <summary>Drops the trailing zeros that decimal arithmetic keeps.</summary>
    private static decimal Normalize(decimal value) => value / 1.0000000000000000000000000000m;

    private static bool IsDate(in Quantity quantity, IReadOnlyList<DateMention> dates, int next)
    {
        if (next >= dates.Count || !dates[next].Span.Overlaps(quantity.Span)) return false;
        var isCountedFromNow = quantity.Kind == UnitKind.Duration && dates[next].Span.Start == quantity.Start && quantity.Min < 1000;
        return !isCountedFromNow;
    }

    private static int ClauseStart(ReadOnlySpan<char> text, int from, int end)
    {
        var mark = text[from..end].LastIndexOfAny(ClauseMarks);
        return mark < 0 ? from : from + mark + 1;
    }
}
