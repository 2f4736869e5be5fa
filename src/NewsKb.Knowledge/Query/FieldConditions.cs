using System.Globalization;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Places;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Query;

/// <summary>Turns the conditions of a query and of its request into a filter on columns.</summary>
internal sealed class FieldConditions(NameTable names)
{
    private readonly List<PlaceRange> _places = [];
    private HashSet<int>? _instruments;
    private HashSet<int>? _beneficiaries;
    private HashSet<int>? _publishers;
    private DateOnly _since = DateOnly.MinValue;
    private DateOnly _until = DateOnly.MaxValue;
    private double _minimum = double.NegativeInfinity;
    private double _maximum = double.PositiveInfinity;

    /// <summary>The filter of a request.</summary>
    public static HitFilter Of(NameTable names, SearchRequest request, IEnumerable<FieldCondition> conditions)
    {
        var fields = new FieldConditions(names);
        foreach (var place in request.Places) fields._places.Add(PlaceRange.Of(int.Parse(place, CultureInfo.InvariantCulture)));
        foreach (var instrument in request.Instruments) (fields._instruments ??= []).Add(names.Find(instrument));
        foreach (var beneficiary in request.Beneficiaries) (fields._beneficiaries ??= []).Add(names.Find(beneficiary));
        foreach (var publisher in request.Publishers) (fields._publishers ??= []).Add(names.Find(publisher));
        if (request.Since is { } since) fields._since = since;
        if (request.Until is { } until) fields._until = until;
        if (request.MinimumAmount is { } minimum) fields._minimum = (double)minimum;
        foreach (var condition in conditions) fields.Add(condition);
        return new HitFilter
        {
            Places = fields._places,
            Instruments = fields._instruments,
            Beneficiaries = fields._beneficiaries,
            Publishers = fields._publishers,
            Since = fields._since == DateOnly.MinValue ? 0 : fields._since.DayNumber,
            Until = fields._until == DateOnly.MaxValue ? int.MaxValue : fields._until.DayNumber,
            MinimumAmount = fields._minimum,
            MaximumAmount = fields._maximum,
            Except = Exclusions(names, request),
        };
    }

    private static HitFilter[] Exclusions(NameTable names, SearchRequest request) =>
    [
        .. request.ExcludedPlaces.Select(p => new HitFilter { Places = [PlaceRange.Of(int.Parse(p, CultureInfo.InvariantCulture))] }),
        .. request.ExcludedInstruments.Select(i => new HitFilter { Instruments = new HashSet<int> { names.Find(i) } }),
        .. request.ExcludedBeneficiaries.Select(b => new HitFilter { Beneficiaries = new HashSet<int> { names.Find(b) } }),
        .. request.ExcludedPublishers.Select(p => new HitFilter { Publishers = new HashSet<int> { names.Find(p) } }),
    ];

    private void Add(FieldCondition condition)
    {
        switch (condition.Name)
        {
            case "place": AddPlace(condition); break;
            case "instrument": (_instruments ??= []).UnionWith(Instruments(condition)); break;
            case "beneficiary": (_beneficiaries ??= []).UnionWith(Names(condition)); break;
            case "publisher": (_publishers ??= []).UnionWith(Names(condition)); break;
            case "amount": (_minimum, _maximum) = AmountRange.Parse(condition); break;
            default: (_since, _until) = DateRange.Parse(condition); break;
        }
    }

    private void AddPlace(FieldCondition condition)
    {
        var place = PlaceArgument.Parse(MatchExpression.Simplify(condition.Value));
        if (place.Division is { } division) _places.Add(PlaceRange.Of(int.Parse(division.Code, CultureInfo.InvariantCulture)));
        else if (place.Candidates.Count > 0)
            throw new QuerySyntaxException($"'{condition.Value}' may be {string.Join(", ", place.Candidates.Select(c => c.FullName))}; name one of them", condition.Position);
        else
        {
            var nearest = place.Suggestions.Count > 0 ? "; did you mean " + string.Join(", ", place.Suggestions) + "?" : "";
            throw new QuerySyntaxException($"there is no place '{condition.Value}'{nearest}", condition.Position);
        }
    }

    /// <summary>The instruments that have the value in one of their names: <c>贴息</c> in 贷款贴息, <c>loan</c> in loan_extension.</summary>
    private IReadOnlySet<int> Instruments(FieldCondition condition)
    {
        var value = MatchExpression.Simplify(condition.Value);
        var meant = Instrument.All
            .Where(i => new[] { i.Name, i.Chinese, i.English }.Any(name => name.Contains(value, StringComparison.OrdinalIgnoreCase)))
            .Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        return meant.Count > 0
            ? names.FindAll(meant.Contains)
            : throw new QuerySyntaxException($"there is no instrument '{condition.Value}'; there are: {string.Join(", ", Instrument.All.Select(i => i.Chinese))}", condition.Position);
    }

    private IReadOnlySet<int> Names(FieldCondition condition) => names.FindAll(n => n.Contains(condition.Value, StringComparison.OrdinalIgnoreCase));
}
