using System.CommandLine;

namespace NewsKb.Cli.Options;

/// <summary><c>--since</c> and <c>--until</c>.</summary>
internal sealed class PeriodOptions
{
    private readonly Option<string?> _since = new("--since") { Description = "Only what was published from this day on.", HelpName = "DATE" };
    private readonly Option<string?> _until = new("--until") { Description = "Only what was published up to this day.", HelpName = "DATE" };

    public void AddTo(Command command)
    {
        command.Options.Add(_since);
        command.Options.Add(_until);
    }

    /// <summary>The first and last day.</summary>
    /// <exception cref="UserErrorException">A value is not a date, or the period ends before it begins.</exception>
    public (DateOnly? Since, DateOnly? Until) Read(ParseResult parse)
    {
        var (since, until) = (Values.Date(parse.GetValue(_since), "--since"), Values.Date(parse.GetValue(_until), "--until", isEnd: true));
        Values.CheckPeriod(since, until);
        return (since, until);
    }
}
