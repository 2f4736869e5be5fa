using NewsKb.Text;

namespace NewsKb.Segmentation;

/// <summary>Keeps what is one thing in the text, such as a name or an amount of money, in one token.</summary>
public static class TokenJoiner
{
    /// <summary>
    /// The tokens with one for each span: tokens inside a span are joined, and one that reaches over its edge is cut there. They cover the text
    /// as before.
    /// </summary>
    /// <param name="tokens">Tokens in order that do not overlap.</param>
    /// <param name="spans">Spans of the same text, in any order; of those that overlap, the one that starts first, and then the longest, counts.</param>
    public static IReadOnlyList<Token> Join(IReadOnlyList<Token> tokens, IEnumerable<TextSpan> spans)
    {
        var joined = new List<Token>(tokens.Count);
        var (next, at) = (0, 0); // the next token that is not used up, and how far the text is covered
        foreach (var span in spans.Where(s => s.Length > 0).OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            if (span.Start < at) continue;
            CopyTo(span.Start);
            joined.Add(new Token(span.Start, span.Length));
            at = span.End;
        }
        CopyTo(int.MaxValue);
        return joined;

        void CopyTo(int end)
        {
            for (; next < tokens.Count && tokens[next].Start < end; next++)
            {
                var (from, to) = (Math.Max(tokens[next].Start, at), Math.Min(tokens[next].End, end));
                if (to > from) joined.Add(new Token(from, to - from));
                if (tokens[next].End > end) return;
            }
        }
    }
}
