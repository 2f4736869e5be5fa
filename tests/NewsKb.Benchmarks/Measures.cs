using System.Diagnostics;
using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Problems;

namespace NewsKb.Benchmarks;

/// <summary>Characters per second of reading measures and problems, on top of the other annotators, over the files of a folder: Measures FOLDER [ROUNDS].</summary>
public static class Measures
{
    public static void Run(string[] args)
    {
        var rounds = args.Length > 1 ? int.Parse(args[1]) : 9;
        var contexts = Directory.GetFiles(args[0]).Order(StringComparer.Ordinal)
            .SelectMany(file => DocumentReader.Read(new SourceFile(file, File.ReadAllBytes(file))).Articles).Select(Context).ToList();
        var characters = contexts.Sum(c => (long)c.Text.Length);
        var repeat = (int)Math.Max(1, 2_000_000 / Math.Max(1, characters));
        Report("measures", rounds, characters * repeat, () =>
        {
            for (var i = 0; i < repeat; i++)
                foreach (var context in contexts) MeasureExtractor.Extract(context);
        });
        Report("problems", rounds, characters * repeat, () =>
        {
            for (var i = 0; i < repeat; i++)
                foreach (var context in contexts) ProblemExtractor.Extract(context.Text, context.Figures);
        });
        foreach (var size in (int[])[1_000_000, 2_000_000, 4_000_000])
        {
            var text = string.Concat(Enumerable.Repeat("对吸纳就业的企业给予补贴，", size / 13));
            Report($"one sentence of {size:N0}", 3, size, () => MeasureExtractor.Extract(new MeasureContext(text)));
        }
    }

    internal static MeasureContext Context(Article article) => Annotator.Context(article, new(), pagePlace: null);

    private static void Report(string name, int rounds, long characters, Action work)
    {
        work();
        var process = Process.GetCurrentProcess();
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            process.Refresh();
            var start = process.UserProcessorTime;
            work();
            process.Refresh();
            times.Add((process.UserProcessorTime - start).TotalSeconds);
        }
        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"{name}: {characters / Math.Max(1e-9, times[rounds / 2]) / 1e6:0.0} M characters per second of user CPU (median of {rounds})"));
    }
}
