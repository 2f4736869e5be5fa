using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Cli.Options;

/// <summary>Places as users name them: 西宁, 西寧市, 630100, 浦东.</summary>
internal static class PlaceArguments
{
    /// <summary>The code of a place.</summary>
    /// <exception cref="UserErrorException">No place goes by this name, or several do; the line names the nearest.</exception>
    public static string Resolve(string argument)
    {
        var place = PlaceArgument.Parse(ScriptConverter.For("t2s").Convert(argument));
        if (place.Division is { } division) return division.Code;
        throw new UserErrorException(
            place.Candidates.Count > 0
                ? $"'{argument}' is the name of several places: {string.Join(", ", place.Candidates.Take(8).Select(d => $"{d.FullName} ({d.Code})"))}; name the province or city too, or give the code"
            : $"no place is called '{argument}'{(place.Suggestions.Count > 0 ? $"; the nearest: {string.Join(", ", place.Suggestions)}" : "")}");
    }
}
