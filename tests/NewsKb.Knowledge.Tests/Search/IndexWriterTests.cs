using System.Globalization;
using System.Text;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.FullText.Postings;
using NewsKb.Knowledge.FullText.Writing;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests.Search;

/// <summary>What we add to an index, beside what FTS5 makes of the same rows.</summary>
public sealed class IndexWriterTests : IDisposable
{
    private readonly Session _ours = Session.CreateInMemory();
    private readonly Session _theirs = Session.CreateInMemory();

    [Theory]
    [InlineData(1, 64)]
    [InlineData(2, 150)]
    [InlineData(3, 500)]
    [InlineData(4, 4050)]
    [InlineData(5, 4050)]
    public void Pages_are_byte_for_byte_those_that_FTS5_writes(int seed, int pageSize)
    {
        var random = new Random(seed);
        foreach (var session in (Session[])[_ours, _theirs])
            Statement.Execute(session.Connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO measure_index(measure_index, rank) VALUES('pgsz', {pageSize}), ('automerge', 0)"));
        using var index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
        using var insert = new Statement(_theirs.Connection, "INSERT INTO measure_index(rowid, body, scope) VALUES(?, ?, ?)");
        long row = 0;
        for (var batch = 0; batch < 3; batch++)
        {
            foreach (var session in (Session[])[_ours, _theirs]) Statement.Execute(session.Connection, "BEGIN");
            for (var i = 0; i < 60; i++)
            {
                row += random.Next(1, random.Next(2) == 0 ? 3 : 100_000);
                var (body, scope) = (Text(random, random.Next(200)), Text(random, random.Next(4)));
                index.Add(row, [body, scope], new DocumentColumns { Cluster = 1 });
                insert.Add(row).Add(body).Add(scope).Run();
            }
            index.Save();
            foreach (var session in (Session[])[_ours, _theirs]) Statement.Execute(session.Connection, "COMMIT");
            Assert.Equal(Pages(_theirs), Pages(_ours));
        }
        foreach (var session in (Session[])[_ours, _theirs]) Statement.Execute(session.Connection, "INSERT INTO measure_index(measure_index) VALUES('optimize')");
        Assert.Equal(Pages(_theirs), Pages(_ours));
    }

    [Fact]
    public void Rows_without_words_make_no_segment()
    {
        using var index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
        index.Add(1, ["", "。，"], new DocumentColumns { Cluster = 1 });
        index.Save();
        Assert.Empty(Structure(_ours).NewestFirst);
        index.Add(2, ["贷款", ""], new DocumentColumns { Cluster = 2 });
        index.Save();
        Assert.Equal([new Segment(1, 1, 1)], Structure(_ours).NewestFirst);
        index.Save();
        Assert.Single(Structure(_ours).NewestFirst);
    }

    [Fact]
    public void What_was_just_added_can_be_taken_away_and_added_again()
    {
        using var index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
        Statement.Execute(_ours.Connection, "BEGIN");
        for (var row = 1; row <= 3; row++) index.Add(row, ["贷款", "甘肃"], new DocumentColumns { Cluster = row });
        index.Remove(2, ["贷款", "甘肃"]);
        index.Add(4, ["贷款", "甘肃"], new DocumentColumns { Cluster = 4 });
        index.Remove(1, ["贷款", "甘肃"]);
        index.Add(2, ["房租", ""], new DocumentColumns { Cluster = 2 });
        index.Save();
        Statement.Execute(_ours.Connection, "COMMIT");
        Assert.Equal([3, 4], Rows(index, "贷款"));
        Assert.Equal([2], Rows(index, "房租"));
        Assert.Equal("3 4", Match(_ours, "贷款"));
        Assert.Equal(3L, Totals(_ours)[0]);
    }

    [Fact]
    public void FTS5_sees_what_was_added_after_it_has_answered()
    {
        using var index = Fts5Index.Open(_ours.Connection, SearchTarget.Measures);
        for (var row = 1; row <= 3; row++)
        {
            index.Add(row, ["贷款", ""], new DocumentColumns { Cluster = row });
            index.Save();
            Assert.Equal(string.Join(' ', Enumerable.Range(1, row)), Match(_ours, "贷款"));
        }
    }

    [Fact]
    public void Terms_have_numbers_and_an_order()
    {
        var random = new Random(3);
        var terms = new TermNumbers();
        var expected = new List<string>();
        for (var i = 0; i < 20_000; i++)
        {
            var term = Word(random).Replace('\uD842', '?').Replace('\uDFB7', '?'); // halves of a character have the same bytes
            var number = expected.IndexOf(term);
            if (number < 0) expected.Add(term);
            Assert.Equal(number < 0 ? expected.Count - 1 : number, terms.Number(Encoding.UTF8.GetBytes(term)));
        }
        Assert.Equal(expected.Count, terms.Count);
        var sorted = terms.Sorted().ToArray();
        Assert.All(sorted.Skip(1).Zip(sorted), pair => Assert.True(terms[pair.Second].SequenceCompareTo(terms[pair.First]) < 0));
        Assert.Equal(Enumerable.Range(0, expected.Count), sorted.Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16_384)]
    [InlineData(long.MaxValue >> 7)]
    [InlineData((long.MaxValue >> 7) + 1)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public void Numbers_are_read_as_they_were_written(long number)
    {
        var bytes = new byte[Varint.Longest];
        var (end, read) = (0, 0);
        Varint.Write(bytes, ref end, (ulong)number);
        Assert.Equal((ulong)number, Varint.Read(bytes, ref read));
        Assert.Equal((end, end), (read, Varint.Size((ulong)number)));
    }

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
    }

    /// <summary>All pages, first terms and totals; not the structure, where FTS5 counts what it wrote, nor indexes over the pages of long lists.</summary>
    private static List<string> Pages(Session session)
    {
        using var select = new Statement(session.Connection, """
            SELECT id || ' ' || hex(block) FROM measure_index_data WHERE id <> 10 AND (id >> 36) & 1 = 0
            UNION ALL SELECT segid || ' ' || hex(term) || ' ' || (pgno >> 1) FROM measure_index_idx
            """);
        var rows = new List<string>();
        while (select.Step()) rows.Add(select.Text(0));
        return rows;
    }

    private static IndexStructure Structure(Session session)
    {
        using var select = new Statement(session.Connection, "SELECT block FROM measure_index_data WHERE id = 10");
        select.Step();
        return new IndexStructure(select.Blob(0));
    }

    private static List<long> Totals(Session session)
    {
        using var select = new Statement(session.Connection, "SELECT block FROM measure_index_data WHERE id = 1");
        select.Step();
        var numbers = new List<long>();
        var record = select.Blob(0);
        for (var at = 0; at < record.Length;) numbers.Add((long)Varint.Read(record, ref at));
        return numbers;
    }

    private static string Match(Session session, string word)
    {
        using var select = new Statement(session.Connection, "SELECT coalesce(group_concat(rowid, ' '), '') FROM measure_index WHERE measure_index MATCH ?");
        select.Add(word).Step();
        return select.Text(0);
    }

    private static IEnumerable<long> Rows(ISearchIndex index, string word) =>
        index.Search(new IndexQuery { Concepts = [new Concept([[word]])], Wanted = new QueryNode.Leaf(0) }).Best.Select(b => b.Row).Order();

    private static string Text(Random random, int length) => string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, length).Select(_ => Word(random)));

    /// <summary>A word of letters or Han, the first far more often than the last.</summary>
    private static string Word(Random random)
    {
        var kind = random.Next(12);
        var number = (int)(300 * Math.Pow(random.NextDouble(), 3));
        if (kind == 0) return new string((char)('a' + (number % 20)), random.Next(1, 30));
        if (kind == 1) return new string('é', random.Next(1, 200));
        return kind < 5 ? string.Create(CultureInfo.InvariantCulture, $"w{number}") : "补贴贷款房租减免企业中小微𠮷个体工商户的".Substring(number % 18, random.Next(1, 3));
    }
}
