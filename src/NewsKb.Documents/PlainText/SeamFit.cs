using NewsKb.Segmentation;
using NewsKb.Segmentation.Bigram;
using NewsKb.Segmentation.Lexicon;
using NewsKb.Text;

namespace NewsKb.Documents.PlainText;

/// <summary>
/// How well one line goes on in another: how much more probable a model of word pairs holds the end of the one and the start of the other together
/// than each alone, as a natural logarithm.
/// </summary>
internal sealed class SeamFit(string text, IReadOnlyList<TextSpan> lines)
{
    private const int Context = 5;

    private static readonly Lazy<BigramCutter> Model = new(() => new BigramCutter(new WordLexicon(WordTable.Default)));

    private readonly Dictionary<int, (double Head, double Tail)> _alone = [];
    private readonly List<Token> _tokens = [];

    /// <summary>The fit of a line to the one that may follow it.</summary>
    public double Of(int line, int next)
    {
        Span<char> seam = stackalloc char[2 * Context];
        var tail = Tail(line);
        var head = Head(next);
        tail.CopyTo(seam);
        head.CopyTo(seam[tail.Length..]);
        return Score(seam[..(tail.Length + head.Length)]) - Alone(line).Tail - Alone(next).Head;
    }

    private (double Head, double Tail) Alone(int line)
    {
        if (!_alone.TryGetValue(line, out var alone)) _alone[line] = alone = (Score(Head(line)), Score(Tail(line)));
        return alone;
    }

    private ReadOnlySpan<char> Head(int line) => lines[line].Of(text)[..Math.Min(Context, lines[line].Length)];

    private ReadOnlySpan<char> Tail(int line) => lines[line].Of(text)[^Math.Min(Context, lines[line].Length)..];

    private double Score(ReadOnlySpan<char> part)
    {
        _tokens.Clear();
        return Model.Value.Score(part, _tokens);
    }
}
