namespace NewsKb.Knowledge.Search;

/// <summary>What to search for. Filters given here are added to those written in the query.</summary>
public sealed record SearchRequest
{
    /// <summary>The query, in the query language: words, <c>"phrase"</c>, <c>OR</c>, <c>-not</c>, <c>field:value</c>.</summary>
    public required string Query { get; init; }

    /// <summary>What is wanted back.</summary>
    public SearchTarget Target { get; init; } = SearchTarget.Measures;

    /// <summary>Codes of divisions; each includes all below it; empty for everywhere.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Names of instruments; empty for all.</summary>
    public IReadOnlyList<string> Instruments { get; init; } = [];

    /// <summary>Beneficiaries, exactly as a facet names them; empty for all.</summary>
    public IReadOnlyList<string> Beneficiaries { get; init; } = [];

    /// <summary>Publishers, exactly as a facet names them; empty for all.</summary>
    public IReadOnlyList<string> Publishers { get; init; } = [];

    /// <summary>Codes of divisions that are left out, each with all below it.</summary>
    public IReadOnlyList<string> ExcludedPlaces { get; init; } = [];

    /// <summary>Names of instruments that are left out.</summary>
    public IReadOnlyList<string> ExcludedInstruments { get; init; } = [];

    /// <summary>Beneficiaries that are left out.</summary>
    public IReadOnlyList<string> ExcludedBeneficiaries { get; init; } = [];

    /// <summary>Publishers that are left out.</summary>
    public IReadOnlyList<string> ExcludedPublishers { get; init; } = [];

    /// <summary>The first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The least amount, in the currency's base unit (100万 is 1,000,000).</summary>
    public decimal? MinimumAmount { get; init; }

    /// <summary>How many hits to return, 1 to 10,000.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>How many hits to pass over first, for the second page and those after it; with <see cref="Limit"/> at most 10,000.</summary>
    public int Offset { get; init; }

    /// <summary>Whether each hit tells what its words gave to its score (default: no, it takes time).</summary>
    public bool Explain { get; init; }

    /// <summary>Which hits come first.</summary>
    public SearchOrder Order { get; init; }
}

/// <summary>The order of hits.</summary>
public enum SearchOrder
{
    /// <summary>The best match first; without words to match, the newest.</summary>
    Relevance,

    /// <summary>The newest first, those without a date last.</summary>
    Newest,

    /// <summary>The oldest first, those without a date last.</summary>
    Oldest,

    /// <summary>The largest amount of money first.</summary>
    LargestAmount,
}

/// <summary>What a search returns.</summary>
public enum SearchTarget
{
    /// <summary>Measures.</summary>
    Measures,

    /// <summary>Articles.</summary>
    Articles,
}
