using System.Text.RegularExpressions;
using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;

namespace NewsKb.Extraction.Tests.Figures;

/// <summary>What figures measure, on the invented sentences of <c>measured-things.txt</c>, marked as ⟦figure|what it measures⟧.</summary>
public partial class MeasuredPhraseTests
{
    private const double LeastSimilarity = 0.77;

    [Fact]
    public void Says_of_most_figures_what_a_reader_would_say()
    {
        var (sum, count, missed) = (0.0, 0, new List<string>());
        foreach (var line in File.ReadLines(TestData.InRoot("tests", "NewsKb.Extraction.Tests", "Figures", "measured-things.txt")))
        {
            var text = Mark().Replace(line, mark => mark.Groups[1].Value);
            var figures = FigureScanner.Scan(text, DateScanner.Scan(text, new DateOnly(2022, 6, 15)));
            var shift = 0;
            foreach (Match mark in Mark().Matches(line))
            {
                var start = mark.Index - shift;
                var end = start + mark.Groups[1].Length;
                shift += mark.Length - mark.Groups[1].Length;
                count++;
                if (figures.FirstOrDefault(f => f.Span.Start < end && f.Span.End > start) is { } figure) sum += Similarity(mark.Groups[2].Value, figure.Of ?? "");
                else missed.Add(mark.Groups[1].Value);
            }
        }
        Assert.Empty(missed);
        Assert.True(sum / count >= LeastSimilarity, $"{sum / count:0.0000} of {count} figures");
    }

    /// <summary>Twice the characters in common over all characters; those in common by the longest common stretch, then on both sides of it (Ratcliff and Obershelp 1983).</summary>
    private static double Similarity(string a, string b) => 2.0 * Common(a, b) / Math.Max(1, a.Length + b.Length);

    private static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (at, bt, longest) = (0, 0, 0);
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j < b.Length; j++)
                if (a[i..].CommonPrefixLength(b[j..]) is var length && length > longest) (at, bt, longest) = (i, j, length);
        return longest == 0 ? 0 : longest + Common(a[..at], b[..bt]) + Common(a[(at + longest)..], b[(bt + longest)..]);
    }

    [GeneratedRegex(@"⟦([^|]*)\|([^⟧]*)⟧")]
    private static partial Regex Mark();
}
