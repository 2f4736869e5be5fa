using NewsKb.Text.Tables;

namespace NewsKb.Dictionaries;

/// <summary>Compiles text tables into the binaries that the libraries read in place.</summary>
internal static class Compiler
{
    private static readonly Dictionary<string, Func<string, byte[]>> Kinds = new(StringComparer.Ordinal)
    {
        ["terms"] = table => TermTableBuilder.Build(File.ReadLines(table)),
        ["conversions"] = OpenCc.ConversionCompiler.Compile,
        ["big5"] = Charsets.Big5Compiler.Compile,
        ["lexicon"] = Jieba.LexiconCompiler.Compile,
        ["bigrams"] = SmartCn.BigramCompiler.Compile,
        ["finalseg"] = Jieba.FinalSegCompiler.Compile,
        ["posseg"] = Jieba.PosSegCompiler.Compile,
        ["place-names"] = PlaceNameCompiler.Compile,
    };

    /// <summary>Compiles the tables of a manifest (lines of <c>kind|table|binary</c>) that are newer than their binary.</summary>
    public static int Run(string manifest)
    {
        foreach (var line in File.ReadLines(manifest))
            if (line.Split('|') is not [var kind, var table, var binary] || !Compile(kind, table, binary)) return 1;
        return 0;
    }

    private static bool Compile(string kind, string table, string binary)
    {
        if (!Kinds.TryGetValue(kind, out var compile))
        {
            Console.Error.WriteLine($"{table}: error: unknown kind '{kind}'; there are: {string.Join(", ", Kinds.Keys)}");
            return false;
        }
        try
        {
            if (IsCurrent(kind, table, binary)) return true;
            File.WriteAllBytes(binary, compile(table));
            return true;
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException)
        {
            Console.Error.WriteLine($"{table}: error: {e.Message}");
            return false;
        }
    }

    /// <summary>
    /// Whether the binary is newer than this program and all that the table may be made from: itself; for a special kind the derived
    /// tables too, which lie in sub-folders.
    /// </summary>
    private static bool IsCurrent(string kind, string table, string binary)
    {
        if (!File.Exists(binary)) return false;
        var made = File.GetLastWriteTimeUtc(binary);
        var inputs = kind == "terms" ? [table] : DerivedTables(Path.GetDirectoryName(table)!).Append(table);
        return inputs.Append(typeof(Compiler).Assembly.Location).All(input => File.GetLastWriteTimeUtc(input) < made);
    }

    private static IEnumerable<string> DerivedTables(string folder)
    {
        var root = File.Exists(Path.Combine(folder, "generate.sh")) ? folder : Path.GetDirectoryName(folder)!;
        return Directory.EnumerateDirectories(root).Where(f => Path.GetFileName(f) != "tool")
            .SelectMany(f => Directory.EnumerateFiles(f, "*.*", SearchOption.AllDirectories))
            .Concat(folder == root ? Directory.EnumerateFiles(root, "*.tsv") : []);
    }
}
