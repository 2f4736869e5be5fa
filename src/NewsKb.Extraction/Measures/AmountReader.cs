namespace NewsKb.Extraction.Measures;

/// <summary>Picks the leading quantity of a measure among the figures of its clauses.</summary>
internal sealed class AmountReader(string text, List<Cue> cues, CueLexicon lexicon, IReadOnlyList<Figure> figures)
{
    /// <summary>
    /// How well a unit measures an act: 3 money, shares, ratios and goods, 2 months, 1 other counts and times, 0 counts of those who gain and of rounds.
    /// </summary>
    public static int UnitClass(string unit) => unit switch
    {
        "元" or "港元" or "新台币" or "美元" or "欧元" or "日元" or "澳门元" or "%" or "百分点" or "比例" => 3,
        "套" or "间" or "吨" or "亩" or "期" or "标箱" or "款" or "床" or "千瓦" or "兆瓦" => 3,
        "月" => 2,
        "家" or "户" or "人" or "人次" or "位" or "批" or "次" or "轮" => 0,
        _ => 1,
    };

    /// <summary>Whether a figure says for whom, not how much: 50人以上的, 500万元以下的.</summary>
    public static bool IsThreshold(string text, Figure figure)
    {
        var after = text.AsSpan(figure.Span.End, Math.Min(8, text.Length - figure.Span.End));
        var mark = ClauseEdges.Behind(after, EdgeRole.Threshold);
        if (mark > 0) return after.Length > mark && after[mark] is not ('，' or ',' or '。' or '；' or '、' or '\n');
        return IsCondition(after);
    }

    /// <summary>The leading quantity of the clauses; null where there is none.</summary>
    public Reading<Figure?> Read(ReadOnlySpan<ClauseProfile> clauses, int act)
    {
        Figure? best = null, condition = null;
        var bestClass = -1;
        for (var c = 0; c < clauses.Length; c++)
            for (var i = clauses[c].FirstFigure; i < clauses[c].FirstFigure + clauses[c].FigureCount; i++)
            {
                var figure = figures[i];
                if (IsThreshold(text, figure) || (clauses[c] is { EndsCondition: true, Role: ClauseRole.Condition } && c != act))
                {
                    if (UnitClass(figure.Unit) >= 2 && IsCondition(text.AsSpan(figure.Span.End))) condition ??= figure;
                    continue;
                }
                if (IsFormerValue(i)) continue;
                var unit = Class(figure, clauses[c]);
                if (unit > bestClass) (best, bestClass) = (figure, unit);
            }
        if (best is not null) return new(best, "first_of_best_unit", best.Span);
        return condition is not null ? new(condition, "limit_in_condition", condition.Span) : new(null, "none");
    }

    private static bool IsCondition(ReadOnlySpan<char> after) => after.Length > 1 && after[0] == '的' && after[1] is ('，' or ',');

    private int Class(Figure figure, in ClauseProfile clause)
    {
        var unit = UnitClass(figure.Unit);
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount && cues[i].Start < figure.Span.Start; i++)
            if (lexicon.Weight(cues[i], CueKind.Aside) > 0 && figure.Span.Start - cues[i].End <= 3
                && !text.AsSpan(cues[i].End, figure.Span.Start - cues[i].End).Contains('的')) return Math.Min(unit, 1);
        var before = text.AsSpan(Math.Max(0, figure.Span.Start - 3), Math.Min(3, figure.Span.Start));
        if (figure.Unit == "个" && before.Contains("岗位", StringComparison.Ordinal)) return 3;
        return unit;
    }

    /// <summary>Whether a change leads from this value to the next one: 由60%提至90%, 从41小时压到29小时.</summary>
    private bool IsFormerValue(int index)
    {
        if (index + 1 >= figures.Count) return false;
        var (first, second) = (figures[index].Span, figures[index + 1].Span);
        var gap = second.Start - first.End;
        if (gap is < 1 or > 8 || first.Start == 0) return false;
        return text.AsSpan(Math.Max(0, first.Start - 3), Math.Min(3, first.Start)).IndexOfAny('由', '从') >= 0
            && text.AsSpan(first.End, gap).IndexOfAny("至到为") >= 0;
    }
}
