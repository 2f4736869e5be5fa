using NewsKb.Extraction.Figures;

namespace NewsKb.Extraction.Measures;

/// <summary>A figure of a measure.</summary>
/// <param name="Figure">Its index.</param>
/// <param name="Clause">The index of its clause in the measure.</param>
/// <param name="Unit">Its unit, all currencies alike.</param>
/// <param name="State">What it is there for, as far as its neighbours tell.</param>
internal readonly record struct AmountCandidate(int Figure, int Clause, string Unit, string State);

/// <summary>
/// Describes the figures of a measure to <see cref="AmountModel"/>: each by its unit, by what stands around it, and by the units of the others.
/// The header of <c>dictionaries/amount-weights.tsv</c> explains the templates.
/// </summary>
internal sealed class AmountFeatures(string text, List<Cue> cues, CueLexicon lexicon, IReadOnlyList<Figure> figures)
{
    /// <summary>How many figures of a measure are looked at.</summary>
    public const int MostFigures = 24;

    /// <summary>The state of what each one gets.</summary>
    public const string Standard = "standard";

    /// <summary>The states of a value that a change leads to, of what must be reached, and of what stands in a condition.</summary>
    private const string NewValue = "new", Threshold = "threshold", Condition = "condition";

    private const int LongestChange = 8; // 30万元|大幅提高到|50万元
    private const int LongestOrigin = 12; // 由|农民年人均收入|800元
    private const int LongestSource = 24; // 从4亿元|茶业发展资金中切块|1亿元
    private const int LongestStandard = 6; // 每|户每月补贴|800元
    private const int LongestGap = 4;

    /// <summary>What a feature starts with in <c>dictionaries/amount-weights.tsv</c>, by <see cref="AmountTemplate"/>.</summary>
    public static IReadOnlyList<string> Prefixes { get; } =
        ["none", "none=", "unit=", "class=", "state=", "qualifier=", "role=", "clause=", "before=", "behind=", "cue=", "deed=", "later=", "earlier=", "place=", "listed", "cap="];

    /// <summary>
    /// Collects the figures of a measure, at most <see cref="MostFigures"/>, and returns how many: without counts of its parts (8个方面) and values that a
    /// change leaves, without what only says for whom (裁员率不高于5.5%的企业), and where a change leads to a value, without other counts (设立3个服务点，通关时间由30小时压缩到12小时).
    /// </summary>
    public int Collect(ReadOnlySpan<ClauseProfile> clauses, int act, Span<AmountCandidate> candidates)
    {
        var count = 0;
        var hasNew = false;
        for (var c = 0; c < clauses.Length; c++)
            for (var i = clauses[c].FirstFigure; i < clauses[c].FirstFigure + clauses[c].FigureCount && count < MostFigures; i++)
            {
                if (ClauseEdges.Behind(text.AsSpan(figures[i].Span.End), EdgeRole.Scope) > 0 || IsFormerValue(i) || IsFrame(clauses[c].Clause)) continue;
                var candidate = new AmountCandidate(i, c, UnitTable.IsMoney(figures[i].Unit) ? "元" : figures[i].Unit, State(i, clauses[c], isAct: c == act));
                if (candidate.State is Threshold or Condition && !IsLimit(figures[i])) continue;
                hasNew |= candidate.State == NewValue;
                candidates[count++] = candidate;
            }
        return hasNew ? WithoutCounts(candidates[..count]) : count;
    }

    /// <summary>在已设点的41个乡镇中，: among whom, not how much.</summary>
    private bool IsFrame(Clause clause) => text[clause.Start] is '在' or '从' && text[clause.End - 1] == '中';

    private int WithoutCounts(Span<AmountCandidate> candidates)
    {
        var kept = 0;
        foreach (var candidate in candidates)
            if (candidate.State == NewValue || AmountReader.UnitClass(figures[candidate.Figure].Unit) > 1) candidates[kept++] = candidate;
        return kept;
    }

    /// <summary>Gives what speaks for no leading figure at all.</summary>
    public static void WriteNone<TSink>(ReadOnlySpan<AmountCandidate> candidates, ref TSink sink)
        where TSink : IAmountSink
    {
        sink.Add(AmountTemplate.None, default, default);
        foreach (var candidate in candidates) sink.Add(AmountTemplate.NoneOf, candidate.State, candidate.Unit);
    }

    /// <summary>Gives the features of one of the figures, some of them several times.</summary>
    public void Write<TSink>(ReadOnlySpan<ClauseProfile> clauses, int act, ReadOnlySpan<AmountCandidate> candidates, int index, ref TSink sink)
        where TSink : IAmountSink
    {
        var candidate = candidates[index];
        var (figure, clause, unit) = (figures[candidate.Figure], clauses[candidate.Clause], candidate.Unit);
        sink.Add(AmountTemplate.Unit, unit, default);
        sink.Add(AmountTemplate.Class, [(char)('0' + AmountReader.UnitClass(figure.Unit))], default);
        sink.Add(AmountTemplate.State, candidate.State, default);
        sink.Add(AmountTemplate.State, candidate.State, unit);
        sink.Add(AmountTemplate.Qualifier, figure.Qualifier, default);
        sink.Add(AmountTemplate.Role, clause.Role.ToString(), default);
        sink.Add(AmountTemplate.Clause, [(char)('2' + Math.Clamp(candidate.Clause - act, -2, 2))], default);
        var before = figure.Span.Start > clause.Clause.Start ? text.AsSpan(figure.Span.Start - 1, 1) : "^";
        var behind = figure.Span.End < clause.Clause.End ? text.AsSpan(figure.Span.End, 1) : "$";
        sink.Add(AmountTemplate.Before, before, default);
        sink.Add(AmountTemplate.Before, before, unit);
        sink.Add(AmountTemplate.Behind, behind, default);
        sink.Add(AmountTemplate.Behind, behind, unit);
        WriteCues(clause, figure.Span.Start, ref sink);
        WriteOthers(candidates, index, unit, ref sink);
    }

    /// <summary>The last words in front of a figure.</summary>
    private void WriteCues<TSink>(in ClauseProfile clause, int start, ref TSink sink)
        where TSink : IAmountSink
    {
        int last = -1, deed = -1;
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount && cues[i].End <= start; i++)
        {
            last = i;
            if (lexicon.Weight(cues[i], CueKind.Deed) > 0) deed = i;
        }
        sink.Add(AmountTemplate.Deed, deed < 0 ? "-" : text.AsSpan(cues[deed].Start, cues[deed].Length), default);
        if (last < 0) return;
        foreach (var sense in lexicon.Senses(cues[last]))
            sink.Add(AmountTemplate.Cue, sense.Kind.ToString(), [(char)('0' + Math.Min(LongestGap, start - cues[last].End))]);
    }

    /// <summary>What the other figures of the measure make of this one.</summary>
    private void WriteOthers<TSink>(ReadOnlySpan<AmountCandidate> candidates, int index, string unit, ref TSink sink)
        where TSink : IAmountSink
    {
        int before = 0, behind = 0; // in the same clause
        for (var i = 0; i < candidates.Length; i++)
        {
            if (i == index) continue;
            if (candidates[i].Clause == candidates[index].Clause) _ = i < index ? before++ : behind++;
            if (IsFirst(candidates, i, index)) sink.Add(i < index ? AmountTemplate.Later : AmountTemplate.Earlier, candidates[i].Unit, unit);
        }
        sink.Add(AmountTemplate.Place, [(char)('0' + Math.Min(2, index))], default);
        sink.Add(AmountTemplate.Place, [(char)('0' + Math.Min(2, before))], [(char)('0' + Math.Min(2, behind))]);
        if (index == 0) return;
        var (last, figure) = (figures[candidates[index - 1].Figure], figures[candidates[index].Figure]);
        var between = text.AsSpan(last.Span.End, Math.Max(0, figure.Span.Start - last.Span.End));
        if (between.Contains('、') && between.IndexOfAny('，', ',') < 0) sink.Add(AmountTemplate.Listed, default, default);
        if (figure.Qualifier == "最高" && unit == "元") sink.Add(AmountTemplate.Cap, candidates[index - 1].Unit, default);
    }

    /// <summary>Whether no figure of its unit stands before this one on the same side of another.</summary>
    private static bool IsFirst(ReadOnlySpan<AmountCandidate> candidates, int i, int index)
    {
        for (var j = i < index ? 0 : index + 1; j < i; j++)
            if (candidates[j].Unit == candidates[i].Unit) return false;
        return true;
    }

    private string State(int index, in ClauseProfile clause, bool isAct)
    {
        var figure = figures[index];
        if (index > 0 && IsFormerValue(index - 1)) return NewValue;
        if (AmountReader.IsThreshold(text, figure) && !IsGiven(figure, clause)) return Threshold;
        if (clause is { EndsCondition: true, Role: ClauseRole.Condition } && !isAct) return Condition;
        var start = Math.Max(clause.Clause.Start, figure.Span.Start - LongestStandard);
        if (start > figure.Span.Start || !text.AsSpan(start, figure.Span.Start - start).Contains('每')) return "plain";
        return figure is { Min: 1, Max: 1 } ? "denominator" : Standard; // 每收购1吨, 每户800元
    }

    /// <summary>给予|不少于2个月的减免: what is given at least.</summary>
    private bool IsGiven(Figure figure, in ClauseProfile clause)
    {
        if (figure.Qualifier != "至少" || figure.Span.Start == 0 || text[figure.Span.Start - 1] != '于') return false;
        for (var i = clause.FirstCue; i < clause.FirstCue + clause.CueCount && cues[i].End <= figure.Span.Start; i++)
            if (figure.Span.Start - cues[i].End < LongestGap && lexicon.Weight(cues[i], CueKind.Deed) > 0) return true;
        return false;
    }

    /// <summary>不超过1万元的，…; 50万元以下贷款, …: what the measure is limited to, which may be all that it tells of its amount.</summary>
    private bool IsLimit(Figure figure)
    {
        if (AmountReader.UnitClass(figure.Unit) < 2) return false;
        var after = text.AsSpan(figure.Span.End);
        return after is ['的', '，' or ',', ..] || (after is ['以', '下' or '内', ..] && ClauseEdges.Behind(after, EdgeRole.Threshold) > 0);
    }

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
