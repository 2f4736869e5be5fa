namespace NewsKb.Cli.Tests;

public class ServeTests
{
    [Theory]
    [InlineData("'nowhere' is not", "serve", "nowhere")]
    [InlineData("--bind nowhere", "serve", "--bind", "nowhere")]
    [InlineData("--port 70000", "serve", "--port", "70000")]
    [InlineData("no such knowledge base", "serve", "--kb", "not-there.db")]
    public void A_site_that_cannot_be_opened_is_one_line(string line, params string[] args)
    {
        var result = CommandLine.Run(args);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(line, result.ErrorLines[0]);
        Assert.Equal("", result.Output);
    }
}
