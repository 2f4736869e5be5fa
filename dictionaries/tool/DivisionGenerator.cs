using System.Text.Json;

namespace NewsKb.Dictionaries;

/// <summary>
/// Derives <c>divisions/divisions.tsv</c>: the divisions of today and, from dated editions of the list, those that are gone
/// (renamed, recoded, merged), each with the edition in which it was missing first and the code that took its place.
/// </summary>
internal static class DivisionGenerator
{
    /// <summary>The editions: month of the data, package, file or folder in it. The last one is today's list.</summary>
    private static readonly (string Month, string Path)[] Editions =
    [
        .. new[] { "2002-12", "2003-06", "2003-12", "2004-03", "2004-09", "2004-12", "2005-06", "2005-12", "2006-12", "2007-12",
                   "2008-12", "2009-12", "2010-10", "2011-10", "2012-10", "2013-08", "2014-10", "2015-09", "2016-07" }
            .Select(month => (month, $"gb2260/lib/{month.Replace("-", "")}.json")),
        ("2017-10", "china-division-2.1.1/dist"),
        ("2018-10", "china-division-2.2.0/dist"),
        ("2019-10", "china-division-2.3.1/dist"),
        ("2020-06", "china-division-2.4.0/dist"),
        ("2021-10", "china-division-2.5.0/dist"),
        ("2022-10", "china-division-2.6.1/dist"),
        ("2023-06", "china-division-2.7.0/dist"),
    ];

    public static void Run(string packages, string output)
    {
        var editions = Editions.Select(e => (e.Month, Names: Read(Path.Combine(packages, e.Path)))).ToList();
        var merged = File.ReadLines(Path.Combine(output, "division-mergers.tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1)
            .Select(l => l.Split('\t')).ToDictionary(c => c[0], c => c[2], StringComparer.Ordinal);
        var today = editions[^1].Names;
        var rows = today.Select(d => (Code: d.Key, Name: d.Value, Until: "", Successor: "")).ToList();
        for (var i = editions.Count - 2; i >= 0; i--)
        {
            var (names, next) = (editions[i].Names, editions[i + 1]);
            foreach (var (code, name) in names)
            {
                if (next.Names.GetValueOrDefault(code) == name || rows.Exists(r => r.Code == code && r.Name == name)) continue;
                rows.Add((code, name, next.Month, merged.GetValueOrDefault(code) ?? Successor(code, name, next.Names, rows)));
            }
        }
        var target = Directory.CreateDirectory(Path.Combine(output, "divisions")).FullName;
        File.WriteAllLines(Path.Combine(target, "divisions.tsv"), Header.Split('\n')
            .Concat(rows.OrderBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Until.Length > 0).ThenByDescending(r => r.Until, StringComparer.Ordinal)
            .Select(r => string.Join('\t', r.Code, r.Name, r.Until, r.Successor).TrimEnd('\t'))));
        File.Copy(Path.Combine(packages, "china-division-2.7.0", "LICENSE"), Path.Combine(target, "LICENSE.china-division"), overwrite: true);
    }

    private const string Header = """
        # Administrative divisions of China down to the county: today's (no "until") and those gone since 2002.
        # code: GB/T 2260. until: the month of the first edition without it. successor: the code of today that covers it.
        # From npm china-division 2.1.1 to 2.7.0 (WTFPL, LICENSE.china-division) and npm gb2260 0.6.0 (MIT, LICENSE.gb2260),
        # without the statistical areas that are no divisions (development zones, shells such as 市辖区), made by generate.sh.
        code	name	until	successor
        """;

    /// <summary>The code that took over: the same code renamed, or the same name (or its stem) elsewhere in the prefecture or province, or the parent.</summary>
    private static string Successor(string code, string name, SortedDictionary<string, string> next, List<(string Code, string Name, string Until, string Successor)> later)
    {
        var heir = next.Where(d => d.Key[..4] == code[..4] && d.Value == name).Select(d => d.Key).FirstOrDefault()
            ?? (next.ContainsKey(code) ? code : null)
            ?? next.Where(d => d.Key[..2] == code[..2] && d.Value == name).Select(d => d.Key).FirstOrDefault()
            ?? next.Where(d => d.Key[..4] == code[..4] && SameStem(d.Value, name)).Select(d => d.Key).FirstOrDefault()
            ?? next.Where(d => d.Key[..2] == code[..2] && SameStem(d.Value, name)).Select(d => d.Key).FirstOrDefault()
            ?? (next.ContainsKey(code[..4] + "00") ? code[..4] + "00" : code[..2] + "0000");
        return later.Exists(r => r.Code == heir && r.Until.Length == 0) ? heir : later.Find(r => r.Code == heir).Successor ?? code[..2] + "0000";
    }

    /// <summary>桐庐县 and 桐庐市 share their stem; a name of one character gained another: 沙县 became 沙县区, 滦县 became 滦州市.</summary>
    private static bool SameStem(string heir, string name) => name.Length == 2
        ? heir.Length == 3 && heir[0] == name[0] && heir[1] is ('县' or '州')
        : heir.Length > 2 && heir[..2] == name[..2] && heir[..^1].TrimEnd('地') == name[..^1].TrimEnd('地');

    private static SortedDictionary<string, string> Read(string path)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["710000"] = "台湾省", ["810000"] = "香港特别行政区", ["820000"] = "澳门特别行政区",
        };
        var entries = path.EndsWith(".json", StringComparison.Ordinal)
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))!.Select(e => (Code: e.Key, Name: e.Value))
            : new[] { "provinces.csv", "cities.csv", "areas.csv" }.SelectMany(f => File.ReadLines(Path.Combine(path, f)).Skip(1))
                .Select(l => l.Split(',')).Select(c => (Code: c[0].PadRight(6, '0'), Name: c[1].Trim('"')));
        foreach (var (code, name) in entries)
            if (IsDivision(code, name)) names[code] = name;
        return names;
    }

    /// <summary>Left out: shells (市辖区, 县, 省直辖县级行政区划), statistical areas (71–80 at the end) and the second code of cities without counties.</summary>
    private static bool IsDivision(string code, string name)
    {
        var county = int.Parse(code[4..]);
        return name.Length > 1 && name != "市辖区" && !name.StartsWith("省直辖", StringComparison.Ordinal) && !name.StartsWith("自治区直辖", StringComparison.Ordinal)
            && county is not (>= 71 and <= 80) && code != "620201" && !name.Contains('群') && !name.EndsWith("行政委员会", StringComparison.Ordinal);
    }
}
