using System.Globalization;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Knowledge.Tests.Search;

/// <summary>
/// Our reading of FTS5's lists beside FTS5's own answers and beside scores counted from the texts: on indexes of many parts, with rows taken away, lists over many
/// pages and merges half done.
/// </summary>
public sealed class PostingsTests : IDisposable
{
    private const int Words = 12;
    private readonly Session _session = Session.CreateInMemory();
    private readonly SortedDictionary<int, string[][]> _documents = [];
    private int _last;

    [Theory]
    [InlineData(1, 64)]
    [InlineData(2, 64)]
    [InlineData(3, 200)]
    [InlineData(4, 1000)]
    [InlineData(5, 4050)]
    public void Rows_and_scores_are_those_that_counting_gives(int seed, int pageSize)
    {
        var random = new Random(seed);
        Statement.Execute(_session.Connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO measure_index(measure_index, rank) VALUES('pgsz', {pageSize}), ('automerge', 0)"));
        using var index = Fts5Index.Open(_session.Connection, SearchTarget.Measures);
        for (var batch = 0; batch < 6; batch++)
        {
            Fill(index, random, documents: random.Next(1, 40));
            if (random.Next(2) == 0) Statement.Execute(_session.Connection, "INSERT INTO measure_index(measure_index, rank) VALUES('merge', 2)");
            for (var i = 0; i < 12; i++) Compare(index, Draw(random), random);
        }
        Statement.Execute(_session.Connection, "INSERT INTO measure_index(measure_index) VALUES('optimize')");
        for (var i = 0; i < 12; i++) Compare(index, Draw(random), random);
    }

    public void Dispose() => _session.Dispose();

    private void Fill(ISearchIndex index, Random random, int documents)
    {
        Statement.Execute(_session.Connection, "BEGIN");
        foreach (var row in _documents.Keys.Where(_ => random.Next(6) == 0).ToList())
        {
            index.Remove(row, [.. _documents[row].Select(f => string.Join(' ', f))]);
            _documents.Remove(row);
        }
        for (; documents > 0; documents--)
        {
            var row = _last += random.Next(1, 300);
            var place = random.Next(1, 4) * 10_000;
            _documents[row] = [Text(random, random.Next(1, 80)), [.. Text(random, random.Next(4)), PlaceRange.Of(place).Term]];
            index.Add(row, [.. _documents[row].Select(f => string.Join(' ', f))], new DocumentColumns
            {
                Cluster = row, Length = _documents[row][0].Length, Day = random.Next(3), Place = place, Instrument = random.Next(2),
            });
        }
        index.Save();
        Statement.Execute(_session.Connection, "COMMIT");
    }

    private void Compare(ISearchIndex index, IndexQuery query, Random random)
    {
        query = query with { Filter = Filter(random) };
        var expected = Matches(query).Where(row => query.Filter.Accepts(index.Columns[row])).ToList();
        var answer = index.Search(query);
        Assert.Equal(expected.Count, answer.Total);
        var scored = expected.Select(row => (Row: (long)row, Score: Score(index, query, row))).OrderByDescending(s => Math.Round(s.Score, 9)).ThenBy(s => s.Row).Take(query.Limit).ToList();
        Assert.Equal(scored.Select(s => Math.Round(s.Score, 6)), answer.Best.Select(s => Math.Round(s.Score, 6)));
        foreach (var (row, score) in answer.Best) Assert.Equal(Score(index, query, (int)row), score, 6);
        if (answer.Best.Count > 0) Assert.Equal(answer.Best[0].Score, index.Explain(query, answer.Best[0].Row).Sum(), 6);
    }

    private static HitFilter Filter(Random random) => new()
    {
        Since = random.Next(2),
        Until = random.Next(2) == 0 ? 1 : int.MaxValue,
        Places = random.Next(2) == 0 ? [] : [.. Enumerable.Range(1, 2).Select(p => PlaceRange.Of(p * 10_000)).Take(random.Next(1, 3))],
        Instruments = random.Next(3) == 0 ? new HashSet<int> { 1 } : null,
    };

    private List<int> Matches(IndexQuery query)
    {
        var text = Write(query, query.Wanted!);
        if (query.Unwanted is not null) text = $"({text}) NOT {Write(query, query.Unwanted)}";
        using var select = new Statement(_session.Connection, "SELECT rowid FROM measure_index WHERE measure_index MATCH ?");
        select.Add(text);
        var rows = new List<int>();
        while (select.Step()) rows.Add(select.Int32(0));
        return rows;
    }

    private static string Write(IndexQuery query, QueryNode node) => node switch
    {
        QueryNode.Leaf leaf => "(" + string.Join(" OR ", query.Concepts[leaf.Concept].Phrases.Select(p => string.Join(" + ", p))) + ")",
        QueryNode.All all => "(" + string.Join(" AND ", all.Parts.Select(p => Write(query, p))) + ")",
        QueryNode.Any any => "(" + string.Join(" OR ", any.Parts.Select(p => Write(query, p))) + ")",
        _ => "",
    };

    private double Score(ISearchIndex index, IndexQuery query, int row)
    {
        var formula = new Bm25(index.Columns.AverageLength);
        return Counted(query, query.Wanted!, row).Distinct().Sum(concept => formula.Score(
            Bm25.Idf(_documents.Keys.Count(r => Frequency(query.Concepts[concept], r) > 0), index.Columns.Count),
            Frequency(query.Concepts[concept], row), index.Columns[row].Length));
    }

    /// <summary>The concepts that count: those of the branches that match.</summary>
    private IEnumerable<int> Counted(IndexQuery query, QueryNode node, int row) => node switch
    {
        QueryNode.Leaf leaf => Frequency(query.Concepts[leaf.Concept], row) > 0 ? [leaf.Concept] : [],
        QueryNode.All all => all.Parts.All(p => Counted(query, p, row).Any()) ? all.Parts.SelectMany(p => Counted(query, p, row)) : [],
        QueryNode.Any any => any.Parts.SelectMany(p => Counted(query, p, row)),
        _ => [],
    };

    private double Frequency(Concept concept, int row) => concept.Phrases.Sum(phrase => _documents[row].Select((words, column) =>
        FieldWeights.Measures.Columns[column] / (double)FieldWeights.Once * Enumerable.Range(0, words.Length).Count(at => words.Skip(at).Take(phrase.Count).SequenceEqual(phrase))).Sum());

    private static IndexQuery Draw(Random random)
    {
        Concept[] concepts = [.. Enumerable.Range(0, 4).Select(_ => new Concept([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Text(random, random.Next(1, 4)))]))];
        QueryNode Leaf(int concept) => new QueryNode.Leaf(concept);
        return new IndexQuery
        {
            Concepts = concepts,
            Limit = random.Next(1, 30),
            Unwanted = random.Next(3) == 0 ? Leaf(3) : null,
            Wanted = random.Next(5) switch
            {
                0 => Leaf(0),
                1 => new QueryNode.All([Leaf(0), Leaf(1)]),
                2 => new QueryNode.Any([Leaf(0), Leaf(1), Leaf(2)]),
                3 => new QueryNode.Any([new QueryNode.All([Leaf(0), Leaf(1)]), Leaf(2)]),
                _ => new QueryNode.All([new QueryNode.Any([Leaf(0), Leaf(1)]), Leaf(2)]),
            },
        };
    }

    /// <summary>Words of which the first are far more frequent.</summary>
    private static string[] Text(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => string.Create(CultureInfo.InvariantCulture, $"w{(int)(Words * Math.Pow(random.NextDouble(), 3))}"))];
}
