using System.Diagnostics;
using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;

namespace NewsKb.Benchmarks;

/// <summary>Characters a second of the date and figure scanners: over the sample articles (or FILES), and over inputs that make others slow.</summary>
public static class FiguresAndDates
{
    public static void Run(string[] args)
    {
        var files = args.Length > 0 ? args : Directory.GetFiles(Path.Combine(Environment.CurrentDirectory, "corpus", "articles"), "*.txt");
        var text = string.Join('\n', files.Order(StringComparer.Ordinal).Select(File.ReadAllText));
        while (text.Length < 2_000_000) text += text;
        Measure("articles", text);
        Measure("digits", new string('7', 1_000_000));
        Measure("万", new string('万', 1_000_000));
        Measure("九", new string('九', 1_000_000));
        Measure("一分之", string.Concat(Enumerable.Repeat("一分之", 300_000)));
        Measure("1,234", string.Concat(Enumerable.Repeat("1,234", 200_000)));
        Measure("3万", string.Concat(Enumerable.Repeat("3万", 500_000)));
        Measure("十一一", string.Concat(Enumerable.Repeat("十一一", 300_000)));
        Measure("1、", string.Concat(Enumerable.Repeat("1、", 500_000)));
        Measure("，", new string('，', 1_000_000));
    }

    private static void Measure(string name, string text)
    {
        var best = (Dates: double.MaxValue, Figures: double.MaxValue);
        var (dates, figures) = (0, 0);
        for (var run = 0; run < 5; run++)
        {
            var watch = Stopwatch.StartNew();
            var found = DateScanner.Scan(text, new DateOnly(2022, 6, 15));
            best.Dates = Math.Min(best.Dates, watch.Elapsed.TotalSeconds);
            watch.Restart();
            figures = FigureScanner.Scan(text, found).Count;
            best.Figures = Math.Min(best.Figures, watch.Elapsed.TotalSeconds);
            dates = found.Count;
        }
        Console.WriteLine($"{name,-10} {text.Length,9} chars  dates {text.Length / best.Dates / 1e6,7:0.0} M/s ({dates})  figures {text.Length / best.Figures / 1e6,7:0.0} M/s ({figures})");
    }
}
