using System.Diagnostics;
using NewsKb.Extraction.Organizations;
using NewsKb.Extraction.Places;

namespace NewsKb.Benchmarks;

/// <summary>
/// Places and organizations, one thread, user CPU, median of five. <c>Places FILE…</c>: characters a second over the texts (each file one body),
/// and over runs that are hard on a scanner; the time for the gazetteer's first answer comes first.
/// </summary>
public static class Places
{
    private const int Runs = 5;

    public static void Run(string[] args)
    {
        var started = Stopwatch.GetTimestamp();
        _ = PlaceArgument.Parse("西宁");
        Console.WriteLine($"first answer {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F1} ms");
        var texts = args.Select(File.ReadAllText).ToArray();
        if (texts.Length > 0) Measure("texts", [.. Enumerable.Repeat(texts, 1 + (1_000_000 / texts.Sum(t => t.Length))).SelectMany(t => t)]);
        foreach (var piece in (string[])["北京", "万", "返沪、", "市委", "鼓楼区"])
        {
            Measure(piece + " ×100,000", [string.Concat(Enumerable.Repeat(piece, 100_000))]);
            Measure(piece + " ×1,000,000", [string.Concat(Enumerable.Repeat(piece, 1_000_000))]);
        }
    }

    private static void Measure(string name, string[] texts)
    {
        var characters = texts.Sum(t => (double)t.Length);
        var places = Median(() => Array.ForEach(texts, t => PlaceScanner.Read(new PlaceContext { Body = t })));
        var both = Median(() => Array.ForEach(texts, t => OrganizationScanner.Scan(t, PlaceScanner.Read(new PlaceContext { Body = t }))));
        Console.WriteLine($"{name,-20} places {characters / places / 1e6,6:F2} M chars/s, with organizations {characters / both / 1e6,6:F2}");
    }

    private static double Median(Action action)
    {
        var seconds = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var before = Process.GetCurrentProcess().UserProcessorTime;
            action();
            seconds[i] = (Process.GetCurrentProcess().UserProcessorTime - before).TotalSeconds;
        }
        Array.Sort(seconds);
        return Math.Max(seconds[Runs / 2], 1e-6);
    }
}
