using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Lists;
using NewsKb.Knowledge.Matching;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests;

/// <summary>What is no longer wanted ends soon, and leaves the knowledge base usable.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Reading_that_would_go_on_for_hours_ends()
    {
        using var session = Session.CreateInMemory();
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Errors.Translate(session, () =>
        {
            source.Cancel();
            return Statement.Scalar(session.Connection, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) SELECT count(*) FROM n");
        }, source.Token));
        Assert.Equal(1000, Statement.Scalar(session.Connection, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT count(*) FROM n"));
    }

    [Fact]
    public void No_question_is_answered_that_is_not_wanted()
    {
        using var kb = KnowledgeBase.OpenForWriting(_folder["news.db"]);
        var unwanted = new CancellationToken(canceled: true);
        Assert.Multiple(
            () => Assert.Throws<OperationCanceledException>(() => kb.Search(new SearchRequest { Query = "贷款" }, unwanted)),
            () => Assert.Throws<OperationCanceledException>(() => kb.Compare(new ComparisonRequest { Places = ["620000"] }, unwanted)),
            () => Assert.Throws<OperationCanceledException>(() => kb.Match(new MatchRequest { Sector = "餐饮" }, unwanted)),
            () => Assert.Throws<OperationCanceledException>(() => kb.Lists(new ListsRequest(), unwanted)));
        Assert.Empty(kb.Search(new SearchRequest { Query = "贷款" }).Hits);
    }

    [Fact]
    public void Measures_and_articles_are_read_only_as_long_as_they_are_wanted()
    {
        using var kb = KnowledgeBase.OpenForWriting(_folder["news.db"]);
        foreach (var number in Enumerable.Range(1, 3))
        {
            var body = $"第{number}批企业每户减免租金{number}万元。";
            Samples.Store(kb, Samples.Article($"第{number}批", body, Samples.Xining, $"{number}.txt", "2022-03-01", Samples.Measure(body, body, "rent_relief", amount: number)));
        }
        Assert.Multiple(
            () => EndsAfterOne(cancellation => kb.ExportMeasures(new ExportRequest(), cancellation)),
            () => EndsAfterOne(cancellation => kb.ExportArticles(new ExportRequest(), cancellation)));
    }

    [Fact]
    public void Whatever_answers_are_made_of_ends_between_two_measures()
    {
        using var session = Session.OpenWrite(_folder["news.db"]);
        using var source = new CancellationTokenSource();
        using var lookup = new MeasureLookup(session.Connection, source.Token);
        source.Cancel();
        var digest = Comparison.Reports.Digest(Comparison.Reports.Measure("每户减免租金3万元", "rent_relief", "3万元"), 1, "2022-03-01");
        Assert.Multiple(
            () => Assert.Throws<OperationCanceledException>(() => lookup.Read(digest)),
            () => Assert.Throws<OperationCanceledException>(() => lookup.Digest(1)),
            () => Assert.Throws<OperationCanceledException>(() => lookup.Article(1)),
            () => Assert.Throws<OperationCanceledException>(() => lookup.Digests(PlaceRange.Of(630100), new HitFilter(), otherNews: true)),
            () => Assert.Throws<OperationCanceledException>(() => DistinctMeasures.Of([digest], source.Token)));
    }

    [Fact]
    public void A_question_that_was_ended_anywhere_leaves_the_next_one_right()
    {
        using var writer = KnowledgeBase.OpenForWriting(_folder["news.db"]);
        using var reader = KnowledgeBase.Open(_folder["news.db"]);
        for (var stored = 1; stored <= 40; stored++)
        {
            Samples.Store(writer, Samples.Article($"第{stored}篇", $"市财政拨付第{stored}批贴息资金。", Samples.Xining, $"{stored}.txt"));
            using var source = new CancellationTokenSource(TimeSpan.FromMicroseconds(100 * stored));
            try
            {
                reader.Search(new SearchRequest { Query = "贴息", Target = SearchTarget.Articles }, source.Token);
            }
            catch (OperationCanceledException)
            {
                // as it should
            }
            Assert.Equal(stored, reader.Search(new SearchRequest { Query = "贴息", Target = SearchTarget.Articles }).Total);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static void EndsAfterOne<T>(Func<CancellationToken, IEnumerable<T>> answer)
    {
        using var source = new CancellationTokenSource();
        using var rows = answer(source.Token).GetEnumerator();
        Assert.True(rows.MoveNext());
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
    }
}
