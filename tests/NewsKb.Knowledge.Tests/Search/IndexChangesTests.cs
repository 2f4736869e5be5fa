using System.Globalization;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.FullText.Postings;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests.Search;

/// <summary>
/// An index that changes in every way at once, written by us and by FTS5 in turns, beside one that FTS5 alone writes: FTS5 finds every occurrence
/// in both, and checks ours against the texts.
/// </summary>
public sealed class IndexChangesTests : IDisposable
{
    private readonly Session _ours = Session.CreateInMemory();
    private readonly Session _theirs = Session.CreateInMemory();
    private SortedDictionary<long, string[]> _documents = [];

    public IndexChangesTests()
    {
        // In place of the view, so that FTS5 can compare the index with texts of ours.
        Statement.Execute(_ours.Connection, "DROP VIEW measure_documents; CREATE TABLE measure_documents(measure_id INTEGER PRIMARY KEY, body, scope)");
        foreach (var session in Both) Statement.Execute(session.Connection, "CREATE VIRTUAL TABLE temp.occurrences USING fts5vocab(main, measure_index, instance)");
    }

    private Session[] Both => [_ours, _theirs];

    [Theory]
    [InlineData(1, 32)]
    [InlineData(2, 64)]
    [InlineData(3, 150)]
    [InlineData(4, 500)]
    [InlineData(5, 4050)]
    [InlineData(6, 32_000)]
    public void FTS5_finds_what_it_would_find_had_it_written_all_itself(int seed, int pageSize)
    {
        var random = new Random(seed);
        Both.ToList().ForEach(session => Command(session, "pgsz", pageSize));
        var index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
        for (var batch = 0; batch < 25; batch++)
        {
            var before = new SortedDictionary<long, string[]>(_documents);
            Execute("BEGIN");
            var isOurs = random.Next(5) > 0;
            for (var change = random.Next(40); change > 0; change--) Change(index, random, isOurs);
            if (random.Next(3) > 0)
            {
                index.Save();
                Execute("COMMIT");
            }
            else
            {
                // As the writer does after an error: what was not saved is dropped with the index.
                if (random.Next(2) == 0) index.Save();
                index.Dispose();
                Execute("ROLLBACK");
                _documents = before;
                index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
            }
            if (random.Next(4) == 0) Command(_ours, "merge", random.Next(-20, 20));
            if (random.Next(8) == 0) Statement.Execute(_ours.Connection, "INSERT INTO measure_index(measure_index) VALUES('optimize')");
            Check();
        }
        index.Dispose();
    }

    [Fact]
    public void Many_small_parts_are_merged_before_FTS5_knows_no_more_numbers_for_them()
    {
        using var index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
        Execute("BEGIN");
        for (var row = 1; row <= 2_500; row++)
        {
            Add(index, row, ["贷款", string.Create(CultureInfo.InvariantCulture, $"w{row}")], isOurs: true);
            index.Save();
        }
        Execute("COMMIT");
        Assert.InRange(Structure().NewestFirst.Length, 1, 200);
        Check();
    }

    [Fact]
    public void An_index_of_another_format_is_not_written_to()
    {
        Statement.Execute(_ours.Connection, "UPDATE measure_index_config SET v = 5 WHERE k = 'version'");
        using var index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
        Add(index, 1, ["贷款", ""], isOurs: true);
        Assert.Throws<KnowledgeBaseException>(index.Save);
    }

    [Fact]
    public void Rows_of_a_million_terms_are_written_as_FTS5_writes_them()
    {
        using var index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
        Execute("BEGIN");
        var terms = string.Join(' ', Enumerable.Range(0, 1_200_000).Select(i => (i % 70_000).ToString("x", CultureInfo.InvariantCulture)));
        string[] bodies = ["before", terms, "between", terms, new string('长', 300_000), "after"];
        for (var i = 0; i < bodies.Length; i++) Add(index, i + 1, [bodies[i], "贷款"], isOurs: true);
        index.Save();
        Execute("COMMIT");
        Check();
    }

    [Fact]
    public void Lists_over_very_many_pages_are_read_both_ways_before_and_after_merging()
    {
        using var index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
        Execute("BEGIN");
        for (var row = 1; row <= 60_000; row++)
        {
            Add(index, row * 3L, [row % 1_000 == 0 ? "common rare" : "common", ""], isOurs: true);
            if (row % 20_000 == 0) index.Save();
        }
        Add(index, 200_001, [string.Join(' ', Enumerable.Repeat("common", 100_000)), ""], isOurs: true);
        index.Save();
        Execute("COMMIT");
        for (var isMerged = false; ; isMerged = true)
        {
            foreach (var order in (string[])["ASC", "DESC"])
                Assert.Equal(Match(_theirs, "common AND rare", order), Match(_ours, "common AND rare", order));
            Check();
            if (isMerged) break;
            Statement.Execute(_ours.Connection, "INSERT INTO measure_index(measure_index) VALUES('optimize')");
        }
    }

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
    }

    private void Change(ISearchIndex index, Random random, bool isOurs)
    {
        var last = _documents.Count == 0 ? 0 : _documents.Keys.Last();
        switch (random.Next(9))
        {
            case 0 when last > 0:
                Remove(index, random.Next(2) == 0 ? last : Any(random));
                break;
            case 1 when last > 0: // replaced, with some words kept
                var row = random.Next(2) == 0 ? last : Any(random);
                var old = _documents[row];
                Remove(index, row);
                Add(index, row, random.Next(2) == 0 ? old : [old[0] + " " + Text(random, 5), ""], isOurs);
                break;
            case 2:
                index.Save();
                break;
            case 3:
                Assert.Equal(Match(_theirs, "w1", "ASC"), isOurs ? Match(_theirs, "w1", "ASC") : Match(_ours, "w1", "ASC"));
                break;
            default:
                Add(index, last + random.Next(1, random.Next(5) == 0 ? 100_000 : 3), [Text(random, random.Next(40) == 0 ? 20_000 : random.Next(60)), Text(random, random.Next(3))], isOurs);
                break;
        }
    }

    private void Add(ISearchIndex index, long row, string[] fields, bool isOurs)
    {
        _documents[row] = fields;
        using (var text = new Statement(_ours.Connection, "INSERT INTO measure_documents VALUES(?, ?, ?)")) text.Add(row).Add(fields[0]).Add(fields[1]).Run();
        if (isOurs) index.Add(row, fields, new DocumentColumns { Cluster = 1 });
        foreach (var session in isOurs ? [_theirs] : Both)
        {
            using var insert = new Statement(session.Connection, "INSERT INTO measure_index(rowid, body, scope) VALUES(?, ?, ?)");
            insert.Add(row).Add(fields[0]).Add(fields[1]).Run();
        }
    }

    private void Remove(ISearchIndex index, long row)
    {
        var fields = _documents[row];
        _documents.Remove(row);
        index.Remove(row, fields);
        using var remove = new Statement(_theirs.Connection, "INSERT INTO measure_index(measure_index, rowid, body, scope) VALUES('delete', ?, ?, ?)");
        remove.Add(row).Add(fields[0]).Add(fields[1]).Run();
        using var text = new Statement(_ours.Connection, "DELETE FROM measure_documents WHERE measure_id = ?");
        text.Add(row).Run();
    }

    /// <summary>FTS5 compares the index with all texts; every occurrence of every term, and the totals, are those of its own index.</summary>
    private void Check()
    {
        Command(_ours, "integrity-check", 1);
        Assert.Equal(Read(_theirs, "SELECT term || ' ' || doc || ' ' || col || ' ' || offset FROM occurrences"), Read(_ours, "SELECT term || ' ' || doc || ' ' || col || ' ' || offset FROM occurrences"));
        Assert.Equal(Read(_theirs, "SELECT hex(block) FROM measure_index_data WHERE id = 1"), Read(_ours, "SELECT hex(block) FROM measure_index_data WHERE id = 1"));
    }

    private void Execute(string sql)
    {
        foreach (var session in Both) Statement.Execute(session.Connection, sql);
    }

    private static void Command(Session session, string name, int value) =>
        Statement.Execute(session.Connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO measure_index(measure_index, rank) VALUES('{name}', {value})"));

    private IndexStructure Structure()
    {
        using var select = new Statement(_ours.Connection, "SELECT block FROM measure_index_data WHERE id = 10");
        select.Step();
        return new IndexStructure(select.Blob(0));
    }

    private static List<string> Match(Session session, string words, string order) =>
        Read(session, $"SELECT rowid FROM measure_index('{words}') ORDER BY rowid {order}");

    private static List<string> Read(Session session, string sql)
    {
        using var select = new Statement(session.Connection, sql);
        var rows = new List<string>();
        while (select.Step()) rows.Add(select.Text(0));
        return rows;
    }

    private long Any(Random random) => _documents.Keys.ElementAt(random.Next(_documents.Count));

    private static string Text(Random random, int length) => string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, length).Select(_ => Word(random)));

    private static string Word(Random random)
    {
        var number = (int)(300 * Math.Pow(random.NextDouble(), 3));
        return random.Next(12) switch
        {
            0 => new string('é', random.Next(1, 200)),
            1 => new string((char)('a' + (number % 20)), random.Next(1, 2_000)),
            < 7 => string.Create(CultureInfo.InvariantCulture, $"w{number}"),
            _ => "补贴贷款房租减免企业中小微𠮷个体工商户的".Substring(number % 18, random.Next(1, 3)),
        };
    }
}
