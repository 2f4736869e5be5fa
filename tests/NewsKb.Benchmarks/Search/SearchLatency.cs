using System.Diagnostics;
using NewsKb.Knowledge;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Query;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Benchmarks;

/// <summary>
/// Latency of searches with exact count, top 20 and all facet counts on a knowledge base that <see cref="IndexSpeed"/> made: in the index alone, and whole, with
/// the hits read and their snippets cut. SearchLatency FOLDER FILE [KIND]: with KIND only those kinds of queries that start so.
/// </summary>
public static class SearchLatency
{
    public static void Run(string[] args)
    {
        Fresh(args[1]);
        var queries = LatencyQuery.Draw(args[0]);
        using var knowledge = KnowledgeBase.Open(args[1]);
        using var session = Session.OpenRead(args[1]);
        using var index = Fts5Index.Open(session.Connection, SearchTarget.Articles);
        Console.WriteLine($"{index.Columns.Count} articles; ms                    index: first p50   p50    p95    whole: p50    p95    mean hits");
        foreach (var kind in queries.GroupBy(q => q.Kind).Where(k => args.Length < 3 || k.Key.StartsWith(args[2], StringComparison.Ordinal)))
        {
            var asked = kind.Select(q => Ask(session, q)).ToList();
            var first = asked.ConvertAll(q => Time(() => index.Search(q)));
            var again = asked.Concat(asked).Select(q => Time(() => index.Search(q))).ToList();
            double total = 0;
            foreach (var query in kind) total += Search(knowledge, query);
            var whole = kind.Select(q => Time(() => Search(knowledge, q))).ToList();
            Console.WriteLine($"{kind.Key,-36} {Rank(first, .5),12:f2} {Rank(again, .5),6:f2} {Rank(again, .95),6:f2} {Rank(whole, .5),13:f2} {Rank(whole, .95),6:f2} {total / kind.Count(),12:f0}");
        }
    }

    /// <summary>The value that so large a part does not exceed.</summary>
    internal static double Rank(List<double> times, double part) => times.Order().ElementAt((int)((times.Count - 1) * part));

    internal static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static int Search(KnowledgeBase knowledge, LatencyQuery query) =>
        knowledge.Search(new SearchRequest { Query = $"{query.Text} {query.Filter}", Target = SearchTarget.Articles }).Total;

    internal static IndexQuery Ask(Session session, LatencyQuery query)
    {
        var parsed = QueryParser.Parse($"{query.Text} {query.Filter}");
        var expression = MatchExpression.All(parsed, session.Analyzer);
        return new IndexQuery
        {
            Concepts = expression.Concepts,
            Wanted = expression.Wanted,
            Filter = FieldConditions.Of(NameTable.Load(session.Connection), new SearchRequest { Query = "" }, parsed.Fields),
        };
    }

    private static void Fresh(string file)
    {
        var clock = Stopwatch.StartNew();
        using var knowledge = KnowledgeBase.Open(file);
        var total = knowledge.Search(new SearchRequest { Query = "贷款 补贴", Target = SearchTarget.Articles }).Total;
        Console.WriteLine($"opened, first answer ({total} hits) after {clock.Elapsed.TotalMilliseconds:f0} ms");
    }
}
