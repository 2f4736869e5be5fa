using System.Diagnostics;
using System.Text;
using NewsKb.Text;

namespace NewsKb.Benchmarks;

/// <summary>
/// Script conversion of a text file, one thread, user CPU, median of nine. <c>Conversion time FILE CONFIG…</c>: UTF-16 to UTF-16 and
/// UTF-8 to UTF-8 in MB/s of the input; <c>Conversion write FILE CONFIG OUTPUT</c>: the converted text, to compare with another converter's.
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
                var bytes = File.ReadAllBytes(file);
                var text = Encoding.UTF8.GetString(bytes);
                Console.WriteLine($"{bytes.Length / 1e6:F1} MB of UTF-8, {text.Length * 2 / 1e6:F1} MB of UTF-16");
                foreach (var config in configs) Measure(config, text, bytes);
                break;
            default:
                Console.Error.WriteLine("usage: Conversion time FILE CONFIG… | write FILE CONFIG OUTPUT");
                break;
        }
    }

    private static void Measure(string config, string text, byte[] bytes)
    {
        var started = Stopwatch.GetTimestamp();
        var converter = ScriptConverter.For(config);
        converter.Convert("准备");
        var ready = Stopwatch.GetElapsedTime(started);
        var utf16 = Median(() => converter.Convert(text));
        var utf8 = Median(() => converter.ConvertUtf8(new MemoryStream(bytes), Stream.Null));
        Console.WriteLine($"{config,-6} utf-16 {text.Length * 2 / utf16 / 1e6,6:F0} MB/s   utf-8 {bytes.Length / utf8 / 1e6,6:F0} MB/s   ready in {ready.TotalMilliseconds:F1} ms");
    }

    private static double Median(Action action)
    {
        var seconds = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var before = UserTime();
            action();
            seconds.Add(UserTime() - before);
        }
        seconds.Sort();
        return seconds[Runs / 2];
    }

    private static double UserTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.UserProcessorTime.TotalSeconds;
    }
}
