using System.Buffers;
using NewsKb.Extraction;
using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Comparison;

/// <summary>The words of a measure around one of its figures, as far as the clause goes.</summary>
internal sealed class FigureContext
{
    private const int Near = 6;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：！？,;\n");
    private readonly int[] _before = new int[Enum.GetValues<FigureRole>().Length]; // distance to the figure, plus 1; 0 for none
    private readonly int[] _after = new int[Enum.GetValues<FigureRole>().Length];

    private bool _endsInCase; // 返还金额不超过2万元的，无需填表

    private FigureContext()
    {
    }

    /// <summary>What one such amount is for.</summary>
    public string? Per { get; private set; }

    /// <summary>The period one such amount is for.</summary>
    public string? Period { get; private set; }

    /// <summary>Whether it is an average over those who gained.</summary>
    public bool IsAverage { get; private set; }

    /// <summary>Whether it is a threshold (50万元以下的) or the value before a change (由20万元提高到…) rather than what is given.</summary>
    public bool IsThreshold => _after[(int)FigureRole.Condition] == 1 || _after[(int)FigureRole.Former] == 1 || _before[(int)FigureRole.Old] == 1 || _endsInCase;

    /// <summary>Whether it tells of which sort something is (超过2000人次的旅行社), so that it counts nobody.</summary>
    public bool IsAttribute { get; private set; }

    /// <summary>Whether a condition opens right before it (不低于, 满).</summary>
    public bool FollowsCondition => _before[(int)FigureRole.Condition] is > 0 and <= Near;

    /// <summary>Reads the clause around a figure of a measure.</summary>
    public static FigureContext Of(Figure figure, Measure measure)
    {
        var context = new FigureContext();
        var text = measure.Text;
        var start = figure.Span.Start - measure.Span.Start;
        if (start < 0 || start + figure.Text.Length > text.Length || !text.AsSpan(start).StartsWith(figure.Text, StringComparison.Ordinal))
            start = text.IndexOf(figure.Text, StringComparison.Ordinal);
        if (start < 0) return context;
        var end = start + figure.Text.Length;
        var clauseStart = text.AsSpan(0, start).LastIndexOfAny(ClauseEnds) + 1;
        var clauseLength = text.AsSpan(end).IndexOfAny(ClauseEnds);
        context.ReadBefore(text.AsSpan(clauseStart, start - clauseStart));
        if (context.Per is null) context.ReadBasis(text.AsSpan(0, Math.Max(0, clauseStart - 1)));
        context.IsAttribute = end < text.Length && text[end] == '的';
        context._endsInCase = clauseLength == 1 && context.IsAttribute;
        context.ReadAfter(clauseLength < 0 ? text.AsSpan(end) : text.AsSpan(end, clauseLength));
        return context;
    }

    /// <summary>Whether a word of this role stands anywhere in the clause.</summary>
    public bool Has(FigureRole role) => _before[(int)role] > 0 || _after[(int)role] > 0;

    /// <summary>Whether a word of this role stands before the figure in its clause.</summary>
    public bool HasBefore(FigureRole role) => _before[(int)role] > 0;

    /// <summary>Whether a word of this role stands right before the figure.</summary>
    public bool IsNear(FigureRole role) => _before[(int)role] is > 0 and <= Near;

    /// <summary>How far before the figure a word of this role ends, 0 or more; a large number where none stands there.</summary>
    public int Distance(FigureRole role) => _before[(int)role] > 0 ? _before[(int)role] - 1 : int.MaxValue;

    /// <summary>Whether a word of this role follows the figure closely.</summary>
    public bool Follows(FigureRole role) => _after[(int)role] is > 0 and <= 4;

    /// <summary>每招用1名毕业生，给予1000元补贴: the clause before may tell what one amount is for, where it has no amount of its own.</summary>
    private void ReadBasis(ReadOnlySpan<char> text)
    {
        var clause = text[(text.LastIndexOfAny(ClauseEnds) + 1)..];
        if (clause.IndexOf('元') >= 0) return;
        foreach (var hit in Terms.FigureCues.FindAll(clause))
            if (clause[hit.Start] == '每' && FigureCues.At(hit.First) is (FigureRole.Per, var value)) Per = value;
    }

    private void ReadBefore(ReadOnlySpan<char> text)
    {
        foreach (var hit in Terms.FigureCues.FindAll(text))
            for (var row = hit.First; row < hit.First + hit.Count; row++)
            {
                var (role, value) = FigureCues.At(row);
                if (role == FigureRole.Condition && text[hit.End - 1] == '的') continue; // 1年以上的，按每人5000元: the condition is over
                _before[(int)role] = text.Length - hit.End + 1;
                if (role is FigureRole.Per or FigureRole.Average or FigureRole.Period && text[hit.End..].Contains('\t')) continue; // of another cell of the table
                if (role is FigureRole.Per or FigureRole.Average) (Per, IsAverage) = (value, role == FigureRole.Average);
                if (role == FigureRole.Period) Period = value;
            }
        // 利率的50%: a share of the rate, not the rate.
        var fee = _before[(int)FigureRole.Fee];
        if (fee > 0 && text[^(fee - 1)..].Contains('的')) _before[(int)FigureRole.Fee] = 0;
    }

    private void ReadAfter(ReadOnlySpan<char> text)
    {
        var joined = 0; // how far "/人·月" runs on from the unit
        foreach (var hit in Terms.FigureCues.FindAll(text))
            for (var row = hit.First; row < hit.First + hit.Count; row++)
            {
                var (role, value) = FigureCues.At(row);
                if (role is FigureRole.Per or FigureRole.Period)
                {
                    if (text[hit.Start] != '/' || hit.Start != joined) continue;
                    joined = hit.End;
                    if (role == FigureRole.Per) Per = value;
                    else Period = value;
                }
                if (_after[(int)role] == 0) _after[(int)role] = hit.Start + 1;
            }
    }
}
