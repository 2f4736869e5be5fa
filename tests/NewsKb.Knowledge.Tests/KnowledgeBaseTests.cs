using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Tests;

public sealed class KnowledgeBaseTests : IDisposable
{
    private const string LoanBody = "张掖市人社局累计发放种业担保贷款4170万元，惠及小微企业。甘州区组织专场招聘会。";
    private const string RentBody = "西宁市对承租国有房屋的个体工商户免收三个月租金。市财政拨付贴息资金200万元。";
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public KnowledgeBaseTests()
    {
        _knowledge = KnowledgeBase.OpenForWriting(_folder["test.db"]);
        Samples.Store(
            _knowledge,
            Samples.Article("种业担保贷款助企", LoanBody, Samples.Zhangye, "loan.txt", "2022-11-22",
                Samples.Measure(LoanBody, "累计发放种业担保贷款4170万元", "loan_guarantee", "小微企业", 41_700_000),
                Samples.Measure(LoanBody, "甘州区组织专场招聘会", "platform_matchmaking", place: "620702")),
            Samples.Article("减免房租渡难关", RentBody, Samples.Xining, "rent.txt", "2022-05-01",
                Samples.Measure(RentBody, "对承租国有房屋的个体工商户免收三个月租金", "rent_relief", "个体工商户"),
                Samples.Measure(RentBody, "拨付贴息资金200万元", "interest_subsidy", null, 2_000_000)));
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_word_finds_the_measures_that_hold_it()
    {
        var result = Search("贷款");
        Assert.Equal(2, result.Total); // the second is of the instrument 贷款贴息
        Assert.Equal("loan_guarantee", result.Hits[0].Instrument);
        Assert.Equal(41_700_000, result.Hits[0].Amount!.Max);
        Assert.Contains("\uE000贷款\uE001", result.Hits[0].Snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_is_found_by_the_name_of_its_instrument() =>
        Assert.Equal("rent_relief", Assert.Single(Search("房租").Hits).Instrument);

    [Fact]
    public void A_place_includes_all_below_it()
    {
        Assert.Equal(2, Search("place:张掖市").Total);
        Assert.Equal(1, Search("place:甘州区 招聘会").Total);
    }

    [Theory]
    [InlineData("-贷款", 2)]
    [InlineData("place:张掖 -贷款", 1)]
    [InlineData("-对小微企业累计发放种业担保贷款", 3)]
    [InlineData("amount:>100万", 2)]
    [InlineData("amount:>200万", 1)]
    [InlineData("amount:..200万", 1)]
    [InlineData("instrument:rent date:2022-05", 1)]
    [InlineData("instrument:房租", 1)]
    [InlineData("instrument:房租减免 date:2022-05", 1)]
    [InlineData("instrument:rent date:2022-06..2022-12", 0)]
    [InlineData("beneficiary:个体", 1)]
    [InlineData("贷款 -种业 -贴息", 0)]
    [InlineData("种业 OR 租金", 2)]
    [InlineData("\"担保贷款\"", 1)]
    [InlineData("種業貸款", 1)]
    [InlineData("ＬＯＡＮ OR 贴息", 1)]
    [InlineData("利息补贴", 1)]
    public void The_query_language_filters(string query, int hits) => Assert.Equal(hits, Search(query).Total);

    [Fact]
    public void A_question_falls_back_to_partial_matches()
    {
        var result = Search("哪些地方免收租金和水费？");
        Assert.True(result.IsPartial);
        Assert.Equal("rent_relief", result.Hits[0].Instrument);
    }

    [Fact]
    public void Articles_are_read_back_with_facts_and_source()
    {
        var hit = _knowledge.Search(new SearchRequest { Query = "租金", Target = SearchTarget.Articles }).Hits[0];
        var article = _knowledge.GetArticle(hit.Id[..6])!;
        Assert.Equal(RentBody, article.Text);
        Assert.Equal(["rent_relief", "interest_subsidy"], article.Measures.Select(m => m.Measure.Instrument));
        Assert.Contains(RentBody, article.SourceText, StringComparison.Ordinal);
        Assert.Equal(hit.Id, _knowledge.GetArticle(article.Measures[1].Id)!.Id);
        Assert.Null(_knowledge.GetArticle("ffffffff"));
    }

    [Fact]
    public void A_comparison_has_evidence_in_each_cell()
    {
        var matrix = _knowledge.Compare(new ComparisonRequest { Places = ["630100", "620700"] });
        Assert.Equal(["青海省西宁市", "甘肃省张掖市"], matrix.Places.Select(p => p.Name));
        Assert.Equal(41_700_000, matrix.Find("620700", "loan_guarantee")!.Best!.Max);
        Assert.Null(matrix.Find("630100", "loan_guarantee"));
        Assert.All(matrix.Cells, c => Assert.NotEmpty(c.Evidence));
    }

    [Fact]
    public void A_changed_file_replaces_its_articles()
    {
        Samples.Store(_knowledge, Samples.Article("减免房租", "免收六个月租金。", Samples.Xining, "rent.txt"));
        Assert.Equal(0, Search("个体工商户").Total);
        Assert.Equal(1, _knowledge.Search(new SearchRequest { Query = "六个月租金", Target = SearchTarget.Articles }).Total);
        Assert.Equal(2, _knowledge.Stats().Articles);
        Assert.True(_knowledge.Check().IsSound);
    }

    [Theory]
    [InlineData("贷款 OR", 3)]
    [InlineData("OR 贷款", 0)]
    [InlineData("\"贷款", 0)]
    [InlineData("贷款 citty:西宁", 3)]
    [InlineData("amount:>多", 8)]
    [InlineData("date:2020-13", 5)]
    [InlineData("place:火星市", 6)]
    public void A_wrong_query_says_where_it_is_wrong(string query, int position) =>
        Assert.Equal(position, Assert.Throws<QuerySyntaxException>(() => Search(query)).Position);

    [Fact]
    public void The_same_release_in_two_papers_is_counted_once_and_listed_twice()
    {
        var body = string.Concat(Enumerable.Range(1, 40).Select(i => $"第{i}条对第{i * 7}类企业给予支持，由{(char)('甲' + i)}部门办理。"));
        Samples.Store(
            _knowledge,
            Samples.Article("政策解读", body, Samples.Xining, "one.txt", null, Samples.Measure(body, body[..10], "other")),
            Samples.Article("政策解读（转载）", body + "完。", Samples.Xining, "two.txt"));
        var result = _knowledge.Search(new SearchRequest { Query = "企业支持办理", Target = SearchTarget.Articles });
        Assert.Equal(1, result.Total);
        Assert.Equal(["one.txt", "two.txt"], result.Hits.Select(h => h.Source));
        Assert.Equal([1, 1], result.Hits.Select(h => h.Rank));
        Assert.Equal(result.Hits[0].Id, result.Hits[1].DuplicateOf);
        Assert.Equal(1, _knowledge.Stats().Duplicates);
        _knowledge.Writer.Remove("one.txt");
        _knowledge.Writer.Commit();
        Assert.Equal(0, _knowledge.Stats().Duplicates);
        Assert.Equal("two.txt", Assert.Single(_knowledge.Search(new SearchRequest { Query = "企业支持办理", Target = SearchTarget.Articles }).Hits).Source);
    }

    [Fact]
    public void Of_articles_that_say_the_same_the_one_that_answers_a_question_best_stands_first()
    {
        var body = string.Concat(Enumerable.Range(1, 40).Select(i => $"第{i}条对第{i * 7}类企业给予支持，由{(char)('甲' + i)}部门办理。"));
        Samples.Store(
            _knowledge,
            Samples.Article("政策解读", body, Samples.Xining, "one.txt"),
            Samples.Article("财政局解读企业培训补贴", body + "。", Samples.Xining, "two.txt"));
        var result = _knowledge.Search(new SearchRequest { Query = "财政局怎么支持企业培训？", Target = SearchTarget.Articles });
        Assert.Equal(["two.txt", "one.txt"], result.Hits.Select(h => h.Source).Where(s => s is "one.txt" or "two.txt"));
        Assert.Equal(result.Hits[0].Id, result.Hits[1].DuplicateOf);
    }

    [Fact]
    public void What_is_left_out_is_not_counted()
    {
        var without = _knowledge.Search(new SearchRequest { Query = "", ExcludedInstruments = ["rent_relief"], ExcludedPlaces = ["620702"] });
        Assert.Equal(["interest_subsidy", "loan_guarantee"], without.Hits.Select(h => h.Instrument).Order());
        Assert.DoesNotContain(without.Facets["place"], f => f.Value == "620702");
        var named = _knowledge.Search(new SearchRequest { Query = "", Beneficiaries = ["个体工商户"], Publishers = ["晨报"] });
        Assert.Equal("rent_relief", Assert.Single(named.Hits).Instrument);
        Assert.Equal(0, _knowledge.Search(new SearchRequest { Query = "", ExcludedPublishers = ["晨报"] }).Total);
        Assert.Equal(3, _knowledge.Search(new SearchRequest { Query = "", ExcludedBeneficiaries = ["个体工商户"] }).Total);
    }

    [Theory]
    [InlineData(SearchOrder.Newest, "2022-11-22")]
    [InlineData(SearchOrder.Oldest, "2022-05-01")]
    [InlineData(SearchOrder.LargestAmount, "2022-11-22")]
    public void Hits_come_in_the_order_that_is_wanted_page_by_page(SearchOrder order, string first)
    {
        var request = new SearchRequest { Query = "", Order = order };
        var all = _knowledge.Search(request).Hits;
        Assert.Equal(DateOnly.Parse(first), all[0].Published);
        var pages = Enumerable.Range(0, 4).Select(i => Assert.Single(_knowledge.Search(request with { Limit = 1, Offset = i }).Hits));
        Assert.Equal(all.Select(h => (h.Id, h.Rank)), pages.Select(h => (h.Id, h.Rank)));
    }

    [Fact]
    public void The_words_of_a_query_are_found_in_a_text_of_either_script()
    {
        const string Text = "市財政拨付貼息資金，租金另計。";
        Assert.Equal(["貼息", "租金"], _knowledge.Occurrences("贴息 租金", Text).Select(s => s.Of(Text).ToString()));
    }

    private SearchResult Search(string query) => _knowledge.Search(new SearchRequest { Query = query });
}
