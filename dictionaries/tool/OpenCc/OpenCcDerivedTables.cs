namespace NewsKb.Dictionaries.OpenCc;

/// <summary>The tables that OpenCC's build makes from the others, by the rules of its <c>data/scripts</c>.</summary>
internal static class OpenCcDerivedTables
{
    private const string Preference = "# @reverse-prefer:";
    private const string TofuRisk = "# @tofu-risk:";

    public static void Write(string folder)
    {
        foreach (var table in new[] { "TWVariants", "HKVariants", "JPShinjitaiCharacters" })
            Write(folder, table + "Rev.txt", $"the entries of {table}.txt, key and values exchanged", Reversed(Path.Combine(folder, table + ".txt")));
        Write(folder, "TSCharactersExt.txt", "the entries of TSCharacters.txt that are marked as not shown by many fonts", TofuProne(Path.Combine(folder, "TSCharacters.txt")));
        Write(folder, "STPhrases_GeneratedFromRegionalPhrases.txt", "the simplified forms (t2s) of the keys of HKPhrases.txt and TWPhrases.txt", RegionalPhrases(folder));
    }

    private static void Write(string folder, string name, string what, IEnumerable<(string Key, string[] Values)> entries) =>
        File.WriteAllLines(Path.Combine(folder, name),
        [
            $"# {name}: {what}.",
            "# Derived from npm opencc 1.4.2 (Apache-2.0, see LICENSE); made by dictionaries/generate.sh.",
            .. entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}\t{string.Join(' ', e.Values)}"),
        ]);

    /// <summary>Every value with the keys that have it, in file order; a comment names the key that comes first.</summary>
    private static IEnumerable<(string, string[])> Reversed(string file)
    {
        var reversed = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (key, values) in OpenCcTable.Read(file))
            foreach (var value in values)
            {
                if (!reversed.TryGetValue(value, out var keys)) reversed[value] = keys = [];
                keys.Add(key);
            }
        foreach (var fields in File.ReadLines(file).Where(l => l.StartsWith(Preference, StringComparison.Ordinal)).Select(l => l[Preference.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            reversed[fields[0]].Remove(fields[^1]);
            reversed[fields[0]].Insert(0, fields[^1]);
        }
        return reversed.Select(r => (r.Key, r.Value.ToArray()));
    }

    /// <summary>The entries behind a mark, without the value that is the key itself.</summary>
    private static IEnumerable<(string, string[])> TofuProne(string file)
    {
        var marked = false;
        foreach (var line in File.ReadLines(file))
        {
            if (marked && line.Split('\t') is [var key, var values])
                yield return (key, values.Split(' ') is [var first, .. var rest] && first == key ? rest : values.Split(' '));
            marked = line.StartsWith(TofuRisk, StringComparison.Ordinal);
        }
    }

    /// <summary>Regional words of three characters or more keep their place in simplified input: their simplified form maps to them.</summary>
    private static IEnumerable<(string, string[])> RegionalPhrases(string folder)
    {
        var steps = ConversionCompiler.Steps(folder, "t2s");
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, _) in new[] { "HKPhrases.txt", "TWPhrases.txt" }.SelectMany(t => OpenCcTable.Read(Path.Combine(folder, t))))
        {
            var simplified = steps.Aggregate(key, Replace);
            if (simplified.EnumerateRunes().Count() < 3) continue;
            if (!phrases.TryAdd(simplified, key) && phrases[simplified] != key)
                throw new FormatException($"both {phrases[simplified]} and {key} become {simplified}");
        }
        return phrases.Select(p => (p.Key, new[] { p.Value }));
    }

    private static string Replace(string text, Dictionary<string, string> longestMatch)
    {
        var result = "";
        for (var at = 0; at < text.Length; )
        {
            var length = text.Length - at;
            while (length > 0 && !longestMatch.ContainsKey(text.Substring(at, length))) length--;
            result += length == 0 ? text[at..(at + 1)] : longestMatch[text.Substring(at, length)];
            at += Math.Max(length, 1);
        }
        return result;
    }
}
