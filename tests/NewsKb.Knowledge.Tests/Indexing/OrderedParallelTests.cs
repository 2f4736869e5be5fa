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

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)] // the one that is waited for
    [InlineData(5, 2)]
    [InlineData(8, 2)]
    [InlineData(19, 1)]
    [InlineData(30, 7)]
    public void What_is_thrown_while_working_reaches_the_reader_in_its_turn(int failing, int jobs)
    {
        var read = new List<int>();
        var results = OrderedParallel.Select(Enumerable.Range(0, 100), i => i >= failing ? throw new FormatException($"{i}") : i, jobs, TestContext.Current.CancellationToken);
        var error = Assert.Throws<FormatException>(() =>
        {
            foreach (var result in results) read.Add(result);
        });
        Assert.Equal($"{failing}", error.Message);
        Assert.Equal(Enumerable.Range(0, failing), read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Only_a_few_results_are_held_however_slowly_they_are_read(int jobs)
    {
        var (taken, read) = (0, 0);
        foreach (var result in OrderedParallel.Select(Enumerable.Range(0, 300).Select(i => taken = i + 1), i => i, jobs, TestContext.Current.CancellationToken))
        {
            Assert.Equal(++read, result);
            Assert.InRange(taken - read, 0, 4 * jobs);
        }
        Assert.Equal(300, read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Once_it_is_cancelled_nothing_more_is_read(int jobs)
    {
        using var source = new CancellationTokenSource();
        var read = new List<int>();
        foreach (var result in OrderedParallel.Select(Enumerable.Range(0, 10_000), i => i, jobs, source.Token))
        {
            read.Add(result);
            if (result == 9) source.Cancel();
        }
        Assert.Equal(Enumerable.Range(0, 10), read);
    }

    [Fact]
    public void A_cancellation_before_the_first_result_leaves_none()
    {
        using var source = new CancellationTokenSource();
        var begun = 0;
        var results = OrderedParallel.Select(Enumerable.Range(0, 100), i =>
        {
            Interlocked.Increment(ref begun);
            if (i == 0) source.Cancel(); // so that no result is ready before it
            return i;
        }, 1, source.Token);
        Assert.Empty(results);
        Assert.InRange(begun, 1, 5); // what was ahead of the reader
    }

    [Fact]
    public void Nothing_is_begun_after_the_reader_has_left()
    {
        var begun = 0;
        foreach (var _ in OrderedParallel.Select(Enumerable.Range(0, 10_000), i => Interlocked.Increment(ref begun), 2, TestContext.Current.CancellationToken)) break;
        var left = begun;
        Thread.Sleep(20);
        Assert.Equal(left, begun);
        Assert.InRange(begun, 1, 8);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(int.MaxValue)]
    public void So_many_jobs_as_no_system_has_threads_for_are_worked_on_by_fewer(int jobs) =>
        Assert.Equal([0, 2, 4], OrderedParallel.Select(Enumerable.Range(0, 3), i => 2 * i, jobs, TestContext.Current.CancellationToken));
}
