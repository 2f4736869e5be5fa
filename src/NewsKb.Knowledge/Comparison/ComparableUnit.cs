namespace NewsKb.Knowledge.Comparison;

/// <summary>What a figure must share with another to be compared with it: a cap per firm in yuan with a cap per firm in yuan.</summary>
/// <param name="Kind">The name of a <see cref="ComparableKind"/>.</param>
/// <param name="Per">What one such amount is for: <c>person</c>, <c>firm</c>, <c>project</c>, 辆, …; null where nothing is.</param>
/// <param name="Period">The period one such amount is for: <c>month</c>, <c>year</c>, …; null where none is.</param>
/// <param name="Unit">The unit of the figure: 元, 港元, %, 月, 家, ….</param>
public sealed record ComparableUnit(string Kind, string? Per, string? Period, string Unit)
{
    /// <summary>What Chinese readers are shown, e.g. 每人每月标准（元）.</summary>
    public string Chinese =>
        $"{FigureCues.Label(Per)}{FigureCues.Label(Period)}{ComparableKind.Find(Kind)?.Chinese ?? Kind}（{Unit}）";

    /// <summary>Whether the first is better for who gains than the second.</summary>
    internal static bool IsBetter(ComparableFigure first, ComparableFigure second)
    {
        var highIsBetter = ComparableKind.Find(first.Unit.Kind)?.HighIsBetter ?? true;
        return highIsBetter ? first.Amount.Max > second.Amount.Max : first.Amount.Min < second.Amount.Min;
    }
}

/// <summary>A figure with what it may be compared with, and the measure that it comes from.</summary>
/// <param name="Unit">What it may be compared with.</param>
/// <param name="Amount">The figure.</param>
/// <param name="MeasureId">The id of the measure.</param>
public sealed record ComparableFigure(ComparableUnit Unit, Search.AmountValue Amount, string MeasureId);
