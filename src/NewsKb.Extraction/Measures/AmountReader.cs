using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Measures;

/// <summary>Picks the leading quantity of a measure among the figures of its clauses: that which <see cref="AmountModel"/> ranks first.</summary>
internal sealed class AmountReader(string text, List<Cue> cues, CueLexicon lexicon, IReadOnlyList<Figure> figures, AmountModel model)
{
    private const int LeastHeads = 100; // that a sum comes to

    private readonly AmountFeatures _features = new(text, cues, lexicon, figures);
    private readonly AmountCandidate[] _candidates = new AmountCandidate[AmountFeatures.MostFigures];

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
        var end = figure.Text is [.., '以', '下' or '内'] ? figure.Span.End - 2 : figure.Span.End; // 50人以上100人以下|的企业
        var after = text.AsSpan(end, Math.Min(8, text.Length - end));
        var mark = ClauseEdges.Behind(after, EdgeRole.Threshold);
        if (mark > 0 && !(figure.Unit == "%" && after[1] == '内')) return after.Length > mark && after[mark] is not ('，' or ',' or '。' or '；' or '、' or '\n');
        if (figure.Span.Start > 0 && text[figure.Span.Start - 1] is '满') return true; // 满100元减30元
        return (after.Length > 1 && after[0] == '的' && after[1] is '，' or ',') || (figure.Qualifier is "超" or "至少" && after.Length > 0 && after[0] == '的');
    }

    /// <summary>The leading quantity of the clauses; null where there is none. The strongest feature of it tells why.</summary>
    public Reading<Figure?> Read(ReadOnlySpan<ClauseProfile> clauses, int act)
    {
        var candidates = _candidates.AsSpan(0, _features.Collect(clauses, act, _candidates));
        if (candidates.IsEmpty) return new(null, "none");
        var best = new Votes(model);
        AmountFeatures.WriteNone(candidates, ref best);
        var chosen = -1;
        for (var i = 0; i < candidates.Length; i++)
        {
            var votes = new Votes(model);
            _features.Write(clauses, act, candidates, i, ref votes);
            if (votes.Sum > best.Sum) (best, chosen) = (votes, i);
        }
        if (chosen < 0) return new(null, "none");
        var figure = figures[candidates[chosen].Figure];
        return Total(candidates, chosen) is { } total ? new(total, "total", total.Span) : new(figure, best.Strongest, figure.Span);
    }

    /// <summary>The sum behind a standard a head: 每户800元，共1920万元.</summary>
    private Figure? Total(ReadOnlySpan<AmountCandidate> candidates, int standard)
    {
        if (candidates[standard] is not { State: AmountFeatures.Standard, Unit: "元" }) return null;
        foreach (var candidate in candidates[(standard + 1)..])
            if (figures[candidate.Figure] is var sum && candidate.Unit == "元" && sum.Min >= LeastHeads * figures[candidates[standard].Figure].Max
                && text.AsSpan(sum.Span.Start - 2, 2).IndexOfAny("共计总省") >= 0) return sum;
        return null;
    }

    /// <summary>Adds up what features say.</summary>
    private struct Votes(AmountModel model) : IAmountSink
    {
        private int _strongest = DoubleArrayTrie.NoValue;

        public int Sum { get; private set; }

        /// <summary>The feature that said most for the figure.</summary>
        public readonly string Strongest => _strongest == DoubleArrayTrie.NoValue ? "only" : model.Name(_strongest);

        public void Add(AmountTemplate template, ReadOnlySpan<char> value, ReadOnlySpan<char> second)
        {
            var row = model.Row(template, value, second);
            if (row == DoubleArrayTrie.NoValue) return;
            Sum += model.Weight(row);
            if (model.Weight(row) > (_strongest == DoubleArrayTrie.NoValue ? 0 : model.Weight(_strongest))) _strongest = row;
        }
    }
}
