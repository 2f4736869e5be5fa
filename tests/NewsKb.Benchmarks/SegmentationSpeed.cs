using System.Diagnostics;
using NewsKb.Segmentation;

namespace NewsKb.Benchmarks;

/// <summary>
/// Cuts a file line by line on one thread, as offsets and as strings: <c>SegmentationSpeed TEXT [ROUNDS] [MODE…]</c>. Prints the median of the
/// rounds in MB (UTF-8) per second of user CPU, the bytes allocated per line, and a sum of the tokens that other programs can be held against.
/// </summary>
public static class SegmentationSpeed
{
    public static void Run(string[] args)
    {
        var rounds = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5;
        var modes = args.Length > 2 ? [.. args[2..].Select(a => Enum.Parse<SegmentationMode>(a, ignoreCase: true))] : Enum.GetValues<SegmentationMode>();
        var lines = File.ReadAllLines(args[0]);
        var megabytes = new FileInfo(args[0]).Length / 1e6;
        foreach (var mode in modes)
        {
            var segmenter = Segmenter.For(mode);
            Measure($"{mode} offsets", rounds, megabytes, lines.Length, () => Offsets(segmenter, lines));
            Measure($"{mode} strings", rounds, megabytes, lines.Length, () => Strings(segmenter, lines));
        }
    }

    private static long Offsets(Segmenter segmenter, string[] lines)
    {
        long count = 0;
        var tokens = new List<Token>();
        foreach (var line in lines)
        {
            tokens.Clear();
            segmenter.Cut(line, tokens);
            count += tokens.Count;
        }
        return count;
    }

    private static long Strings(Segmenter segmenter, string[] lines) => lines.Sum(line => (long)segmenter.Cut(line).Count);

    private static void Measure(string name, int rounds, double megabytes, int lines, Func<long> work)
    {
        var speeds = new List<double>();
        long tokens = 0, allocated = 0;
        for (var round = 0; round < rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Process.GetCurrentProcess().UserProcessorTime;
            tokens = work();
            speeds.Add(megabytes / (Process.GetCurrentProcess().UserProcessorTime - start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        speeds.Sort();
        Console.WriteLine($"{name,-24} {speeds[speeds.Count / 2],7:F1} MB/s  {allocated / (double)lines,8:F2} bytes allocated a line  {tokens} tokens");
    }
}
