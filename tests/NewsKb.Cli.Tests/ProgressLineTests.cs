using NewsKb.Cli.Output;
using NewsKb.Knowledge.Indexing;

namespace NewsKb.Cli.Tests;

public sealed class ProgressLineTests
{
    private static readonly IndexProgress Half = new()
    {
        Done = 40, Skipped = 8, Failed = 2, Total = 100, Bytes = 20_000_000, Elapsed = TimeSpan.FromSeconds(10), CurrentFile = "news/2022/关于进一步支持个体工商户纾困发展若干措施的通知全文.txt",
    };

    [Fact]
    public void The_line_tells_share_rate_rest_and_file() =>
        Assert.Equal("\r50/100 (50 %), 5 files/s, 2.0 MB/s, 00:00:10 left  …支持个体工商户纾困发展若干措施的通知全文.txt\u001b[K\r\u001b[K", Shown(Half));

    [Fact]
    public void What_is_not_counted_has_no_rest() => Assert.StartsWith("\r50 files, 5 files/s, 2.0 MB/s  a.txt", Shown(Half with { Total = null, CurrentFile = "a.txt" }), StringComparison.Ordinal);

    private static string Shown(IndexProgress progress)
    {
        using var error = new StringWriter();
        using var terminal = new Terminal(Stream.Null, Stream.Null, error) { ShowsProgress = true };
        using (var line = new ProgressLine(terminal, quiet: false)) line.Report(progress);
        return error.ToString();
    }
}
