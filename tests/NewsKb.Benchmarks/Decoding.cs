using System.Diagnostics;
using System.Text;
using NewsKb.Text;

namespace NewsKb.Benchmarks;

/// <summary><c>Decoding FILE</c>: a UTF-8 text, decoded from each charset that can hold it without a label; MB/s of bytes, user CPU, median of seven.</summary>
public static class Decoding
{
    private const int Runs = 7;

    public static void Run(string[] args)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = File.ReadAllText(args[0]);
        foreach (var name in new[] { "utf-8", "utf-16le", "utf-16be", "gb18030", "big5" })
        {
            var bytes = Encoding.GetEncoding(name).GetBytes(text);
            var decoded = TextDecoder.Decode(bytes);
            var seconds = new List<double>();
            for (var i = 0; i < Runs; i++)
            {
                var before = UserTime();
                TextDecoder.Decode(bytes);
                seconds.Add(UserTime() - before);
            }
            seconds.Sort();
            Console.WriteLine($"{name,-9} {bytes.Length / seconds[Runs / 2] / 1e6,6:F0} MB/s   found {decoded.Charset}, exact: {decoded.Text == text}");
        }
        foreach (var (what, action) in new (string, Action)[]
        {
            ("fold", () => WidthFolding.Fold(text)), ("detect", () => ScriptDetector.Measure(text)),
            ("t2s with map", () => ScriptConverter.For("t2s").ConvertMapped(text)), ("s2t with map", () => ScriptConverter.For("s2t").ConvertMapped(text)),
        })
        {
            action();
            var before = UserTime();
            for (var i = 0; i < Runs; i++) action();
            Console.WriteLine($"{what,-12} {text.Length * 2.0 * Runs / (UserTime() - before) / 1e6,6:F0} MB/s of UTF-16");
        }
    }

    private static double UserTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.UserProcessorTime.TotalSeconds;
    }
}
