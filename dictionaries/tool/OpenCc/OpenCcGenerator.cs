namespace NewsKb.Dictionaries.OpenCc;

/// <summary>
/// Takes OpenCC's conversion tables and configs over from npm <c>opencc</c>, makes the tables that OpenCC's own build derives from them
/// (see <see cref="OpenCcDerivedTables"/>), and lists the configs and the characters that tell a script.
/// </summary>
internal static class OpenCcGenerator
{
    private const string Source = "# Source: npm opencc 1.4.2 (Apache-2.0, see LICENSE); made by dictionaries/generate.sh.";

    public static void Generate(string packages, string output)
    {
        var package = Path.Combine(packages, "opencc");
        var target = Path.Combine(output, "opencc");
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        Directory.CreateDirectory(Path.Combine(target, "config"));
        File.Copy(Path.Combine(package, "LICENSE"), Path.Combine(target, "LICENSE"));
        foreach (var table in Directory.GetFiles(Path.Combine(package, "data", "dictionary"), "*.txt"))
            File.Copy(table, Path.Combine(target, Path.GetFileName(table)));
        foreach (var config in Directory.GetFiles(Path.Combine(package, "data", "config"), "*2*.json"))
            File.WriteAllText(Path.Combine(target, "config", Path.GetFileName(config)), AsText(File.ReadAllText(config)));
        OpenCcDerivedTables.Write(target);

        var configs = Directory.GetFiles(Path.Combine(target, "config")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        File.WriteAllLines(Path.Combine(target, "conversions.tsv"),
            ["# The conversions that are compiled, one OpenCC config (config/NAME.json) a line; they name the tables beside this file.", Source, "config", .. configs!]);
        var (simplified, traditional) = (Telling(target, "STCharacters.txt"), Telling(target, "TSCharacters.txt"));
        File.WriteAllLines(Path.Combine(target, "scripts.tsv"),
        [
            "# Characters that only one script uses: simplified ones with a traditional form that is not themselves (STCharacters.txt),",
            "# and traditional ones with such a simplified form (TSCharacters.txt). Characters of both lists tell nothing and are left out.",
            Source,
            "character\tscript",
            .. simplified.Except(traditional).Select(c => c + "\thans").Concat(traditional.Except(simplified).Select(c => c + "\thant")).Order(StringComparer.Ordinal),
        ]);
    }

    /// <summary>The config with the text tables in place of OpenCC's binary ones.</summary>
    private static string AsText(string config) =>
        config.Replace("\"ocd2\"", "\"text\"", StringComparison.Ordinal).Replace(".ocd2\"", ".txt\"", StringComparison.Ordinal);

    /// <summary>The characters of the basic plane that are not among their own replacements.</summary>
    private static HashSet<string> Telling(string folder, string table) =>
        [.. OpenCcTable.Read(Path.Combine(folder, table)).Where(e => e.Key.Length == 1 && !e.Values.Contains(e.Key)).Select(e => e.Key)];
}
