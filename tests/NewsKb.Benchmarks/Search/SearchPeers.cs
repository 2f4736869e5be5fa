using System.Diagnostics;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Knowledge.Store;

namespace NewsKb.Benchmarks;

/// <summary>
/// Our search beside FTS5 with its defaults and Lucene, over the same terms in one run: building, size, latency with exact count, top 20 and facets.
/// SearchPeers FOLDER FILE WORK [build], with FILE made by <see cref="IndexSpeed"/>; the peers' indexes are kept in the folder WORK. With <c>quality</c> instead, FILE
/// holds the documents of FOLDER, each in a file of its id, and its questions are asked.
/// </summary>
public static class SearchPeers
{
    private const int Each = 12;

    public static void Run(string[] args)
    {
        Directory.CreateDirectory(args[2]);
        using var session = Session.OpenRead(args[1]);
        using var ours = Fts5Index.Open(session.Connection, SearchTarget.Articles);
        IPeer[] peers = [new PlainFts5Peer(Path.Combine(args[2], "plain.db")), new LucenePeer(Path.Combine(args[2], "lucene"))];
        foreach (var peer in peers.Where(p => !p.IsBuilt)) Build(peer, session, ours.Columns);
        if (args.Contains("quality")) PeerQuality.Compare(args[1], session, peers, args[0]);
        else if (!args.Contains("build")) Compare(session, ours, peers, LatencyQuery.Draw(args[0]));
        foreach (var peer in peers) peer.Dispose();
    }

    private static void Build(IPeer peer, Session session, ColumnBlocks columns)
    {
        var clock = Stopwatch.StartNew();
        using var documents = new Statement(session.Connection, "SELECT article_id, title, body, scope FROM article_documents ORDER BY 1");
        var count = 0;
        for (; documents.Step(); count++)
            peer.Add(documents.Integer(0), [documents.Text(1), documents.Text(2), documents.Text(3)], columns[documents.Integer(0)]);
        var size = peer.Finish();
        Console.WriteLine($"{peer.Name,-16} {count} articles in {clock.Elapsed.TotalSeconds:f0} s (reading and cutting included), {size / 1e6:f0} MB");
    }

    private static void Compare(Session session, ISearchIndex ours, IPeer[] peers, IReadOnlyList<LatencyQuery> queries)
    {
        Console.WriteLine($"{ours.Columns.Count} articles; p50/p95 in ms     ours            {string.Join("  ", peers.Select(p => $"{p.Name,-16}"))} mean hits, differing totals");
        foreach (var kind in queries.GroupBy(q => q.Kind))
        {
            var asked = kind.Take(Each).Select(q => (Query: q, Ask: SearchLatency.Ask(session, q))).ToList();
            var totals = asked.ConvertAll(a => ours.Search(a.Ask).Total);
            var line = $"{kind.Key,-30} {Show(asked.ConvertAll(a => SearchLatency.Time(() => ours.Search(a.Ask))))}";
            var differing = "";
            foreach (var peer in peers)
            {
                var found = Again(() => asked.ConvertAll(a => peer.Find(How(a.Query), a.Query.Words, a.Ask.Filter, 20)), peer is LucenePeer);
                line += $"  {Show(found.ConvertAll(f => f.Milliseconds))}";
                differing += $" {found.Where((f, i) => f.Total != totals[i]).Count()}";
            }
            Console.WriteLine($"{line}  {totals.Average(),9:f0} {differing}");
        }
    }

    /// <summary>What a virtual machine has to compile first is not measured.</summary>
    private static T Again<T>(Func<T> run, bool isTwice)
    {
        if (isTwice) run();
        return run();
    }

    private static string How(LatencyQuery query) => query.Kind switch { "phrase" => "phrase", "two words OR" => "or", _ => "and" };

    private static string Show(List<double> times) => $"{SearchLatency.Rank(times, .5),7:f1}/{SearchLatency.Rank(times, .95),-8:f1}";
}
