using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using NewsKb.Knowledge.Search;

namespace NewsKb.Web.Searching;

/// <summary>A search as its address tells it: the address is the whole state.</summary>
public sealed record SearchState
{
    /// <summary>How many hits a page has.</summary>
    public const int PageSize = 20;

    /// <summary>The last page: 10,000 hits can be looked at.</summary>
    public const int LastPage = 10_000 / PageSize;

    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    /// <summary>The query as typed.</summary>
    public string Query { get; init; } = "";

    /// <summary>What is wanted back.</summary>
    public SearchTarget Target { get; init; } = SearchTarget.Measures;

    /// <summary>What was chosen among the facets, in order.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The first day, month or year, as typed.</summary>
    public string? Since { get; init; }

    /// <summary>The last day, month or year, as typed.</summary>
    public string? Until { get; init; }

    /// <summary>The least amount, as typed.</summary>
    public string? MinimumAmount { get; init; }

    /// <summary>The order.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The request that it stands for, checked.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="Hosting.InputException">A value cannot be used.</exception>
    internal static SearchState Read(QueryReader query)
    {
        var choices = Facets.SelectMany(facet => Read(query, facet, isExcluded: false).Concat(Read(query, facet, isExcluded: true))).ToList();
        var state = new SearchState
        {
            Query = query.Text("q") ?? "",
            Target = query.OneOf("in", "measures", "articles") == "articles" ? SearchTarget.Articles : SearchTarget.Measures,
            Choices = choices,
            Since = query.Text("since"),
            Until = query.Text("until"),
            MinimumAmount = query.Text("min-amount"),
            Order = query.OneOf("sort", "newest", "oldest", "amount") switch
            {
                "newest" => SearchOrder.Newest,
                "oldest" => SearchOrder.Oldest,
                "amount" => SearchOrder.LargestAmount,
                _ => SearchOrder.Relevance,
            },
            Page = query.Number("page", 1, 1, LastPage),
            Request = new SearchRequest { Query = "" },
        };
        return state with { Request = state.ToRequest(query) };
    }

    /// <summary>The search with a value chosen; chosen already, it is taken back.</summary>
    public SearchState Toggle(Choice choice) => this with
    {
        Page = 1,
        Choices = Choices.Contains(choice) ? [.. Choices.Where(c => c != choice)] : [.. Choices.Where(c => (c.Facet, c.Value) != (choice.Facet, choice.Value)), choice],
    };

    /// <summary>The address.</summary>
    public string Url(string path = "/") => path + Parameters(withPage: true).ToQueryString();

    /// <summary>The parameters of the address, without the page.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters() => Parameters(withPage: false);

    private QueryBuilder Parameters(bool withPage)
    {
        var query = new QueryBuilder();
        if (Query.Length > 0) query.Add("q", Query);
        if (Target == SearchTarget.Articles) query.Add("in", "articles");
        foreach (var choice in Choices) query.Add(choice.Key, choice.Value);
        if (Since is not null) query.Add("since", Since);
        if (Until is not null) query.Add("until", Until);
        if (MinimumAmount is not null) query.Add("min-amount", MinimumAmount);
        if (OrderName(Order) is { } order) query.Add("sort", order);
        if (withPage && Page > 1) query.Add("page", Page.ToString(CultureInfo.InvariantCulture));
        return query;
    }

    /// <summary>The name of an order in the address; null for the usual one.</summary>
    public static string? OrderName(SearchOrder order) => order switch
    {
        SearchOrder.Newest => "newest",
        SearchOrder.Oldest => "oldest",
        SearchOrder.LargestAmount => "amount",
        _ => null,
    };

    /// <summary>The values chosen of a facet.</summary>
    public IReadOnlyList<string> Chosen(Facet facet, bool isExcluded = false) =>
        [.. Choices.Where(c => c.Facet == facet && c.IsExcluded == isExcluded).Select(c => c.Value)];

    /// <summary>The request without what was chosen of a facet, to count its other values.</summary>
    public SearchRequest Without(Facet facet) => facet switch
    {
        Facet.Place => Request with { Places = [] },
        Facet.Instrument => Request with { Instruments = [] },
        Facet.Beneficiary => Request with { Beneficiaries = [] },
        _ => Request with { Publishers = [] },
    };

    private static IEnumerable<Choice> Read(QueryReader query, Facet facet, bool isExcluded)
    {
        var key = new Choice(facet, "", isExcluded).Key;
        var values = facet switch { Facet.Place => query.Places(key), Facet.Instrument => query.Instruments(key), _ => query.Texts(key) };
        return values.Select(value => new Choice(facet, value, isExcluded));
    }

    private SearchRequest ToRequest(QueryReader query) => new()
    {
        Query = Query,
        Target = Target,
        Places = Chosen(Facet.Place),
        Instruments = Chosen(Facet.Instrument),
        Beneficiaries = Chosen(Facet.Beneficiary),
        Publishers = Chosen(Facet.Publisher),
        ExcludedPlaces = Chosen(Facet.Place, isExcluded: true),
        ExcludedInstruments = Chosen(Facet.Instrument, isExcluded: true),
        ExcludedBeneficiaries = Chosen(Facet.Beneficiary, isExcluded: true),
        ExcludedPublishers = Chosen(Facet.Publisher, isExcluded: true),
        Since = query.Period().Since,
        Until = query.Period().Until,
        MinimumAmount = query.Amount("min-amount"),
        Order = Order,
        Limit = PageSize,
        Offset = (Page - 1) * PageSize,
    };
}
