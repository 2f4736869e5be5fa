using System.Text.Json;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Query;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;

namespace NewsKb.Benchmarks;

/// <summary>R@1, R@10 and MRR@10 of questions, asked of the peers as any of their words. Articles that say the same count as one.</summary>
internal static class PeerQuality
{
    private const int Limit = 40;

    public static void Compare(string file, Session session, IEnumerable<IPeer> peers, string folder)
    {
        var (clusterOf, clusterOfFile) = Clusters(session);
        var questions = File.ReadLines(Path.Combine(folder, "questions.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(q => (Text: q.GetProperty("question").GetString()!, Cluster: clusterOfFile[q.GetProperty("docid").GetString()!])).ToList();
        using var knowledge = KnowledgeBase.Open(file);
        Show("ours", questions, question => knowledge.Search(new SearchRequest { Query = question, Target = SearchTarget.Articles, Limit = 10 }).Hits
            .Select(h => clusterOfFile[Path.GetFileNameWithoutExtension(h.Source)]));
        foreach (var peer in peers) Show(peer.Name, questions, question => peer.Find("or", Words(question), new HitFilter(), Limit).Rows.Select(r => clusterOf[r]));
    }

    private static List<string> Words(string question) =>
        [.. Analyzers.Default.SplitQuery(MatchExpression.Simplify(question)).SelectMany(w => w.Terms).Distinct()];

    private static (Dictionary<long, long> OfRow, Dictionary<string, long> OfFile) Clusters(Session session)
    {
        var (rows, files) = (new Dictionary<long, long>(), new Dictionary<string, long>(StringComparer.Ordinal));
        using var select = new Statement(session.Connection, "SELECT article_id, cluster, path FROM articles JOIN sources USING(source_id)");
        while (select.Step()) rows[select.Integer(0)] = files[Path.GetFileNameWithoutExtension(select.Text(2))] = select.Integer(1);
        return (rows, files);
    }

    private static void Show(string name, List<(string Text, long Cluster)> questions, Func<string, IEnumerable<long>> find)
    {
        var ranks = questions.ConvertAll(q => find(q.Text).Distinct().Take(10).ToList().IndexOf(q.Cluster) + 1);
        Console.WriteLine($"{name,-16} R@1 {ranks.Average(r => r == 1 ? 1.0 : 0):f3}  R@10 {ranks.Average(r => r > 0 ? 1.0 : 0):f3}  MRR@10 {ranks.Average(r => r > 0 ? 1.0 / r : 0):f3}");
    }
}
