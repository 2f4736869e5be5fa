using System.Diagnostics;
using NewsKb.Extraction;
using NewsKb.Knowledge;

namespace NewsKb.Benchmarks;

/// <summary>
/// Memory while very many short articles are stored. SteadyMemory FOLDER ARTICLES [FILE]: recombines the sentences of a folder, reads one
/// article of 100 by the whole pipeline so that its memory is among what is measured, gives the others to the writer with drawn facts,
/// and prints every ten seconds what the process holds.
/// </summary>
public static class SteadyMemory
{
    private const int PipelineShare = 100;
    private const int ShortRun = 80;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public static void Run(string[] args)
    {
        var count = int.Parse(args[1]);
        var file = args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), $"steady-{Environment.ProcessId}.db");
        try
        {
            Fill(file, new GeneratedNews(args[0]), count);
        }
        finally
        {
            if (args.Length <= 2) File.Delete(file);
        }
    }

    private static void Fill(string file, GeneratedNews news, int count)
    {
        var (clock, next, done) = (Stopwatch.StartNew(), TimeSpan.Zero, 0);
        long characters = 0;
        Console.WriteLine("seconds\tarticles\tresident MB\tmanaged MB\tfile MB");
        using (var knowledge = KnowledgeBase.OpenForWriting(file))
        {
            foreach (var (document, article) in news.Make(count, ShortRun))
            {
                var facts = done % PipelineShare == 0 ? Annotator.Annotate(article.Article) : article;
                knowledge.Writer.Write(document, article.Article.Id, "", [facts]);
                characters += document.Text.Length;
                done++;
                if (clock.Elapsed < next) continue;
                Print();
                next += Interval;
            }
            knowledge.Writer.Commit();
            Print();
        }
        Console.WriteLine($"stored {count} articles, {characters * 3 / 1e6:f0} MB of text, in {clock.Elapsed.TotalSeconds:f0} s");

        void Print() => Console.WriteLine($"{clock.Elapsed.TotalSeconds:f0}\t{done}\t{Environment.WorkingSet / 1e6:f0}\t{GC.GetTotalMemory(false) / 1e6:f0}\t{new FileInfo(file).Length / 1e6:f0}");
    }
}
