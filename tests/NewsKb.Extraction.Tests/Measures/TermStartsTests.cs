using NewsKb.Extraction.Measures;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Tests.Measures;

/// <summary>The quick way into a table against the plain one.</summary>
public sealed class TermStartsTests
{
    private const string Prefix = "pair=";
    private static readonly TermTable Cues = TermTable.Open(typeof(Instrument).Assembly, "measure-cues.bin");
    private static readonly TermTable Weights = TermTable.Open(typeof(Instrument).Assembly, "clause-weights.bin");

    [Fact]
    public void Every_term_is_found_whole()
    {
        var starts = new TermStarts(Cues);
        foreach (var term in Terms(Cues)) Assert.Equal((Cues.Trie.Find(term), term.Length), (starts.LongestAt(term, 0, out var length), length));
    }

    [Fact]
    public void In_any_text_the_longest_term_is_that_of_the_table()
    {
        var (starts, terms, random) = (new TermStarts(Cues), Terms(Cues), new Random(7));
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(3) == 0 ? $"{(char)random.Next(char.MaxValue + 1)}" : Piece(terms[random.Next(terms.Count)], random)));
            for (var at = 0; at < text.Length; at++)
            {
                var expected = Cues.Trie.LongestPrefix(text.AsSpan(at), out var longest);
                Assert.Equal((expected, longest), (starts.LongestAt(text, at, out var length), length));
            }
        }
    }

    [Fact]
    public void A_pair_behind_a_prefix_has_its_row_and_others_have_none()
    {
        var (pairs, random) = (PairTable.OfRows(Weights, Prefix, row => row), new Random(11));
        var known = Terms(Weights).Where(t => t.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(known);
        Assert.All(known, term => Assert.Equal((true, Weights.Trie.Find(term)), (pairs.TryFind(term[^2], term[^1], out var row), row)));
        for (var round = 0; round < 20000; round++)
        {
            var (first, second) = (known[random.Next(known.Count)][^2], known[random.Next(known.Count)][^1]);
            Assert.Equal(Weights.Trie.Find($"{Prefix}{first}{second}"), pairs.TryFind(first, second, out var row) ? row : DoubleArrayTrie.NoValue);
        }
    }

    private static List<string> Terms(TermTable table) => [.. Enumerable.Range(0, table.RowCount).Select(row => table[row, 0].ToString())];

    /// <summary>A term, or what it starts with.</summary>
    private static string Piece(string term, Random random) => term[..random.Next(1, term.Length + 1)];
}
