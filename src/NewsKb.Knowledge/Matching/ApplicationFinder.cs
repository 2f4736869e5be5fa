using System.Globalization;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Vocabulary;
using NewsKb.Text;

namespace NewsKb.Knowledge.Matching;

/// <summary>Finds the sentence that tells how to apply for a measure, in it or closely behind it.</summary>
internal static class ApplicationFinder
{
    private const int Reach = 200;
    private const int Least = 2;
    private const int LongestSentence = 160;

    /// <summary>The sentence with its place in the source, or null where none tells.</summary>
    public static Evidence? Find(DistinctMeasure measure, ArticleBodies bodies) =>
        bodies.Find(measure) is { } body && Sentence(body.Text, measure.Measure.Span) is { } sentence ? bodies.EvidenceOf(body, sentence) : null;

    private static string? Sentence(string body, TextSpan span)
    {
        var start = span.Start;
        if (start >= body.Length) return null;
        start = body.AsSpan(0, start).LastIndexOfAny('。', '\n') + 1;
        string? best = null;
        var most = Least - 1;
        for (var end = start; start < body.Length && start < span.End + Reach; start = end)
        {
            var length = body.AsSpan(start).IndexOfAny('。', '\n');
            end = length < 0 ? body.Length : start + length + 1;
            var sentence = body.AsSpan(start, end - start).Trim();
            if (sentence.Length is 0 or > LongestSentence || Weight(sentence) <= most) continue;
            (best, most) = (sentence.ToString(), Weight(sentence));
        }
        return best;
    }

    private static int Weight(ReadOnlySpan<char> sentence)
    {
        var table = Terms.ApplicationCues;
        var column = table.Column("weight");
        var weight = 0;
        foreach (var hit in table.FindAll(sentence)) weight += int.Parse(table[hit.First, column], CultureInfo.InvariantCulture);
        return weight;
    }
}
