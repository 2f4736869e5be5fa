using NewsKb.Knowledge.Indexing;

namespace NewsKb.Knowledge.Tests.Indexing;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_input_order_and_no_more_jobs_run_at_once_than_asked(int jobs)
    {
        var (running, most) = (0, 0);
        var gate = new Lock();
        var results = OrderedParallel.Select(Enumerable.Range(0, 200), i =>
        {
            lock (gate) most = Math.Max(most, ++running);
            Thread.Sleep(i % 3);
            lock (gate) running--;
            return i * i;
        }, jobs, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => i * i), results);
        Assert.InRange(most, 1, jobs);
    }

    [Fact]
    public void What_is_thrown_while_working_reaches_the_reader_in_its_turn()
    {
        var read = new List<int>();
        var results = OrderedParallel.Select(Enumerable.Range(0, 20), i => i == 5 ? throw new FormatException() : i, 2, TestContext.Current.CancellationToken);
        Assert.Throws<FormatException>(() =>
        {
            foreach (var result in results) read.Add(result);
        });
        Assert.Equal([0, 1, 2, 3, 4], read);
    }

    [Fact]
    public void Nothing_is_begun_after_the_reader_has_left()
    {
        var begun = 0;
        foreach (var _ in OrderedParallel.Select(Enumerable.Range(0, 10_000), i => Interlocked.Increment(ref begun), 2, TestContext.Current.CancellationToken)) break;
        var left = begun;
        Thread.Sleep(20);
        Assert.Equal(left, begun);
        Assert.InRange(begun, 1, 16);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(int.MaxValue)]
    public void So_many_jobs_as_no_system_has_threads_for_are_worked_on_by_fewer(int jobs) =>
        Assert.Equal([0, 2, 4], OrderedParallel.Select(Enumerable.Range(0, 3), i => 2 * i, jobs, TestContext.Current.CancellationToken));
}
