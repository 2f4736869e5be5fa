using NewsKb.Knowledge.Comparison;
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
}
