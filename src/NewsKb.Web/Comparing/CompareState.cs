using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using NewsKb.Documents;
using NewsKb.Knowledge.Comparison;
using NewsKb.Web.Searching;

namespace NewsKb.Web.Comparing;

/// <summary>A comparison as its address tells it.</summary>
public sealed record CompareState
{
    /// <summary>The most places that stand side by side.</summary>
    public const int MostPlaces = 20;

    /// <summary>The codes of the places.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>What the rows are.</summary>
    public ComparisonAxis By { get; init; }

    /// <summary>The first day, month or year, as typed.</summary>
    public string? Since { get; init; }

    /// <summary>The last day, month or year, as typed.</summary>
    public string? Until { get; init; }

    /// <summary>The cell whose sentences are shown: the code of its place and its column; null for none.</summary>
    public (string Place, string Column)? Cell { get; init; }

    /// <summary>The request that it stands for, checked.</summary>
    public required ComparisonRequest Request { get; init; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="Hosting.InputException">A value cannot be used.</exception>
    internal static CompareState Read(QueryReader query)
    {
        var places = query.Places("place").Distinct(StringComparer.Ordinal).Take(MostPlaces).ToList();
        var by = Enum.Parse<ComparisonAxis>(query.OneOf("by", "instrument", "beneficiary", "year") ?? "instrument", ignoreCase: true);
        var (since, until) = query.Period();
        var cell = query.Text("cell")?.Split(':', 2);
        return new CompareState
        {
            Places = places,
            By = by,
            Since = query.Text("since"),
            Until = query.Text("until"),
            Cell = cell is [var place, var column] ? (place, column) : null,
            Request = new ComparisonRequest
            {
                Places = places, By = by, Since = since, Until = until,
                Instruments = query.Instruments("instrument"), ChangedSince = query.Date("changed-since"), MostListed = query.Number("evidence", ComparisonRequest.DefaultMostListed, 0, int.MaxValue),
            },
        };
    }

    /// <summary>The comparison with a place, or without it where it has it.</summary>
    public CompareState Toggle(string code) =>
        this with { Cell = null, Places = Places.Contains(code) ? [.. Places.Where(p => p != code)] : [.. Places, code] };

    /// <summary>What the address tells beside the fields that the form shows.</summary>
    public IEnumerable<(string Name, string Value)> Unseen
    {
        get
        {
            foreach (var instrument in Request.Instruments) yield return ("instrument", instrument);
            if (Request.ChangedSince is { } day) yield return ("changed-since", CalendarDay.ToText(day));
            if (Request.MostListed != ComparisonRequest.DefaultMostListed) yield return ("evidence", Request.MostListed.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The address.</summary>
    public string Url(string path = "/compare")
    {
        var query = new QueryBuilder();
        foreach (var place in Places) query.Add("place", place);
        if (By != ComparisonAxis.Instrument) query.Add("by", Name(By));
        if (Since is not null) query.Add("since", Since);
        if (Until is not null) query.Add("until", Until);
        foreach (var (name, value) in Unseen) query.Add(name, value);
        if (Cell is { } cell) query.Add("cell", $"{cell.Place}:{cell.Column}");
        return path + query.ToQueryString();
    }

    /// <summary>The name of an axis in the address.</summary>
    public static string Name(ComparisonAxis by) => by switch { ComparisonAxis.Beneficiary => "beneficiary", ComparisonAxis.Year => "year", _ => "instrument" };
}
