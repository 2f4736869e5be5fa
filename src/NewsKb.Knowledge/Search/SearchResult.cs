namespace NewsKb.Knowledge.Search;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>The best hits, best first; each followed by its duplicates, when articles are searched.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How many there are in all.</summary>
    public required int Total { get; init; }

    /// <summary>Whether no document holds all words, so that these are the best partial matches.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Counts by facet (<c>place</c>, <c>instrument</c>, <c>beneficiary</c>, <c>publisher</c>, <c>month</c>), largest first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<FacetCount>>();

    /// <summary>The terms that were looked up, for <c>--explain</c>.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];
}

/// <summary>One value of a facet and how many hits have it.</summary>
/// <param name="Value">The value: a division code, an instrument, a name, a month (2022-11).</param>
/// <param name="Count">The number of hits.</param>
public readonly record struct FacetCount(string Value, int Count);

/// <summary>One hit.</summary>
public sealed record SearchHit
{
    /// <summary>Its place in the list, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Its score; higher is better.</summary>
    public required double Score { get; init; }

    /// <summary>The id of the measure or article.</summary>
    public required string Id { get; init; }

    /// <summary>measure or article.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the article that holds it.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The source file.</summary>
    public required string Source { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The jurisdiction.</summary>
    public PlaceName? Place { get; init; }

    /// <summary>The instrument of a measure.</summary>
    public string? Instrument { get; init; }

    /// <summary>The beneficiary of a measure.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>The amount of a measure.</summary>
    public AmountValue? Amount { get; init; }

    /// <summary>
    /// The id of the hit that this one repeats: the same release in another source. It directly follows that hit, has its rank, and
    /// is not counted in <see cref="SearchResult.Total"/>. Null for hits of their own.
    /// </summary>
    public string? DuplicateOf { get; init; }

    /// <summary>What each concept of the query gave to the score by words; empty unless <see cref="SearchRequest.Explain"/> asked for it.</summary>
    public IReadOnlyList<TermScore> TermScores { get; init; } = [];

    /// <summary>The best piece of text; matches stand between U+E000 and U+E001, which the presentation turns into its own marks.</summary>
    public required string Snippet { get; init; }
}

/// <summary>A part of a score.</summary>
/// <param name="Term">The word or phrase; its synonyms count with it.</param>
/// <param name="Score">What it gave.</param>
public readonly record struct TermScore(string Term, double Score);

/// <summary>A division by code and name.</summary>
/// <param name="Code">The code, six digits.</param>
/// <param name="Name">The full name.</param>
public sealed record PlaceName(string Code, string Name);

/// <summary>A quantity as stored.</summary>
public sealed record AmountValue(string Text, decimal Min, decimal Max, string Unit, string? Qualifier)
{
    /// <summary>The text, led by the qualifier where it does not hold it: 最高300万元.</summary>
    public string Printed => Led(Qualifier, Text);

    /// <summary>A figure as printed, led by its qualifier.</summary>
    public static string Led(string? qualifier, string text) =>
        qualifier is not null && !text.Contains(qualifier, StringComparison.Ordinal) ? qualifier + text : text;
}
