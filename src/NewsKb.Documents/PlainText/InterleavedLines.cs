using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.PlainText;

/// <summary>
/// Puts lines in order that a text layer took from two columns in turn (left, right, left, right …): where line after line goes on better in the line after
/// next than in the next one. Where the evidence is weak the lines stay, and a warning says so.
/// </summary>
internal sealed class InterleavedLines
{
    private const int LeastLines = 10, Step = 8, Probes = 6, Longest = 60, MostLines = 400, MostBlanks = 1, Reach = 3;

    /// <summary>The evidence for alternating lines, in all and per line, as natural logarithms of how much more probable they are.</summary>
    private const double LeastEvidence = 32, LeastPerLine = 2, WeakEvidence = 22, Suspicion = 10;

    private readonly string _text;
    private readonly List<TextSpan> _lines = [], _whole = []; // without the white space around them, and with it
    private readonly List<int> _blanks = [];
    private readonly SeamFit _fit;
    private readonly List<TextSpan> _order = [];
    private readonly List<Warning> _warnings = [];
    private bool _isMoved;

    private InterleavedLines(string text)
    {
        (_text, _fit) = (text, new SeamFit(text, _lines));
        var blanks = 0;
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start).TrimEnd();
            var trimmed = line.TrimStart().Length;
            if (trimmed == 0)
            {
                blanks++;
            }
            else
            {
                _lines.Add(new TextSpan(start + line.Length - trimmed, trimmed));
                _whole.Add(TextSpan.FromBounds(start, end));
                _blanks.Add(blanks);
                blanks = 0;
            }
            start = end + 1;
        }
    }

    /// <summary>The page with its lines in order, or as it was; with a warning where lines seem to alternate.</summary>
    public static Page Untangle(Page page)
    {
        var lines = new InterleavedLines(page.Text.Text);
        for (var i = 0; i < lines._lines.Count;) i = lines.Run(i, lines.RunEnd(i));
        page = lines._warnings.Count == 0 ? page : page with { Warnings = [.. page.Warnings, .. lines._warnings] };
        return lines._isMoved ? page with { Text = page.Text.Then(LineOrder.Apply(page.Text.Text, lines._order)) } : page;
    }

    /// <summary>A run of neighbouring lines that are about as long as lines of a column are, equally spaced.</summary>
    private int RunEnd(int start)
    {
        var end = start + 1;
        while (end < Math.Min(_lines.Count, start + MostLines) && IsColumn(end - 1) && IsColumn(end) && _blanks[end] <= MostBlanks && (end == start + 1 || _blanks[end] == _blanks[end - 1])) end++;
        return end;
    }

    private bool IsColumn(int line) => _lines[line].Length <= Longest;

    /// <summary>Adds lines of a run in order; returns the line behind them.</summary>
    private int Run(int start, int end)
    {
        var (from, to, evidence) = end - start >= LeastLines && IsSuspect(start, end) ? Strongest(start, end) : default;
        var isClear = evidence >= LeastEvidence && to - from >= LeastLines && evidence >= LeastPerLine * (to - from);
        if (!isClear)
        {
            if (evidence >= WeakEvidence && to - from >= LeastLines)
                _warnings.Add(new Warning("interleaved_lines", $"the lines from “{_lines[from].Of(_text)}” on may alternate between two columns; they are left as they are"));
            for (var i = start; i < end; i++) Add(i);
            return end;
        }
        _isMoved = true;
        for (var i = start; i < from; i++) Add(i);
        var last = ((to - from) & 1) == 0 ? to - 2 : to - 1; // of the first column
        var goesOn = to < end && _fit.Of(last, to) > _fit.Of(last == to - 1 ? to - 2 : to - 1, to);
        Column(goesOn ? from + 1 : from); // a column that goes on below comes last
        Column(goesOn ? from : from + 1);
        return to;

        void Column(int line)
        {
            _order.Add(new TextSpan(_whole[line].Start, 0));
            for (; line < to; line += 2) Add(line);
        }
    }

    private void Add(int line)
    {
        for (var i = 0; i < _blanks[line]; i++) _order.Add(new TextSpan(_whole[line].Start, 0));
        _order.Add(_whole[line]);
    }

    /// <summary>A look at one line in every stretch, and at the next ones if it fits: ordered text shows itself at once.</summary>
    private bool IsSuspect(int start, int end)
    {
        for (var i = start; i + Probes + 2 <= end; i += Step)
        {
            var sum = Gain(i);
            for (var j = i + 1; j < i + Probes && sum > 0; j++) sum += Gain(j);
            if (sum >= Suspicion) return true;
        }
        return false;
    }

    /// <summary>The stretch of lines with the most evidence that they alternate.</summary>
    private (int From, int To, double Evidence) Strongest(int start, int end)
    {
        int from = start, bestFrom = start, bestTo = start;
        double sum = 0, best = 0;
        for (var i = start; i + 2 < end; i++)
        {
            if (sum <= 0) (sum, from) = (0, i);
            sum += Gain(i);
            if (sum > best) (best, bestFrom, bestTo) = (sum, from, i + 3);
        }
        return best < WeakEvidence ? default : (Begin(start, bestFrom, bestTo), End(bestFrom, bestTo, end), best);
    }

    /// <summary>Where the alternation ends: the line, near the one found, from which on the lines go on best one by one.</summary>
    private int End(int from, int to, int end)
    {
        var (best, last) = (to, Math.Min(end, to + Reach));
        var most = double.NegativeInfinity;
        for (var t = Math.Max(from + LeastLines, to - Reach); t <= last; t++)
        {
            double sum = t < end ? Math.Max(_fit.Of(t - 2, t), _fit.Of(t - 1, t)) : Usual(from, t);
            for (var i = Math.Max(from, to - Reach - 2); i + 2 < t; i++) sum += _fit.Of(i, i + 2);
            for (var i = t; i + 1 < last; i++) sum += _fit.Of(i, i + 1);
            if (sum > most) (best, most) = (t, sum);
        }
        return best;
    }

    /// <summary>Where the alternation begins, likewise.</summary>
    private int Begin(int start, int from, int to)
    {
        var (best, first) = (from, Math.Max(start, from - Reach));
        var most = double.NegativeInfinity;
        for (var f = first; f <= Math.Min(to - LeastLines, from + Reach); f++)
        {
            var sum = f > start ? Math.Max(_fit.Of(f - 1, f), _fit.Of(f - 1, f + 1)) : Usual(f, to);
            for (var i = first; i + 1 < f; i++) sum += _fit.Of(i, i + 1);
            for (var i = f; i + 2 < Math.Min(to, from + Reach + 2); i++) sum += _fit.Of(i, i + 2);
            if (sum > most) (best, most) = (f, sum);
        }
        return best;
    }

    /// <summary>The usual fit of lines that alternate, for a seam that is not there.</summary>
    private double Usual(int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i + 2 < to; i++) sum += _fit.Of(i, i + 2);
        return sum / Math.Max(1, to - from - 2);
    }

    /// <summary>How much better a line goes on in the line after next than these lines do in their neighbours.</summary>
    private double Gain(int line) => _fit.Of(line, line + 2) - ((_fit.Of(line, line + 1) + _fit.Of(line + 1, line + 2)) / 2);
}
