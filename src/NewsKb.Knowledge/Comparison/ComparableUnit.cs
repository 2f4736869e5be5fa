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

    /// <summary>The unit as one name, by which it is stored.</summary>
    internal string Key => string.Join('\t', Kind, Per, Period, Unit);

    /// <summary>The unit of a <see cref="Key"/>.</summary>
    internal static ComparableUnit Parse(string key)
    {
        var parts = key.Split('\t');
        return parts.Length == 4 ? new(parts[0], parts[1] is "" ? null : parts[1], parts[2] is "" ? null : parts[2], parts[3])
            : throw new KnowledgeBaseException("what is stored for comparing is damaged: index the files again into a new file");
    }

    /// <summary>Whether the higher figure is better for who gains.</summary>
    internal static bool HighIsBetter(ComparableUnit unit) => ComparableKind.Find(unit.Kind)?.HighIsBetter ?? true;

    /// <summary>Whether the first is better for who gains than the second.</summary>
    internal static bool IsBetter(ComparableFigure first, ComparableFigure second) =>
        HighIsBetter(first.Unit) ? first.Amount.Max > second.Amount.Max : first.Amount.Min < second.Amount.Min;
}

/// <summary>A figure with what it may be compared with, and the measure that it comes from.</summary>
/// <param name="Unit">What it may be compared with.</param>
/// <param name="Amount">The figure.</param>
/// <param name="MeasureId">The id of the measure.</param>
public sealed record ComparableFigure(ComparableUnit Unit, Search.AmountValue Amount, string MeasureId);
