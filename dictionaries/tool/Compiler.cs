using NewsKb.Text.Tables;

namespace NewsKb.Dictionaries;

/// <summary>Compiles text tables into the binaries that the libraries read in place.</summary>
internal static class Compiler
{
    private static readonly Dictionary<string, Func<string, byte[]>> Kinds = new(StringComparer.Ordinal)
    {
        ["terms"] = table => TermTableBuilder.Build(File.ReadLines(table)),
        ["conversions"] = ConversionCompiler.Compile,
        ["lexicon"] = Jieba.LexiconCompiler.Compile,
        ["finalseg"] = Jieba.FinalSegCompiler.Compile,
        ["posseg"] = Jieba.PosSegCompiler.Compile,
        ["place-names"] = PlaceNameCompiler.Compile,
    };

    public static int Run(string kind, string table, string binary)
    {
        if (!Kinds.TryGetValue(kind, out var compile))
        {
            Console.Error.WriteLine($"dictionaries: unknown kind '{kind}'; there are: {string.Join(", ", Kinds.Keys)}");
            return 2;
        }
        try
        {
            File.WriteAllBytes(binary, compile(table));
            return 0;
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException)
        {
            Console.Error.WriteLine($"{table}: error: {e.Message}");
            return 1;
        }
    }
}
