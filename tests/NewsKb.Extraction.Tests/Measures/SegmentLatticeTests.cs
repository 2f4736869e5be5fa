using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Measures.Tagging;

namespace NewsKb.Extraction.Tests.Measures;

public class SegmentLatticeTests
{
    private const int Labels = ClauseModel.Labels, Longest = SegmentLattice.LongestMeasure;

    [Fact]
    public void A_measure_is_as_likely_as_all_rows_of_labels_that_have_it()
    {
        var random = new Random(3);
        var lattice = new SegmentLattice();
        for (var round = 0; round < 100; round++)
        {
            var n = random.Next(1, 7);
            var (votes, measures, transitions) = (Votes(n * Labels), Votes(n * Longest), Votes(SegmentLattice.States * 2));
            lattice.Weigh(votes, measures, transitions);
            var rows = Rows(n).Where(IsAllowed).Select(row => (row, weight: Math.Exp(Score(row, votes, measures, transitions)))).ToList();
            var all = rows.Sum(row => row.weight);
            for (var first = 0; first < n; first++)
                for (var last = first; last < n; last++)
                    Assert.Equal(rows.Where(row => HasMeasure(row.row, first, last)).Sum(row => row.weight) / all, lattice.Measure(first, last), 1e-9);
            Assert.Equal(rows.Where(row => row.row[0] == ClauseLabel.Outside).Sum(row => row.weight) / all, lattice.Transition(0, 2, 0), 1e-9);
        }

        double[] Votes(int count) => [.. Enumerable.Range(0, count).Select(_ => 6 * (random.NextDouble() - 0.5))];
    }

    [Fact]
    public void A_measure_is_no_longer_than_the_longest()
    {
        var (lattice, labels) = (new SegmentLattice(), new ClauseLabel[40]);
        lattice.Weigh([.. Enumerable.Range(0, 40).SelectMany(_ => new[] { 0.0, 0, 9 })], new double[40 * Longest], new double[SegmentLattice.States * 2]);
        new MeasureChooser().Choose(lattice, Clauses(40), labels);
        Assert.InRange(labels.Count(label => label == ClauseLabel.Opens), 4, 5);
    }

    [Fact]
    public void A_measure_is_taken_though_its_edges_are_unsure()
    {
        var (lattice, labels) = (new SegmentLattice(), new ClauseLabel[3]);
        lattice.Weigh([0, -2, 0, -4, 0, 2, 0, -2, 0], new double[3 * Longest], new double[SegmentLattice.States * 2]);
        Assert.True(lattice.Measure(1, 1) < 0.4);
        new MeasureChooser().Choose(lattice, [new Clause(0, 5), new Clause(6, 30), new Clause(31, 36)], labels);
        Assert.NotEqual(ClauseLabel.Outside, labels[1]);
    }

    [Theory]
    [InlineData("OOOOOOOO")]
    [InlineData("OCCCCCCCCCCC")] // the longest
    [InlineData("xOCCCCOxOCxOCCCCCCCx")]
    public void What_is_sure_is_taken_as_it_is(string sure)
    {
        var (lattice, labels) = (new SegmentLattice(), new ClauseLabel[sure.Length]);
        lattice.Weigh([.. sure.SelectMany(c => "xOC".Select(label => label == c ? 9.0 : 0))], new double[sure.Length * Longest], new double[SegmentLattice.States * 2]);
        new MeasureChooser().Choose(lattice, Clauses(sure.Length), labels);
        Assert.Equal(sure, string.Concat(labels.Select(label => "xOC"[(int)label])));
    }

    [Fact]
    public void Weights_of_any_size_give_probabilities()
    {
        var (lattice, labels) = (new SegmentLattice(), new ClauseLabel[40]);
        lattice.Weigh([.. Enumerable.Range(0, 120).Select(i => i % 7 == 0 ? 900.0 : -900)], new double[40 * Longest], new double[SegmentLattice.States * 2]);
        for (var first = 0; first < 40; first++)
            for (var last = first; last < first + lattice.Lengths(first); last++) Assert.InRange(lattice.Measure(first, last), 0, 1 + 1e-9);
        new MeasureChooser().Choose(lattice, Clauses(40), labels);
        Assert.True(IsAllowed(labels));
    }

    private static Clause[] Clauses(int n) => [.. Enumerable.Range(0, n).Select(i => new Clause(i * 10, (i * 10) + 9))];

    private static IEnumerable<ClauseLabel[]> Rows(int n) => n == 0
        ? [[]]
        : Rows(n - 1).SelectMany(row => Enumerable.Range(0, Labels).Select(label => (ClauseLabel[])[.. row, (ClauseLabel)label]));

    /// <summary>Whether no measure goes on that was not opened.</summary>
    private static bool IsAllowed(ClauseLabel[] row) =>
        !row.Where((label, i) => label == ClauseLabel.Continues && (i == 0 || row[i - 1] == ClauseLabel.Outside)).Any();

    private static bool HasMeasure(ClauseLabel[] row, int first, int last) =>
        row[first] == ClauseLabel.Opens && row[(first + 1)..(last + 1)].All(label => label == ClauseLabel.Continues)
        && (last + 1 == row.Length || row[last + 1] != ClauseLabel.Continues);

    private static double Score(ClauseLabel[] row, double[] votes, double[] measures, double[] transitions)
    {
        var score = row.Select((label, i) => votes[(i * Labels) + (int)label]).Sum();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == ClauseLabel.Continues) continue;
            var before = i == 0 ? 2 : row[i - 1] == ClauseLabel.Outside ? 0 : 1;
            score += transitions[(before * 2) + (int)row[i]];
            if (row[i] == ClauseLabel.Opens) score += measures[(i * Longest) + row.Skip(i + 1).TakeWhile(label => label == ClauseLabel.Continues).Count()];
        }
        return score;
    }
}
