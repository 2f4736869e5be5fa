using NewsKb.Knowledge.Comparison;

namespace NewsKb.Knowledge.Lists;

/// <summary>The names of programmes, one for each: 《某市“春风”行动方案》 is the document of the “春风”行动.</summary>
/// <param name="measures">The measures of all programmes.</param>
internal sealed class ProgrammeNames(IEnumerable<DistinctMeasure> measures)
{
    private const char QuoteMark = '“';

    /// <summary>The names that open with their quoted words, the shortest first, by place.</summary>
    private readonly ILookup<string?, string> _quoted = measures
        .Where(m => m.Measure.Programme is [QuoteMark, _, _, ..])
        .Select(m => (m.Place, Name: m.Measure.Programme!)).Distinct()
        .OrderBy(m => m.Name.Length).ThenBy(m => m.Name, StringComparer.Ordinal)
        .ToLookup(m => m.Place, m => m.Name);

    /// <summary>The programme of a measure: that of its place whose name stands in the name of the document; null where it has none.</summary>
    public string? Of(DistinctMeasure measure) =>
        measure.Measure.Programme is { } name ? _quoted[measure.Place].FirstOrDefault(q => name.Contains(q, StringComparison.Ordinal)) ?? name : null;
}
