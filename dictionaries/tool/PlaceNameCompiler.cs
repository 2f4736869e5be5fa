using NewsKb.Text.Tables;

namespace NewsKb.Dictionaries;

/// <summary>
/// Compiles every form under which a division is named into one keyed table (name, code, kind, until, common):
/// the official names and their stems, derived from <c>divisions/divisions.tsv</c>, and the hand-written <c>place-names.tsv</c>.
/// </summary>
internal static class PlaceNameCompiler
{
    private static readonly string[] CountyEndings = ["自治县", "自治旗", "新区", "林区", "特区", "县", "区", "市", "旗"];

    public static byte[] Compile(string table)
    {
        var folder = Path.GetDirectoryName(table)!;
        var groups = Rows(Path.Combine(folder, "ethnic-groups.tsv")).Select(r => r[0]).OrderByDescending(g => g.Length).ToArray();
        var common = Rows(Path.Combine(folder, "place-common-words.tsv")).ToDictionary(r => r[0], r => r.Length > 1 ? r[1] : "common", StringComparer.Ordinal);
        var divisions = Rows(Path.Combine(folder, "divisions", "divisions.tsv"));
        var today = divisions.Where(d => d.Length < 3).Select(d => d[1]).ToHashSet(StringComparer.Ordinal);
        var lines = new List<string> { "name\tcode\tkind\tuntil\tcommon" };
        var seen = new HashSet<(string, string)>();
        void Add(string name, string code, string kind, string until)
        {
            if (name.Length > 0 && seen.Add((name, code))) lines.Add(string.Join('\t', name, code, kind, until, common.GetValueOrDefault(name, "")));
        }
        foreach (var division in divisions)
        {
            var (code, name, until) = (division[0], division[1], division.Length > 2 ? division[2] : "");
            if (until.Length > 0 && today.Contains(name) && divisions.Exists(d => d.Length < 3 && d[1] == name && d[0] == division[3])) continue; // only a new code
            Add(name, code, "full", until);
            var (stem, variant) = Stem(name, groups);
            if (stem.Length > 1) Add(stem, code, "short", until);
            if (stem.Length > 1) Add(variant, code, "full", until);
            if (stem.Length > 1 && variant.Length > 0) Add($"{stem}自治{variant[^1]}", code, "full", until); // 关岭自治县
        }
        foreach (var row in Rows(table)) Add(row[0], row[1], row[2], "");
        return TermTableBuilder.Build(lines);
    }

    /// <summary>The short form of a name, and the short form with the plain word for its kind where the name has more (肃南县, 阿坝州); empty where there is none.</summary>
    private static (string Stem, string Variant) Stem(string name, string[] groups)
    {
        foreach (var ending in (string[])["特别行政区", "自治区", "自治州", "地区", "盟", .. CountyEndings, "省"])
        {
            if (!name.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = name[..^ending.Length];
            if (ending == "旗" && stem[^1] is '前' or '后' or '中' or '左' or '右') return ("", "");
            if (!ending.StartsWith("自治", StringComparison.Ordinal)) return (stem, "");
            var bare = stem;
            while (groups.FirstOrDefault(g => bare.EndsWith(g, StringComparison.Ordinal)) is { } group && bare.Length > group.Length + 1) bare = bare[..^group.Length];
            if (groups.Contains(bare)) bare = bare.TrimEnd('族');
            return (bare, ending == "自治区" ? "" : bare + ending[^1..]);
        }
        return ("", "");
    }

    private static List<string[]> Rows(string path) =>
        [.. File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'))];
}
