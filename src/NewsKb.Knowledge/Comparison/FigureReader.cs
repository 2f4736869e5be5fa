using NewsKb.Extraction;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Tells what the figures of a measure may be compared with.</summary>
internal static class FigureReader
{
    /// <summary>From here on, no one firm or person is given the sum.</summary>
    private const decimal LeastSum = 100_000_000;

    private const int HoursOfDay = 24;

    /// <summary>The comparable figures of a measure, its leading amount first.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="id">Its id.</param>
    /// <param name="figures">The figures of its article, in order of the text.</param>
    public static IReadOnlyList<ComparableFigure> Read(Measure measure, string id, IReadOnlyList<Figure> figures)
    {
        var found = new List<ComparableFigure>();
        var inside = Inside(measure.Span, figures);
        var isForMany = inside.Exists(f => f.Min > 1 && FigureCues.IsReach(f.Unit) && !FigureContext.Of(f, measure).IsAttribute);
        Figure? last = null; // the figure before, and what it may be compared with
        ComparableUnit? lastUnit = null;
        if (measure.Amount is { } amount) Add(amount, isLeading: true);
        foreach (var figure in inside)
            if (measure.Amount is not { } leading || !leading.Span.Overlaps(figure.Span)) Add(figure, isLeading: false);
        return found;

        void Add(Figure figure, bool isLeading)
        {
            var unit = UnitOf(figure, measure, isLeading, isForMany) ?? (last is not null && IsListed(last, figure, measure) ? lastUnit : null);
            (last, lastUnit) = (figure, unit);
            if (unit is not null) found.Add(new ComparableFigure(unit, AmountOf(figure), id));
        }
    }

    /// <summary>The amount to compare: of a discount (8.5折 is 85 % of the price) what is taken off.</summary>
    private static AmountValue AmountOf(Figure figure)
    {
        var amount = MeasureTable.AmountOf(figure)!;
        return IsDiscount(figure) ? amount with { Min = 100 - amount.Max, Max = 100 - amount.Min } : amount;
    }

    private static bool IsDiscount(Figure figure) => figure.Unit == "%" && figure.Text.EndsWith('折');

    private static List<Figure> Inside(TextSpan span, IReadOnlyList<Figure> figures)
    {
        int first = 0, end = figures.Count;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (figures[middle].Span.Start < span.Start) first = middle + 1;
            else end = middle;
        }
        var inside = new List<Figure>();
        for (; first < figures.Count && figures[first].Span.Start < span.End; first++)
            if (span.Contains(figures[first].Span)) inside.Add(figures[first]);
        return inside;
    }

    /// <summary>What a figure of a measure may be compared with; null for thresholds, statistics and what the words leave open.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="isLeading">Whether it is the measure's amount.</param>
    /// <param name="isForMany">Whether the measure also counts those who gained, so that a sum is for all of them.</param>
    public static ComparableUnit? UnitOf(Figure figure, Measure measure, bool isLeading, bool isForMany = false)
    {
        var context = FigureContext.Of(figure, measure);
        if (context.IsThreshold || IsIncrease(figure) || context.Has(FigureRole.Penalty) || (!isLeading && context.FollowsCondition)) return null;
        return figure.Unit switch
        {
            "%" => Share(figure, measure, context, isLeading),
            "百分点" => IsStatistic(figure, context) || (measure.Instrument == "loan_guarantee" && context.IsNear(FigureRole.Interest)) || (figure.Qualifier is null && !context.Has(FigureRole.Award) && !context.Has(FigureRole.Cut)) ? null : Plain("points", figure),
            "月" => context.Has(FigureRole.Term) && !context.FollowsCondition && figure.Qualifier != "至少" && !IsStatistic(figure, context) ? Plain("term", figure) : null,
            "天" or "小时" or "分钟" when IsStatistic(figure, context) => null,
            "小时" when figure.Max == HoursOfDay => null, // 24小时受理 tells that it is always open
            "小时" or "分钟" => context.Has(FigureRole.Handling) ? Plain("handling_time", figure) : null,
            "天" when figure.Text.Contains("工作日", StringComparison.Ordinal) => context.Has(FigureRole.Handling) ? Plain("handling_time", figure) : null,
            "天" => context.Has(FigureRole.Handling) ? Plain("handling_time", figure) : context.Has(FigureRole.Term) ? Plain("term", figure) : null,
            "比例" => null,
            _ when IsMoney(figure.Unit) => Money(figure, measure, context, isLeading, isForMany),
            _ => FigureCues.IsReach(figure.Unit) && !context.IsNear(FigureRole.Staff) && !context.Follows(FigureRole.Staff) && (context.Has(FigureRole.Total) || (isLeading && context.HasBefore(FigureRole.Helps))) && !IsStatistic(figure, context) ? Plain("reach", figure) : null,
        };
    }

    /// <summary>分别补贴1000元、1500元和2000元: whether a figure goes on with the list that another of its unit belongs to.</summary>
    private static bool IsListed(Figure previous, Figure figure, Measure measure)
    {
        var (start, end) = (previous.Span.End - measure.Span.Start, figure.Span.Start - measure.Span.Start);
        return figure.Unit == previous.Unit && start >= 0 && end - start == 1 && end <= measure.Text.Length && measure.Text[start] is '、' or '和' or '或';
    }

    /// <summary>Whether a unit is a currency.</summary>
    public static bool IsMoney(string unit) => unit.EndsWith('元') || unit is "新台币" or "英镑";

    private static ComparableUnit? Share(Figure figure, Measure measure, FigureContext context, bool isLeading)
    {
        if (IsStatistic(figure, context)) return null;
        if (IsDiscount(figure)) return Plain("cut", figure);
        var isCut = figure.Qualifier is { } qualifier && (qualifier.Contains('降', StringComparison.Ordinal) || qualifier.Contains("下浮", StringComparison.Ordinal) || qualifier.Contains('减', StringComparison.Ordinal));
        if (isCut || (context.IsNear(FigureRole.Cut) && context.Distance(FigureRole.Cut) <= context.Distance(FigureRole.Award))) return Plain("cut", figure);
        if (context.Distance(FigureRole.Fee) < int.MaxValue && !context.Follows(FigureRole.Share)) return new ComparableUnit("fee_rate", null, context.IsNear(FigureRole.Period) ? context.Period : null, figure.Unit);
        return measure.Status != MeasureStatus.Delivered && context.Has(FigureRole.Share) && !(IsLoan(measure) && context.Has(FigureRole.Grant)) ? Plain("rate", figure) : null;
    }

    private static ComparableUnit? Money(Figure figure, Measure measure, FigureContext context, bool isLeading, bool isForMany)
    {
        var isCap = figure.Qualifier == "最高";
        if (figure.Qualifier == "至少" && !isLeading) return null;
        if (context.IsNear(FigureRole.Fee) || (context.Has(FigureRole.Price) && !context.Has(FigureRole.Award))) return null; // 由6.5元降到4.8元: a price, not what is given
        if (IsStatistic(figure, context) || (IsLoan(measure) && context.Has(FigureRole.Grant))) return null;
        if (context.Per is { } per)
        {
            if (per == "door") per = BeneficiaryKind.EntityOf(measure.Beneficiary) == BeneficiaryEntity.Person ? "household" : "firm"; // 低保户每户800元
            return new ComparableUnit(context.IsAverage ? "average" : isCap ? "cap" : "standard", per, context.Period, figure.Unit);
        }
        if (context.Period is not null && figure.Qualifier != "累计" && isLeading && (!isForMany || context.IsNear(FigureRole.Period)) && figure.Max < LeastSum) return ForOne(isCap ? "cap" : "standard", measure, figure, context);
        if (context.IsNear(FigureRole.Deal)) return isLeading ? Plain("deal", figure) : null;
        if (context.Follows(FigureRole.Budget) || context.IsNear(FigureRole.Pool)) return isLeading ? Plain("budget", figure) : null;
        if (measure.Status == MeasureStatus.Delivered || figure.Qualifier == "累计") return isLeading ? Plain("paid", figure) : null;
        if (isCap) return ForOne("cap", measure, figure, context);
        if (!isLeading) return null;
        var sum = Plain(measure.Status == MeasureStatus.Planned ? "budget" : "paid", figure);
        var (award, budget, total) = (context.Distance(FigureRole.Award), context.Distance(FigureRole.Budget), context.Distance(FigureRole.Total));
        if (isForMany) return context.IsNear(FigureRole.Budget) && budget <= total ? Plain("budget", figure) : sum;
        if (figure.Max < LeastSum && (context.Follows(FigureRole.Award) || award < Math.Min(budget, total))) return ForOne("standard", measure, figure, context);
        return budget == int.MaxValue && total == int.MaxValue ? null : budget <= total ? Plain("budget", figure) : sum;
    }

    /// <summary>Whether what is given is lent, so that a grant beside it tells nothing of it.</summary>
    private static bool IsLoan(Measure measure) => measure.Instrument is "loan" or "loan_extension";

    /// <summary>An amount for one of those who gain, where the words do not say for one what.</summary>
    private static ComparableUnit ForOne(string kind, Measure measure, Figure figure, FigureContext context)
    {
        // Who gains was often carried over from clauses before; what the clause itself names tells more.
        var isNamed = measure.Beneficiary is null || measure.Text.Contains(measure.Beneficiary, StringComparison.Ordinal);
        var per = BeneficiaryKind.EntityOf(isNamed || !BeneficiaryKind.IsNamed(measure.Text) ? measure.Beneficiary : measure.Text) switch { BeneficiaryEntity.Person => "person", BeneficiaryEntity.Consumer => null, _ => "firm" };
        return new ComparableUnit(kind, per, context.Period, figure.Unit);
    }

    /// <summary>每月提高46元: what is added tells nothing of what is given in all.</summary>
    private static bool IsIncrease(Figure figure) => figure.Qualifier == "提高" && figure.Unit != "百分点";

    /// <summary>Growth, shares of a whole, rates of success: they tell how things went, not what is given.</summary>
    private static bool IsStatistic(Figure figure, FigureContext context) =>
        context.IsNear(FigureRole.Growth)
        || (figure.Qualifier is { } qualifier && (qualifier.Contains("同比", StringComparison.Ordinal) || qualifier.Contains("增长", StringComparison.Ordinal)));

    private static ComparableUnit Plain(string kind, Figure figure) => new(kind, null, null, figure.Unit);
}
