using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests.Search;

/// <summary>What every engine behind <see cref="ISearchIndex"/> must do: a new engine derives a class and passes.</summary>
public abstract class SearchIndexContract : IDisposable
{
    private const int Day = 737_000;
    private readonly Lazy<ISearchIndex> _index;

    protected SearchIndexContract() => _index = new Lazy<ISearchIndex>(() =>
    {
        var index = Create();
        Add(index, 1, "贷款 贴息", place: 620702, day: Day, instrument: 1, amount: 100);
        Add(index, 2, "贷款 贷款 贷款 房租", place: 620100, day: Day + 40, instrument: 2);
        Add(index, 3, "房租 减免", place: 630100, day: Day + 80, instrument: 2, amount: 5_000);
        Add(index, 4, "就业 招聘", place: 620700, instrument: 1);
        Add(index, 5, "贷款 就业 培训", place: 630102, day: Day + 1, instrument: 1);
        index.Save();
        return index;
    });

    /// <summary>An empty index of measures (body, scope), whose texts are words between spaces.</summary>
    private protected abstract ISearchIndex Create();

    [Fact]
    public void A_word_is_found_and_counted() => Assert.Equal([1, 2, 5], Rows(Word("贷款")));

    [Fact]
    public void What_is_nowhere_is_not_found() => Assert.Empty(Rows(Word("利率")));

    [Fact]
    public void All_words_or_any_word() => Assert.Multiple(
        () => Assert.Equal([2], Rows(Of(new QueryNode.All([Leaf(0), Leaf(1)]), "贷款", "房租"))),
        () => Assert.Equal([1, 2, 3, 5], Rows(Of(new QueryNode.Any([Leaf(0), Leaf(1)]), "贷款", "房租"))),
        () => Assert.Equal([3, 5], Rows(Of(new QueryNode.Any([new QueryNode.All([Leaf(0), Leaf(1)]), Leaf(2)]), "贷款", "培训", "减免"))));

    [Fact]
    public void A_phrase_needs_its_words_side_by_side() => Assert.Multiple(
        () => Assert.Equal([1], Rows(new IndexQuery { Concepts = [new([["贷款", "贴息"]])], Wanted = Leaf(0) })),
        () => Assert.Empty(Rows(new IndexQuery { Concepts = [new([["贴息", "贷款"]])], Wanted = Leaf(0) })));

    [Fact]
    public void Synonyms_are_one_concept() =>
        Assert.Equal([3, 4], Rows(new IndexQuery { Concepts = [new([["招聘"], ["减免"]])], Wanted = Leaf(0) }));

    [Fact]
    public void What_is_unwanted_is_left_out_with_and_without_words() => Assert.Multiple(
        () => Assert.Equal([1, 5], Rows(Of(Leaf(0), "贷款", "房租") with { Unwanted = Leaf(1) })),
        () => Assert.Equal([1, 4, 5], Rows(Word("房租") with { Wanted = null, Unwanted = Leaf(0) })),
        () => Assert.Equal([4], Rows(Word("贷款") with { Wanted = null, Unwanted = Leaf(0), Filter = new HitFilter { Places = [PlaceRange.Of(620700)] } })));

    [Fact]
    public void Filters_hold_for_words_and_without_words() => Assert.Multiple(
        () => Assert.Equal([1, 2], Rows(Word("贷款") with { Filter = new HitFilter { Places = [PlaceRange.Of(620000)] } })),
        () => Assert.Equal([1, 4], Rows(new IndexQuery { Filter = new HitFilter { Places = [PlaceRange.Of(620700)] } })),
        () => Assert.Equal([2], Rows(Word("贷款") with { Filter = new HitFilter { Since = Day + 2, Until = Day + 50 } })),
        () => Assert.Equal([2], Rows(Word("贷款") with { Filter = new HitFilter { Instruments = new HashSet<int> { 2 } } })),
        () => Assert.Equal([3], Rows(new IndexQuery { Filter = new HitFilter { MinimumAmount = 1_000 } })));

    [Fact]
    public void A_row_with_more_occurrences_ranks_higher() => Assert.Equal(2, Search(Word("贷款")).Best[0].Row);

    [Fact]
    public void A_rare_word_tells_more_than_a_common_one() =>
        Assert.Equal(3, Search(Of(new QueryNode.Any([Leaf(0), Leaf(1)]), "减免", "就业")).Best[0].Row);

    [Fact]
    public void The_limit_cuts_the_list_but_not_the_count()
    {
        var answer = Search(Word("贷款") with { Limit = 1 });
        Assert.Equal((1, 3), (answer.Best.Count, answer.Total));
    }

    [Fact]
    public void Other_orders_go_by_the_columns() => Assert.Multiple(
        () => Assert.Equal([2, 5, 1], Search(Word("贷款") with { Order = SearchOrder.Newest }).Best.Select(b => b.Row)),
        () => Assert.Equal([1, 5, 2], Search(Word("贷款") with { Order = SearchOrder.Oldest }).Best.Select(b => b.Row)));

    [Fact]
    public void Facets_count_all_that_is_found()
    {
        var facets = Search(Word("贷款") with { Limit = 1 }).Facets.Result(number => $"n{number}");
        Assert.Equal([new("620000", 2), new("620100", 1), new("620700", 1), new("620702", 1), new("630000", 1), new("630100", 1), new("630102", 1)],
            facets["place"].OrderBy(f => f.Value, StringComparer.Ordinal));
        Assert.Equal([new("n1", 2), new("n2", 1)], facets["instrument"]);
        Assert.Equal([new("1e2", 1)], facets["amount"]);
    }

    [Fact]
    public void A_removed_row_is_gone()
    {
        _index.Value.Remove(2, ["贷款 贷款 贷款 房租", Scope(620100)]);
        Assert.Equal([1, 5], Rows(Word("贷款")));
    }

    [Fact]
    public void Rows_of_one_cluster_count_once()
    {
        _index.Value.Columns.Set(1, _index.Value.Columns[1] with { IsShared = 1 });
        _index.Value.Columns.Set(5, _index.Value.Columns[5] with { IsShared = 1, Cluster = 1 });
        Assert.Equal(2, Search(Word("贷款")).Total);
    }

    [Fact]
    public void A_search_that_is_no_longer_wanted_ends() =>
        Assert.Throws<OperationCanceledException>(() => _index.Value.Search(Word("贷款"), new CancellationToken(canceled: true)));

    [Fact]
    public void An_explanation_adds_up_to_the_score()
    {
        var query = Of(new QueryNode.Any([Leaf(0), Leaf(1)]), "贷款", "就业");
        var best = Search(query).Best[0];
        Assert.Equal(best.Score, _index.Value.Explain(query, best.Row).Sum(), 4);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing && _index.IsValueCreated) _index.Value.Dispose();
    }

    private static QueryNode.Leaf Leaf(int concept) => new(concept);

    private static IndexQuery Of(QueryNode wanted, params string[] words) => new() { Concepts = [.. words.Select(w => new Concept([[w]]))], Wanted = wanted };

    private static IndexQuery Word(string word) => Of(Leaf(0), word);

    private static string Scope(int place) => $"p{place / 10_000} p{place / 100} p{place}";

    private IndexAnswer Search(IndexQuery query) => _index.Value.Search(query);

    private IEnumerable<int> Rows(IndexQuery query)
    {
        var answer = Search(query);
        Assert.Equal(answer.Total, answer.Best.Count);
        return answer.Best.Select(b => (int)b.Row).Order();
    }

    private static void Add(ISearchIndex index, int row, string body, int place, int day = 0, int instrument = 0, double amount = 0) =>
        index.Add(row, [body, Scope(place)], new DocumentColumns { Place = place, Day = day, Instrument = instrument, Amount = amount, Cluster = row, Length = body.Length });
}
