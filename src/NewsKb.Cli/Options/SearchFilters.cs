using System.CommandLine;
using NewsKb.Knowledge.Search;

namespace NewsKb.Cli.Options;

/// <summary>The filters of a search.</summary>
internal sealed class SearchFilters
{
    private readonly Option<string> _target = new("--in") { Description = "What to find: measures or articles.", DefaultValueFactory = _ => "measures" };
    private readonly Option<string[]> _places = new("--place") { Description = "Only this place and all below it; may be repeated.", HelpName = "PLACE" };
    private readonly Option<string[]> _instruments = new("--instrument") { Description = "Only this instrument, by any of its names; may be repeated.", HelpName = "NAME" };
    private readonly Option<string?> _since = new("--since") { Description = "Only what was published from this day on.", HelpName = "DATE" };
    private readonly Option<string?> _until = new("--until") { Description = "Only what was published up to this day.", HelpName = "DATE" };
    private readonly Option<string?> _minimum = new("--min-amount") { Description = "Only amounts of money from this on, e.g. 100万.", HelpName = "AMOUNT" };
    private readonly Option<int> _limit = new("--limit") { Description = "How many hits to show, 1 to 10000.", DefaultValueFactory = _ => 20, HelpName = "N" };

    public SearchFilters() => _target.AcceptOnlyFromAmong("measures", "articles");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _target, _places, _instruments, _since, _until, _minimum, _limit }) command.Options.Add(option);
    }

    /// <summary>Whether a request asks for less than everything.</summary>
    public static bool AreGiven(SearchRequest request) =>
        request is not { Places: [], Instruments: [], Since: null, Until: null, MinimumAmount: null };

    /// <summary>The request without its query.</summary>
    /// <exception cref="UserErrorException">A value is not valid; the line tells which and what to write.</exception>
    public SearchRequest Request(ParseResult parse)
    {
        var request = new SearchRequest
        {
            Query = "",
            Target = parse.GetValue(_target) == "articles" ? SearchTarget.Articles : SearchTarget.Measures,
            Places = [.. (parse.GetValue(_places) ?? []).Select(PlaceArguments.Resolve)],
            Instruments = [.. (parse.GetValue(_instruments) ?? []).Select(Values.InstrumentName)],
            Since = Values.Date(parse.GetValue(_since), "--since"),
            Until = Values.Date(parse.GetValue(_until), "--until", isEnd: true),
            MinimumAmount = Values.Amount(parse.GetValue(_minimum), "--min-amount"),
            Limit = parse.GetValue(_limit) is >= 1 and <= 10_000 and var n ? n : throw new UserErrorException($"--limit {parse.GetValue(_limit)}: give 1 to 10000"),
        };
        Values.CheckPeriod(request.Since, request.Until);
        return request;
    }
}
