using NewsKb.Extraction;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Tells what the figures of a measure may be compared with.</summary>
internal static class FigureReader
{
    /// <summary>The comparable figures of a measure, its leading amount first.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="id">Its id.</param>
    /// <param name="figures">The figures of its article.</param>
    public static IReadOnlyList<ComparableFigure> Read(Measure measure, string id, IReadOnlyList<Figure> figures)
    {
        var found = new List<ComparableFigure>();
        if (measure.Amount is { } amount) Add(amount, isLeading: true);
        foreach (var figure in figures)
            if (measure.Span.Contains(figure.Span) && (measure.Amount is not { } leading || !leading.Span.Overlaps(figure.Span))) Add(figure, isLeading: false);
        return found;

        void Add(Figure figure, bool isLeading)
        {
            if (UnitOf(figure, measure, isLeading) is { } unit) found.Add(new ComparableFigure(unit, MeasureTable.AmountOf(figure)!, id));
        }
    }

    /// <summary>What a figure of a measure may be compared with; null for thresholds, statistics and what the words leave open.</summary>
    public static ComparableUnit? UnitOf(Figure figure, Measure measure, bool isLeading)
    {
        var context = FigureContext.Of(figure, measure);
        if (context.IsThreshold || (!isLeading && context.FollowsCondition)) return null;
        return figure.Unit switch
        {
            "%" => Share(figure, measure, context, isLeading),
            "百分点" => IsStatistic(figure, context) || (!isLeading && !context.Has(FigureRole.Award) && !context.Has(FigureRole.Cut)) ? null : Plain("points", figure),
            "月" => context.Has(FigureRole.Term) || isLeading ? Plain("term", figure) : null,
            "天" or "小时" or "分钟" => context.Has(FigureRole.Handling) ? Plain("handling_time", figure) : context.Has(FigureRole.Term) ? Plain("term", figure) : null,
            "比例" => null,
            _ when IsMoney(figure.Unit) => Money(figure, measure, context, isLeading),
            _ => FigureCues.IsReach(figure.Unit) && (isLeading || context.Has(FigureRole.Total)) && !IsStatistic(figure, context) ? Plain("reach", figure) : null,
        };
    }

    /// <summary>Whether a unit is a currency.</summary>
    public static bool IsMoney(string unit) => unit.EndsWith('元') || unit is "新台币" or "英镑";

    private static ComparableUnit? Share(Figure figure, Measure measure, FigureContext context, bool isLeading)
    {
        if (IsStatistic(figure, context)) return null;
        var isCut = figure.Qualifier is { } qualifier && (qualifier.Contains('降', StringComparison.Ordinal) || qualifier.Contains("下浮", StringComparison.Ordinal) || qualifier.Contains('减', StringComparison.Ordinal));
        if (isCut || (context.IsNear(FigureRole.Cut) && context.Distance(FigureRole.Cut) <= context.Distance(FigureRole.Award))) return Plain("cut", figure);
        if (context.Has(FigureRole.Fee) && context.Distance(FigureRole.Fee) < int.MaxValue) return Plain("fee_rate", figure);
        if (measure.Status == MeasureStatus.Delivered) return null;
        return isLeading || context.Has(FigureRole.Award) ? Plain("rate", figure) : null;
    }

    private static ComparableUnit? Money(Figure figure, Measure measure, FigureContext context, bool isLeading)
    {
        var isCap = figure.Qualifier == "最高";
        if (figure.Qualifier == "至少" && !isLeading) return null;
        if (context.Per is { } per) return new ComparableUnit(isCap ? "cap" : "standard", per, context.Period, figure.Unit);
        if (measure.Status == MeasureStatus.Delivered || figure.Qualifier == "累计") return isLeading ? Plain("paid", figure) : null;
        if (isCap) return ForOne("cap");
        if (!isLeading) return null;
        if (context.Follows(FigureRole.Budget)) return Plain("budget", figure);
        if (context.Follows(FigureRole.Award)) return ForOne("standard");
        var (award, budget) = (context.Distance(FigureRole.Award), context.Distance(FigureRole.Budget));
        return award < budget ? ForOne("standard") : budget < int.MaxValue ? Plain("budget", figure) : null;

        ComparableUnit ForOne(string kind) => new(kind, BeneficiaryKind.NamesPeople(measure.Beneficiary) ? "person" : "firm", context.Period, figure.Unit);
    }

    /// <summary>Growth, shares of a whole, rates of success: they tell how things went, not what is given.</summary>
    private static bool IsStatistic(Figure figure, FigureContext context) =>
        context.IsNear(FigureRole.Growth)
        || (figure.Qualifier is { } qualifier && (qualifier.Contains("同比", StringComparison.Ordinal) || qualifier.Contains("增长", StringComparison.Ordinal)));

    private static ComparableUnit Plain(string kind, Figure figure) => new(kind, null, null, figure.Unit);
}
