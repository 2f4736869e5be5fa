using System.Buffers;
using NewsKb.Extraction.Figures;

namespace NewsKb.Extraction.Measures;

/// <summary>Picks the leading quantity of a measure among the figures of its clauses.</summary>
internal sealed class AmountReader(string text, List<Cue> cues, CueLexicon lexicon, IReadOnlyList<Figure> figures)
{
    private const int LongestChange = 8; // 30万元|大幅提高到|50万元
    private const int LongestOrigin = 12; // 由|农民年人均收入|800元
    private const int LongestSource = 24; // 从4亿元|茶业发展资金中切块|1亿元
    private const int Event = -1; // the class of the times something is held: below all others
    private static readonly SearchValues<char> Changes = SearchValues.Create("缩压减降增升提延短加高低少长");

    /// <summary>
    /// How well a unit measures an act: 3 money, shares, ratios and goods, 2 months, 1 other counts and times, 0 counts of those who gain and of rounds.
    /// </summary>
    public static int UnitClass(string unit) => unit switch
    {
        "元" or "港元" or "新台币" or "美元" or "欧元" or "日元" or "澳门元" or "%" or "百分点" or "比例" => 3,
        "套" or "间" or "吨" or "亩" or "标箱" or "款" or "床" or "千瓦" or "兆瓦" => 3,
        "月" => 2,
        "家" or "户" or "人" or "人次" or "位" or "批" or "次" or "轮" => 0,
        _ => 1,
    };

    /// <summary>Whether a figure says for whom, not how much: 50人以上的, 500万元以下的.</summary>
    public static bool IsThreshold(string text, Figure figure)
    {
        var after = text.AsSpan(figure.Span.End, Math.Min(8, text.Length - figure.Span.End));
        var mark = ClauseEdges.Behind(after, EdgeRole.Threshold);
        if (mark > 0 && !(figure.Unit == "%" && after[1] == '内')) return after.Length > mark && after[mark] is not ('，' or ',' or '。' or '；' or '、' or '\n');
        if (figure.Span.Start > 0 && text[figure.Span.Start - 1] is '满') return true; // 满100元减30元
        return IsCondition(after) || (figure.Qualifier is "超" or "至少" && after.Length > 0 && after[0] == '的');
    }

    /// <summary>The leading quantity of the clauses; null where there is none.</summary>
    public Reading<Figure?> Read(ReadOnlySpan<ClauseProfile> clauses, int act)
    {
        Figure? best = null, condition = null, atLeast = null, count = null;
        var bestClass = Event - 1;
        for (var c = 0; c < clauses.Length; c++)
            for (var i = clauses[c].FirstFigure; i < clauses[c].FirstFigure + clauses[c].FigureCount; i++)
            {
                var figure = figures[i];
                if ((IsThreshold(text, figure) && !IsGiven(figure, clauses[c])) || (clauses[c] is { EndsCondition: true, Role: ClauseRole.Condition } && c != act))
                {
                    if (UnitClass(figure.Unit) >= 2 && IsLimit(figure)) condition ??= figure;
                    else if (UnitClass(figure.Unit) == 1 && !text.AsSpan(figure.Span.End, Math.Min(7, text.Length - figure.Span.End)).Contains('的')) atLeast ??= figure;
                    else if (UnitClass(figure.Unit) == 0 && !IsThreshold(text, figure)) count ??= figure;
                    continue;
                }
                if (IsFormerValue(i) || IsDenominator(figure)) continue;
                var unit = Class(figure, clauses[c]);
                if (unit > bestClass) (best, bestClass) = (figure, unit);
            }
        if (condition is not null && bestClass <= 1) return new(condition, "limit_in_condition", condition.Span);
        if (best is { Unit: "元" } && Total(clauses, best) is { } total) return new(total, "total", total.Span);
        if (best is { Unit: "%" } && Cap(clauses, best) is { } cap) return new(cap, "cap_of_share", cap.Span);
        if (best is not null) return new(best, "first_of_best_unit", best.Span);
        if (count is not null && atLeast is null) return new(count, "count_of_who_gains", count.Span);
        return atLeast is not null ? new(atLeast, "at_least", atLeast.Span) : new(null, "none");
    }

    /// <summary>给予|不少于2个月的减免: what is given at least.</summary>
    private bool IsGiven(Figure figure, in ClauseProfile clause)
    {
        if (figure.Qualifier != "至少" || figure.Span.Start == 0 || text[figure.Span.Start - 1] != '于') return false;
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount && cues[i].End <= figure.Span.Start; i++)
            if (figure.Span.Start - cues[i].End <= 3 && lexicon.Weight(cues[i], CueKind.Deed) > 0) return true;
        return false;
    }

    /// <summary>The sum behind a standard a head: 每户800元，共1920万元.</summary>
    private Figure? Total(ReadOnlySpan<ClauseProfile> clauses, Figure standard)
    {
        if (!text.AsSpan(Math.Max(0, standard.Span.Start - 6), Math.Min(6, standard.Span.Start)).Contains('每')) return null;
        foreach (var clause in clauses)
            for (var i = clause.FirstFigure; i < clause.FirstFigure + clause.FigureCount; i++)
                if (figures[i] is { Unit: "元" } sum && sum.Span.Start > standard.Span.End && sum.Min >= 100 * standard.Max
                    && text.AsSpan(sum.Span.Start - 2, 2).IndexOfAny("共计总省") >= 0) return sum;
        return null;
    }

    /// <summary>按投资额的30%补贴，最高不超过500万元: what the share comes to at most, which measures of other cities can be compared with.</summary>
    private Figure? Cap(ReadOnlySpan<ClauseProfile> clauses, Figure share)
    {
        foreach (var clause in clauses)
            for (var i = clause.FirstFigure; i < clause.FirstFigure + clause.FigureCount; i++)
                if (figures[i] is { Qualifier: "最高" } cap && cap.Span.Start > share.Span.End && UnitTable.IsMoney(cap.Unit) && !IsThreshold(text, cap)) return cap;
        return null;
    }

    /// <summary>不超过1万元的，…; 50万元以下贷款, …: what the measure is limited to.</summary>
    private bool IsLimit(Figure figure)
    {
        var after = text.AsSpan(figure.Span.End);
        return IsCondition(after) || (ClauseEdges.Behind(after, EdgeRole.Threshold) > 0 && after[0] == '以' && (after[1] is '下' or '内'));
    }

    /// <summary>每收购1吨, 每新增1人: what another quantity is given for.</summary>
    private bool IsDenominator(Figure figure) =>
        figure is { Min: 1, Max: 1 } && UnitClass(figure.Unit) is not 2 && text.AsSpan(Math.Max(0, figure.Span.Start - 5), Math.Min(5, figure.Span.Start)).Contains('每');

    private static bool IsCondition(ReadOnlySpan<char> after) => after.Length > 1 && after[0] == '的' && after[1] is ('，' or ',');

    private int Class(Figure figure, in ClauseProfile clause)
    {
        var unit = UnitClass(figure.Unit);
        if (ClauseEdges.Behind(text.AsSpan(figure.Span.End), EdgeRole.Scope) > 0) return Event; // 8个方面
        if (IsEvent(figure.Unit)) return Event; // 4场招聘会招到370人
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount && cues[i].Start < figure.Span.Start; i++)
            if (lexicon.Weight(cues[i], CueKind.Aside) > 0 && figure.Span.Start - cues[i].End <= 3
                && !text.AsSpan(cues[i].End, figure.Span.Start - cues[i].End).Contains('的')) return Math.Min(unit, 1);
        var before = text.AsSpan(Math.Max(0, figure.Span.Start - 4), Math.Min(4, figure.Span.Start));
        if (figure.Unit == "%" && (IsRateOfSuccess(before) || ClauseEdges.Starts(text.AsSpan(clause.Clause.Start, clause.Clause.Length), EdgeRole.Part))) return 0;
        if (figure.Unit == "比例" && ClauseEdges.Behind(text.AsSpan(figure.Span.End), EdgeRole.Sharing) > 0) return 1; // 按6:4分担
        if (figure.Unit is "天" or "月" && before.Contains('免')) return 3; // 免收10天堆存费
        if (figure.Unit is "天" or "月" && before.Length > 0 && before[^1] == '在') return 0; // 在3个月内找到工作
        if (unit == 1 && IsNewValue(figure)) return 3;
        if (figure.Unit == "间" && CountsFirms(figure)) return 0;
        if (figure.Unit == "个" && before.Contains("岗位", StringComparison.Ordinal)) return 3;
        return unit;
    }

    /// <summary>办结率达88%, 获得授信率达到六成三: tells how well it went; a rate of interest or tax (利率, 费率) is the measure's own.</summary>
    private static bool IsRateOfSuccess(ReadOnlySpan<char> before) =>
        before.LastIndexOf('率') is > 0 and var rate && before[rate - 1] is not ('利' or '费' or '税' or '汇' or '息' or '比' or '成');

    /// <summary>场, 班, 期: how often something was held, which says less than who came.</summary>
    private static bool IsEvent(string unit) => unit is "场" or "班" or "轮" or "次" or "批" or "期";

    /// <summary>压到29.5小时, 增至126项: what a change leads to.</summary>
    private bool IsNewValue(Figure figure) =>
        figure.Span.Start >= 2 && text[figure.Span.Start - 1] is '至' or '到' or '为' && Changes.Contains(text[figure.Span.Start - 2]);

    /// <summary>620间中小企: firms, not rooms.</summary>
    private bool CountsFirms(Figure figure) =>
        text.AsSpan(figure.Span.End, Math.Min(4, text.Length - figure.Span.End)).IndexOfAny("企社店铺") >= 0;

    /// <summary>Whether a change leads from this value to the next one: 由60%提至90%, 从41小时压到29小时.</summary>
    private bool IsFormerValue(int index)
    {
        if (index + 1 >= figures.Count) return false;
        var (first, second) = (figures[index].Span, figures[index + 1].Span);
        var gap = second.Start - first.End;
        if (gap < 1 || first.Start == 0) return false;
        var between = text.AsSpan(first.End, Math.Min(gap, LongestSource));
        if (gap <= LongestSource && text[first.Start - 1] == '从' && figures[index].Unit == figures[index + 1].Unit && between.Contains('中')) return true; // 从4亿元资金中切块1亿元
        var before = text.AsSpan(Math.Max(0, first.Start - LongestOrigin), Math.Min(LongestOrigin, first.Start));
        return gap <= LongestChange && between.IndexOfAny("至到为") >= 0 && before[(before.LastIndexOfAny('，', ',') + 1)..].IndexOfAny('由', '从') >= 0;
    }
}
