namespace NewsKb.Extraction.Measures;

/// <summary>Picks the leading quantity of a measure among the figures of its clauses.</summary>
internal static class AmountReader
{
    /// <summary>How well a figure measures an act: 3 money, shares and ratios, 2 lengths of time, 1 counts, 0 counts of those who gain.</summary>
    public static int UnitClass(Figure figure) => figure.Unit switch
    {
        "元" or "港元" or "新台币" or "美元" or "欧元" or "日元" or "澳门元" or "%" or "百分点" or "比例" => 3,
        "月" or "天" or "小时" or "分钟" => 2,
        "家" or "户" or "人" or "人次" or "名" or "位" => 0,
        _ => 1,
    };

    /// <summary>Whether a figure says for whom, not how much: 50人以上的, 上年度, 满3个月后.</summary>
    public static bool IsThreshold(string text, Figure figure)
    {
        var after = text.AsSpan(figure.Span.End, Math.Min(6, text.Length - figure.Span.End));
        foreach (var mark in Marks)
            if (after.StartsWith(mark, StringComparison.Ordinal))
            {
                var rest = after[mark.Length..];
                return rest.Length > 0 && rest[0] is not ('，' or ',' or '。' or '；' or '、' or '\n');
            }
        return after.StartsWith("及以上", StringComparison.Ordinal) || after.StartsWith("（含）", StringComparison.Ordinal) || after.StartsWith("的，", StringComparison.Ordinal);
    }

    private static readonly string[] Marks = ["以上", "以下", "(含)以上"];

    /// <summary>The leading quantity of the clauses; null where there is none.</summary>
    public static Reading<Figure?> Read(string text, ReadOnlySpan<ClauseProfile> clauses, IReadOnlyList<Figure> figures)
    {
        Figure? best = null;
        var bestClass = -1;
        foreach (var clause in clauses)
        {
            if (clause.Role is ClauseRole.Condition && clause.EndsCondition) continue;
            for (var i = clause.FirstFigure; i < clause.FirstFigure + clause.FigureCount; i++)
            {
                var figure = figures[i];
                if (IsThreshold(text, figure) || IsFormerValue(text, figures, i)) continue;
                var unit = UnitClass(figure);
                if (unit > bestClass) (best, bestClass) = (figure, unit);
            }
        }
        return new(best, best is null ? "none" : "first_of_best_unit", best?.Span);
    }

    /// <summary>Whether a change leads from this value to the next one: 由60%提至90%, 从41小时压到29小时.</summary>
    private static bool IsFormerValue(string text, IReadOnlyList<Figure> figures, int index)
    {
        if (index + 1 >= figures.Count) return false;
        TextSpanPair pair = new(figures[index], figures[index + 1]);
        if (pair.Gap is < 1 or > 6 || figures[index].Span.Start == 0) return false;
        var before = text.AsSpan(Math.Max(0, figures[index].Span.Start - 3), Math.Min(3, figures[index].Span.Start));
        var between = text.AsSpan(figures[index].Span.End, pair.Gap);
        return before.IndexOfAny('由', '从') >= 0 && between.IndexOfAny("至到为") >= 0;
    }

    private readonly record struct TextSpanPair(Figure First, Figure Second)
    {
        public int Gap => Second.Span.Start - First.Span.End;
    }
}
