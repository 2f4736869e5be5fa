using System.Diagnostics;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Store;

namespace NewsKb.Benchmarks;

/// <summary>Storing and indexing generated articles: CPU, size and memory. IndexSpeed FOLDER ARTICLES [FILE].</summary>
public static class IndexSpeed
{
    public static void Run(string[] args)
    {
        var count = int.Parse(args[1]);
        var file = args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), $"index-{Environment.ProcessId}.db");
        try
        {
            Fill(file, new GeneratedNews(args[0]), count);
        }
        finally
        {
            if (args.Length <= 2) File.Delete(file);
        }
    }

    /// <summary>Fills a knowledge base and says how fast.</summary>
    internal static void Fill(string file, GeneratedNews news, int count)
    {
        using var process = Process.GetCurrentProcess();
        var (clock, cpu, done, slowest) = (Stopwatch.StartNew(), process.TotalProcessorTime, 0, 0.0);
        long characters = 0;
        using (var knowledge = KnowledgeBase.OpenForWriting(file))
        {
            foreach (var (document, article) in news.Make(count))
            {
                var start = clock.Elapsed;
                knowledge.Writer.Write(document, article.Article.Id, "", [article]);
                slowest = Math.Max(slowest, (clock.Elapsed - start).TotalSeconds);
                characters += document.Text.Length;
                if (++done % Math.Max(1, count / 5) == 0) Console.WriteLine($"  {done} articles, {clock.Elapsed.TotalSeconds:f0} s, memory {Environment.WorkingSet / 1e6:f0} MB");
            }
            knowledge.Writer.Commit();
        }
        process.Refresh();
        var seconds = (process.TotalProcessorTime - cpu).TotalSeconds;
        Console.WriteLine($"stored {count} articles, {characters * 3 / 1e6:f0} MB: {count / seconds:f0} articles and {characters * 3 / 1e6 / seconds:f1} MB a CPU second, wall {clock.Elapsed.TotalSeconds:f0} s, slowest {slowest:f2} s");
        Console.WriteLine($"file {new FileInfo(file).Length / 1e6:f0} MB, index {IndexSize(file) / 1e6:f0} MB, peak memory {process.PeakWorkingSet64 / 1e6:f0} MB");
    }

    private static double IndexSize(string file)
    {
        using var session = Session.OpenRead(file);
        return Statement.Scalar(session.Connection, "SELECT (SELECT sum(length(block)) FROM article_index_data) + (SELECT sum(length(block)) FROM measure_index_data) + (SELECT sum(length(data)) FROM search_columns)");
    }
}
