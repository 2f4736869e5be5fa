using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Places;
using NewsKb.Knowledge.Query;
using NewsKb.Web.Hosting;

namespace NewsKb.Web.Searching;

/// <summary>Reads values of an address; the names and forms are those of the command line.</summary>
public sealed class QueryReader(IQueryCollection query)
{
    private const int LongestValue = 500;
    private const int MostValues = 40;

    /// <summary>A text, trimmed; null where there is none.</summary>
    /// <exception cref="InputException">It is too long.</exception>
    public string? Text(string name) => query[name].FirstOrDefault() is { } value && Checked(name, value) is { Length: > 0 } text ? text : null;

    /// <summary>All texts of a name.</summary>
    /// <exception cref="InputException">One is too long, or there are too many.</exception>
    public IReadOnlyList<string> Texts(string name)
    {
        var values = query[name];
        if (values.Count > MostValues) throw new InputException($"{name}: at most {MostValues} values");
        return [.. values.Select(v => Checked(name, v!)).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A whole number within bounds.</summary>
    /// <exception cref="InputException">It is none, or out of bounds.</exception>
    public int Number(string name, int standard, int least, int most)
    {
        if (Text(name) is not { } text) return standard;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new InputException($"{name}={text}: give {least} to {most}");
    }

    /// <summary>The first and last day of a period, <c>since</c> and <c>until</c>.</summary>
    /// <exception cref="InputException">One is not a date, or the period ends before it begins.</exception>
    public (DateOnly? Since, DateOnly? Until) Period()
    {
        var (since, until) = (Date("since"), Date("until", isEnd: true));
        return since > until ? throw new InputException($"since={Text("since")} is after until={Text("until")}: swap them") : (since, until);
    }

    /// <summary>A day; a month or a year stands for its first day, or for its last where it ends a period.</summary>
    /// <exception cref="InputException">It is not a date.</exception>
    public DateOnly? Date(string name, bool isEnd = false) =>
        Text(name) is not { } text ? null : UserValues.Date(text, isEnd) ?? throw new InputException($"{name}={text}: not a date; write 2022, 2022-11 or 2022-11-22");

    /// <summary>An amount.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public decimal? Amount(string name) =>
        Text(name) is not { } text ? null : UserValues.Amount(text) ?? throw new InputException($"{name}={text}: not an amount; write 1000000, 100万 or 1.5亿");

    /// <summary>One of some words; null where there is none.</summary>
    /// <exception cref="InputException">It is another word.</exception>
    public string? OneOf(string name, params string[] words) =>
        Text(name) is not { } text ? null : words.Contains(text) ? text : throw new InputException($"{name}={text}: one of {string.Join(", ", words)}");

    /// <summary>The codes of places given by code or by any name.</summary>
    /// <exception cref="InputException">One is not a place, or may be several.</exception>
    public IReadOnlyList<string> Places(string name) => [.. Texts(name).Select(text => PlaceOf(name, text))];

    /// <summary>The names of instruments given by any of their names.</summary>
    /// <exception cref="InputException">One is not an instrument.</exception>
    public IReadOnlyList<string> Instruments(string name) =>
        [.. Texts(name).Select(text => Instrument.Find(text)?.Name ?? throw new InputException($"{name}={text}: there is no such instrument"))];

    /// <summary>The code of a place given by code or by any name.</summary>
    /// <exception cref="InputException">It is not a place, or may be several.</exception>
    public static string PlaceOf(string name, string text)
    {
        var place = PlaceArgument.Parse(text);
        if (place.Division is { } division) return division.Code;
        throw new InputException(place.Candidates.Count > 0
            ? $"{name}={text}: the name of several places: {string.Join(", ", place.Candidates.Take(8).Select(d => $"{d.FullName} ({d.Code})"))}"
            : $"{name}={text}: no such place{(place.Suggestions.Count > 0 ? "; the nearest: " + string.Join(", ", place.Suggestions) : "")}");
    }

    private static string Checked(string name, string value) =>
        value.Length <= LongestValue ? value.Trim() : throw new InputException($"{name}: at most {LongestValue} characters");
}
