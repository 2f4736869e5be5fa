using System.Diagnostics;
using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Places;

namespace NewsKb.Benchmarks;

/// <summary>
/// Characters a second on one core of the date, figure and place scanners: over the sample articles (or FILES), each read on its own, and over
/// inputs that make others slow.
/// </summary>
public static class FiguresAndDates
{
    private const double Seconds = 4; // that the articles are read for, the best round counts
    private static readonly DateOnly Published = new(2022, 6, 15);

    public static void Run(string[] args)
    {
        var files = args.Length > 0 ? args : Directory.GetFiles(Path.Combine(Environment.CurrentDirectory, "corpus", "articles"), "*.txt");
        Together([.. files.Order(StringComparer.Ordinal).Select(File.ReadAllText)]);
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

    private static void Together(string[] articles)
    {
        var chars = articles.Sum(text => text.Length);
        var (dates, figures, places, all) = (double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue);
        var found = articles.Select(text => DateScanner.Scan(text, Published)).ToArray();
        for (var whole = Stopwatch.StartNew(); whole.Elapsed.TotalSeconds < Seconds;)
        {
            var watch = Stopwatch.StartNew();
            foreach (var text in articles) DateScanner.Scan(text, Published);
            var first = watch.Elapsed.TotalSeconds;
            for (var i = 0; i < articles.Length; i++) FigureScanner.Scan(articles[i], found[i]);
            var second = watch.Elapsed.TotalSeconds;
            foreach (var text in articles) PlaceScanner.Read(new PlaceContext { Body = text, Published = Published });
            var third = watch.Elapsed.TotalSeconds;
            (dates, figures, places, all) = (Math.Min(dates, first), Math.Min(figures, second - first), Math.Min(places, third - second), Math.Min(all, third));
        }
        Console.WriteLine($"{articles.Length} articles, {chars} chars: dates {chars / dates / 1e6:0.0} M/s  figures {chars / figures / 1e6:0.0} M/s  places {chars / places / 1e6:0.0} M/s  together {chars / all / 1e6:0.00} M/s");
    }

    private static void Measure(string name, string text)
    {
        var best = (Dates: double.MaxValue, Figures: double.MaxValue);
        var (dates, figures) = (0, 0);
        for (var run = 0; run < 5; run++)
        {
            var watch = Stopwatch.StartNew();
            var found = DateScanner.Scan(text, Published);
            best.Dates = Math.Min(best.Dates, watch.Elapsed.TotalSeconds);
            watch.Restart();
            figures = FigureScanner.Scan(text, found).Count;
            best.Figures = Math.Min(best.Figures, watch.Elapsed.TotalSeconds);
            dates = found.Count;
        }
        Console.WriteLine($"{name,-10} {text.Length,9} chars  dates {text.Length / best.Dates / 1e6,7:0.0} M/s ({dates})  figures {text.Length / best.Figures / 1e6,7:0.0} M/s ({figures})");
    }
}
