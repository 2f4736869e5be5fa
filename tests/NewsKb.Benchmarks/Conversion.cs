using System.Diagnostics;
using System.Text;
using NewsKb.Text;

namespace NewsKb.Benchmarks;

/// <summary>
/// Script conversion of a text file. <c>Conversion time FILE CONFIG… </c>: MB/s of UTF-16 input, user CPU, median of nine;
/// <c>Conversion write FILE CONFIG OUTPUT</c>: the converted text, to compare with another converter's.
/// </summary>
public static class Conversion
{
    private const int Runs = 9;

    public static void Run(string[] args)
    {
        switch (args)
        {
            case ["write", var file, var config, var output]:
                File.WriteAllText(output, ScriptConverter.For(config).Convert(File.ReadAllText(file)), new UTF8Encoding(false));
                break;
            case ["time", var file, .. var configs]:
                var text = File.ReadAllText(file);
                Console.WriteLine($"{text.Length / 1e6:F1} M characters; MB/s of UTF-16");
                foreach (var config in configs) Measure(config, text);
                break;
            default:
                Console.Error.WriteLine("usage: Conversion time FILE CONFIG… | write FILE CONFIG OUTPUT");
                break;
        }
    }

    private static void Measure(string config, string text)
    {
        var started = Stopwatch.GetTimestamp();
        var converter = ScriptConverter.For(config);
        converter.Convert("准备");
        var ready = Stopwatch.GetElapsedTime(started);
        var seconds = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var before = UserTime();
            converter.Convert(text);
            seconds.Add(UserTime() - before);
        }
        seconds.Sort();
        Console.WriteLine($"{config,-6} {text.Length * 2 / seconds[Runs / 2] / 1e6,7:F0} MB/s   ready in {ready.TotalMilliseconds:F1} ms");
    }

    private static double UserTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.UserProcessorTime.TotalSeconds;
    }
}
