using FsCheck;
using FsCheck.Fluent;
using NewsKb.Text;

namespace NewsKb.Segmentation.Tests;

public class TokenJoinerTests
{
    [Theory]
    [InlineData("ab|cd|ef", 2, 4, "ab|cdef")]
    [InlineData("ab|cd|ef", 1, 3, "a|bcd|ef")]
    [InlineData("abcdef", 2, 2, "ab|cd|ef")]
    [InlineData("ab|cd|ef", 0, 6, "abcdef")]
    [InlineData("ab|cd|ef", 3, 0, "ab|cd|ef")]
    public void Makes_one_token_of_a_span(string words, int start, int length, string expected)
    {
        var text = words.Replace("|", "", StringComparison.Ordinal);
        var tokens = new List<Token>();
        var at = 0;
        foreach (var word in words.Split('|'))
        {
            tokens.Add(new Token(at, word.Length));
            at += word.Length;
        }
        Assert.Equal(expected, string.Join('|', TokenJoiner.Join(tokens, [new TextSpan(start, length)]).Select(t => text.Substring(t.Start, t.Length))));
    }

    [Fact]
    public void Tokens_cover_the_text_without_a_gap_whatever_the_spans() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(PositiveInt, NonNegativeInt)[]>(), ArbMap.Default.ArbFor<PositiveInt[]>(), (spans, lengths) =>
        {
            var tokens = new List<Token>();
            var end = 0;
            foreach (var length in lengths)
            {
                tokens.Add(new Token(end, length.Get));
                end += length.Get;
            }
            var inside = spans.Select(s => TextSpan.FromBounds(Math.Min(s.Item1.Get, end), Math.Min(s.Item1.Get + s.Item2.Get, end)));
            var at = 0;
            foreach (var token in TokenJoiner.Join(tokens, inside))
            {
                Assert.Equal(at, token.Start);
                Assert.True(token.Length > 0);
                at = token.End;
            }
            Assert.Equal(end, at);
        }).QuickCheckThrowOnFailure();
}
