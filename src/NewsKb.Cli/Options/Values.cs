using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.Query;

namespace NewsKb.Cli.Options;

/// <summary>Values of options as users write them.</summary>
internal static class Values
{
    /// <summary>A day; a month or a year stands for its first day (or its last, for <c>--until</c>).</summary>
    /// <exception cref="UserErrorException">It is not a date.</exception>
    public static DateOnly? Date(string? text, string option, bool isEnd = false) =>
        text is null ? null : UserValues.Date(text, isEnd) ?? throw new UserErrorException($"{option} {text}: not a date; write 2022, 2022-11 or 2022-11-22");

    /// <summary>Checks that a period does not end before it begins.</summary>
    /// <exception cref="UserErrorException">It does.</exception>
    public static void CheckPeriod(DateOnly? since, DateOnly? until)
    {
        if (since > until) throw new UserErrorException($"--since {since:yyyy-MM-dd} is after --until {until:yyyy-MM-dd}: swap them");
    }

    /// <summary>How many files to work on at once; 0 is one a processor.</summary>
    /// <exception cref="UserErrorException">It is less than 0.</exception>
    public static int Jobs(int jobs) => jobs >= 0 ? jobs : throw new UserErrorException($"--jobs {jobs}: give 0 (one a processor) or more");

    /// <summary>An amount: 1000000, 100万, 1.5亿.</summary>
    /// <exception cref="UserErrorException">It is not an amount.</exception>
    public static decimal? Amount(string? text, string option) =>
        text is null ? null : UserValues.Amount(text) ?? throw new UserErrorException($"{option} {text}: not an amount; write 1000000, 100万 or 1.5亿");

    /// <summary>The stable name of an instrument given by any of its names.</summary>
    /// <exception cref="UserErrorException">There is no such instrument; the line names the nearest.</exception>
    public static string InstrumentName(string text)
    {
        if (Instrument.Find(text) is { } instrument) return instrument.Name;
        var near = Spelling.Nearest(text, Instrument.All.SelectMany(i => new[] { i.Name, i.Chinese }));
        throw new UserErrorException($"there is no instrument '{text}'; {(near.Count > 0 ? $"did you mean {string.Join(" or ", near)}?" : "there are: " + string.Join(", ", Instrument.All.Select(i => i.Name)))}");
    }
}
