using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests;

public sealed class ReliabilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_is_named() => Assert.Contains("no such knowledge base", Refusal(() => KnowledgeBase.Open(_folder["none.db"])), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_stored_in_a_file_without_a_name() => Assert.Contains("needs a path", Refusal(() => KnowledgeBase.OpenForWriting("")), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_another_program_is_refused_and_left_alone()
    {
        Sql(_folder["other.db"], "CREATE TABLE t(x)");
        File.WriteAllText(_folder["text.db"], new string('x', 5000));
        foreach (var path in (string[])[_folder["other.db"], _folder["text.db"]])
        {
            var before = File.ReadAllBytes(path);
            Assert.Contains("is not a knowledge base of newskb", Refusal(() => KnowledgeBase.Open(path)), StringComparison.Ordinal);
            Assert.Contains("is not a knowledge base of newskb", Refusal(() => KnowledgeBase.OpenForWriting(path)), StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(path));
        }
    }

    [Fact]
    public void A_file_from_a_newer_version_is_refused()
    {
        KnowledgeBase.OpenForWriting(_folder["new.db"]).Dispose();
        Sql(_folder["new.db"], "PRAGMA user_version=99");
        Assert.Contains("newer newskb (format 99", Refusal(() => KnowledgeBase.Open(_folder["new.db"])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_writer_is_told_at_once_and_readers_go_on()
    {
        using var first = KnowledgeBase.OpenForWriting(_folder["a.db"]);
        Samples.Store(first, Samples.Article("甲", "发放创业贷款。"));
        first.Writer.Lock();
        Assert.Contains("another process", Refusal(() =>
        {
            using var second = KnowledgeBase.OpenForWriting(_folder["a.db"]);
            second.Writer.Lock();
            return second;
        }), StringComparison.Ordinal);
        using var reader = KnowledgeBase.Open(_folder["a.db"]);
        Assert.Equal(1, reader.Stats().Articles);
    }

    [Fact]
    public void Reading_leaves_no_file_behind_when_the_last_reader_has_gone()
    {
        var path = _folder["news.db"];
        using (var writer = KnowledgeBase.OpenForWriting(path)) Samples.Store(writer, Samples.Article("标题", "市财政拨付贴息资金。", Samples.Xining));
        using (var first = KnowledgeBase.Open(path))
        {
            using (var second = KnowledgeBase.Open(path)) Assert.Equal(1, second.Stats().Articles);
            Assert.Equal(1, first.Search(new SearchRequest { Query = "贴息", Target = SearchTarget.Articles }).Total);
        }
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void What_was_not_committed_is_gone_and_the_rest_is_there()
    {
        using (var knowledge = KnowledgeBase.OpenForWriting(_folder["a.db"]))
        {
            Samples.Store(knowledge, Samples.Article("甲", "发放创业贷款。", path: "1.txt"));
            var article = Samples.Article("乙", "减免房租。", path: "2.txt");
            knowledge.Writer.Write(Samples.Document("2.txt", article), "x", "", [article]);
        }
        using var again = KnowledgeBase.Open(_folder["a.db"]);
        Assert.Equal(1, again.Stats().Articles);
        Assert.Equal(0, Articles(again, "房租"));
        Assert.Equal(1, Articles(again, "贷款"));
        Assert.True(again.Check().IsSound);
    }

    [Fact]
    public void Storing_the_same_file_twice_changes_nothing()
    {
        using var knowledge = KnowledgeBase.OpenForWriting(_folder["a.db"]);
        var article = Samples.Article("甲", "发放创业贷款。");
        Samples.Store(knowledge, article);
        var before = (knowledge.Stats() with { FileSize = 0 }).ToString();
        Assert.True(knowledge.Writer.IsCurrent("a.txt", Hash(knowledge), "test"));
        Samples.Store(knowledge, article);
        Assert.Equal(before, (knowledge.Stats() with { FileSize = 0 }).ToString());
        Assert.Equal(1, Articles(knowledge, "贷款"));
    }

    [Fact]
    public void A_flipped_byte_is_found()
    {
        var path = _folder["a.db"];
        using (var knowledge = KnowledgeBase.OpenForWriting(path))
            Samples.Store(knowledge, [.. Enumerable.Range(0, 60).Select(i => Samples.Article($"标题{i}", $"第{i}号：发放创业贷款{i}万元，惠及小微企业{i * 3}家。", path: $"{i}.txt"))]);
        var sound = File.ReadAllBytes(path);
        var random = new Random(5);
        for (var round = 0; round < 100; round++)
        {
            var damaged = (byte[])sound.Clone();
            var at = round == 0 ? sound.AsSpan().LastIndexOf("发放创业贷款"u8) : random.Next(sound.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, damaged);
            Assert.False(IsSound(path), $"the change of byte {at} was not found");
        }
        File.WriteAllBytes(path, sound);
        Assert.True(IsSound(path));
    }

    [Fact]
    public void A_file_of_the_first_format_is_brought_up_to_date()
    {
        var path = _folder["old.db"];
        using (var knowledge = KnowledgeBase.OpenForWriting(path))
            Samples.Store(knowledge, Samples.Article("甲", "发放创业贷款。", Samples.Ganzhou, "a.txt", null, Samples.Measure("发放创业贷款。", "发放创业贷款", "loan")));
        using (var session = Session.OpenWrite(path))
        {
            Statement.Execute(session.Connection, "DROP VIEW article_documents; CREATE VIEW article_documents AS SELECT article_id, coalesce(title, '') AS title, body, '' AS scope FROM articles");
            Statement.Execute(session.Connection, "INSERT INTO article_index(article_index) VALUES('rebuild'); DROP TABLE measure_digests; ALTER TABLE dates DROP COLUMN kind; ALTER TABLE problems DROP COLUMN resolved; ALTER TABLE measures DROP COLUMN enterprises; PRAGMA user_version=1");
        }
        using var again = KnowledgeBase.Open(path);
        Assert.Equal(1, Articles(again, "贷款 place:张掖"));
        Assert.Single(again.Compare(new Knowledge.Comparison.ComparisonRequest { Places = ["620700"] }).Cells);
        Assert.Empty(again.Check().Problems);
    }

    private static bool IsSound(string path)
    {
        try
        {
            using var knowledge = KnowledgeBase.Open(path);
            return knowledge.Check().IsSound;
        }
        catch (KnowledgeBaseException)
        {
            return false;
        }
    }

    private static int Articles(KnowledgeBase knowledge, string query) =>
        knowledge.Search(new SearchRequest { Query = query, Target = SearchTarget.Articles }).Total;

    private static string Hash(KnowledgeBase knowledge) => Value(knowledge.Path, "SELECT content_hash FROM sources");

    private static string Refusal(Func<KnowledgeBase> open) => Assert.Throws<KnowledgeBaseException>(() => open().Dispose()).Message;

    private static void Sql(string path, string sql) => Value(path, sql);

    private static string Value(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var statement = new Statement(connection, sql);
        return statement.Step() ? statement.Text(0) : "";
    }
}
