using NewsKb.Extraction.Measures.Tagging;

namespace NewsKb.Extraction.Tests.Measures;

public class ViterbiTests
{
    private const int Labels = ClauseModel.Labels;

    [Fact]
    public void No_other_row_of_labels_has_more_votes()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var n = random.Next(1, 7);
            var votes = Votes(n * Labels);
            var measures = Votes(n * Viterbi.LongestMeasure);
            var transitions = Votes(Viterbi.States * 2);
            var labels = new ClauseLabel[n];
            Viterbi.Decode(votes, measures, transitions, labels);
            var best = Rows(n).Where(IsAllowed).Max(row => Score(row, votes, measures, transitions));
            Assert.True(IsAllowed(labels));
            Assert.Equal(best, Score(labels, votes, measures, transitions), 1e-4);
        }

        float[] Votes(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
    }

    [Fact]
    public void A_measure_is_no_longer_than_the_longest()
    {
        var votes = Enumerable.Range(0, 40).SelectMany(_ => new[] { 0f, 0f, 1f }).ToArray();
        var labels = new ClauseLabel[40];
        Viterbi.Decode(votes, new float[40 * Viterbi.LongestMeasure], new float[Viterbi.States * 2], labels);
        Assert.Equal(4, labels.Count(label => label == ClauseLabel.Opens));
        Assert.DoesNotContain(ClauseLabel.Outside, labels);
    }

    private static IEnumerable<ClauseLabel[]> Rows(int n) => n == 0
        ? [[]]
        : Rows(n - 1).SelectMany(row => Enumerable.Range(0, Labels).Select(label => (ClauseLabel[])[.. row, (ClauseLabel)label]));

    /// <summary>Whether no measure goes on that was not opened.</summary>
    private static bool IsAllowed(ClauseLabel[] row) =>
        !row.Where((label, i) => label == ClauseLabel.Continues && (i == 0 || row[i - 1] == ClauseLabel.Outside)).Any();

    private static float Score(ClauseLabel[] row, float[] votes, float[] measures, float[] transitions)
    {
        var score = row.Select((label, i) => votes[(i * Labels) + (int)label]).Sum();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == ClauseLabel.Continues) continue;
            var before = i == 0 ? 2 : row[i - 1] == ClauseLabel.Outside ? 0 : 1;
            score += transitions[(before * 2) + (int)row[i]];
            if (row[i] == ClauseLabel.Opens) score += measures[(i * Viterbi.LongestMeasure) + row.Skip(i + 1).TakeWhile(label => label == ClauseLabel.Continues).Count()];
        }
        return score;
    }
}
