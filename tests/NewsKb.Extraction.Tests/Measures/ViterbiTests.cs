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
            var n = random.Next(1, 6);
            var votes = Enumerable.Range(0, n * Labels).Select(_ => (float)random.NextDouble()).ToArray();
            var transitions = Enumerable.Range(0, (Labels + 1) * Labels).Select(_ => (float)random.NextDouble()).ToArray();
            var labels = new ClauseLabel[n];
            Viterbi.Decode(votes, transitions, labels);
            var best = Rows(n).Where(IsAllowed).Max(row => Score(row, votes, transitions));
            Assert.True(IsAllowed(labels));
            Assert.Equal(best, Score(labels, votes, transitions), 1e-4);
        }
    }

    private static IEnumerable<ClauseLabel[]> Rows(int n) => n == 0
        ? [[]]
        : Rows(n - 1).SelectMany(row => Enumerable.Range(0, Labels).Select(label => (ClauseLabel[])[.. row, (ClauseLabel)label]));

    /// <summary>Whether no measure goes on that was not opened.</summary>
    private static bool IsAllowed(ClauseLabel[] row) =>
        !row.Where((label, i) => label == ClauseLabel.Continues && (i == 0 || row[i - 1] == ClauseLabel.Outside)).Any();

    private static float Score(ClauseLabel[] row, float[] votes, float[] transitions) =>
        row.Select((label, i) => votes[(i * Labels) + (int)label] + transitions[((i == 0 ? Labels : (int)row[i - 1]) * Labels) + (int)label]).Sum();
}
