using System.Runtime.InteropServices;
using System.Text.Json;
using NewsKb.Text.Tables;

namespace NewsKb.Dictionaries.OpenCc;

/// <summary>
/// Compiles the OpenCC configs named in a list into one binary: the tables they need, each once, and for every config which tables
/// it runs through. Groups of dictionaries are flattened into one table, with the same result at every position.
/// </summary>
/// <remarks>
/// Layout (ints): table count, config count, the offset of each table; then for each config its name (8 characters, padded),
/// the segmentation table or -1, and three lists (count, tables): normalization, chain, chain without tofu-prone dictionaries.
/// </remarks>
internal sealed class ConversionCompiler
{
    private readonly string _folder;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<Dictionary<string, string>> _entries = [];
    private readonly List<HashSet<string>?> _cuts = []; // the keys of a table that cut
    private readonly Dictionary<string, Dictionary<string, string>> _files = new(StringComparer.Ordinal);

    private ConversionCompiler(string folder) => _folder = folder;

    public static byte[] Compile(string list)
    {
        var names = File.ReadLines(list).Where(l => l.Length > 0 && l[0] != '#').Skip(1).ToList();
        return new ConversionCompiler(Path.GetDirectoryName(list)!).Compile(names);
    }

    /// <summary>The flattened tables that a config without segmentation runs through.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Steps(string folder, string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "config", name + ".json")));
        var compiler = new ConversionCompiler(folder);
        return [.. new[] { "normalization", "conversion_chain" }.SelectMany(list => json.RootElement.GetProperty(list).EnumerateArray())
            .Select(step => compiler.Flatten(step.GetProperty("dict"), tofu: true))];
    }

    private byte[] Compile(List<string> names)
    {
        var configs = new List<int>();
        foreach (var name in names)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "config", name + ".json")));
            configs.AddRange(Config(name, json.RootElement));
        }
        var tables = _entries.Select((entries, id) => PhraseTableBuilder.Build(entries, _cuts[id])).ToList();
        using var bytes = new MemoryStream();
        var offset = (2 + tables.Count + configs.Count) * sizeof(int);
        var header = new List<int> { tables.Count, names.Count };
        foreach (var table in tables)
        {
            offset = Aligned(offset);
            header.Add(offset);
            offset += table.Length;
        }
        header.AddRange(configs);
        bytes.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(header)));
        foreach (var table in tables)
        {
            bytes.Write(new byte[Aligned((int)bytes.Position) - (int)bytes.Position]);
            bytes.Write(table);
        }
        return bytes.ToArray();
    }

    private static int Aligned(int offset) => (offset + 7) & ~7;

    private IEnumerable<int> Config(string name, JsonElement config)
    {
        var normalization = config.TryGetProperty("normalization", out var n) ? Chain(n, tofu: true) : [];
        var chain = config.GetProperty("conversion_chain");
        var segmentation = -1;
        if (config.TryGetProperty("segmentation", out var s))
        {
            if (s.GetProperty("type").GetString() != "mmseg") throw new FormatException($"{name}: unknown segmentation");
            segmentation = Segmentation(s.GetProperty("dict"), chain[0].GetProperty("dict"));
        }
        return
        [
            .. MemoryMarshal.Cast<char, int>(name.PadRight(8, '\0')),
            segmentation,
            .. Counted(normalization), .. Counted(Chain(chain, tofu: true)), .. Counted(Chain(chain, tofu: false)),
        ];
    }

    /// <summary>The table that cuts: that of the first step, with the keys marked, where it holds them all and none other are marked; else one of its own.</summary>
    private int Segmentation(JsonElement dictionary, JsonElement firstStep)
    {
        var cuts = Flatten(dictionary, tofu: true).Keys.ToHashSet(StringComparer.Ordinal);
        if (Table(firstStep, tofu: true) is { } first && cuts.IsSubsetOf(_entries[first].Keys) && (_cuts[first]?.SetEquals(cuts) ?? true))
        {
            _cuts[first] = cuts;
            return first;
        }
        var key = "cut " + Key(dictionary, tofu: true);
        if (_ids.TryGetValue(key, out var id)) return id;
        _ids[key] = id = Add(Flatten(dictionary, tofu: true));
        _cuts[id] = cuts;
        return id;
    }

    private static int[] Counted(List<int> ids) => [ids.Count, .. ids];

    private List<int> Chain(JsonElement steps, bool tofu) =>
        [.. steps.EnumerateArray().Select(step => Table(step.GetProperty("dict"), tofu)).OfType<int>()];

    private int? Table(JsonElement dictionary, bool tofu)
    {
        var key = Key(dictionary, tofu);
        if (key.Length == 0) return null;
        if (!_ids.TryGetValue(key, out var id)) _ids[key] = id = Add(Flatten(dictionary, tofu));
        return id;
    }

    private int Add(Dictionary<string, string> entries)
    {
        _entries.Add(entries);
        _cuts.Add(null);
        return _entries.Count - 1;
    }

    /// <summary>Names what a dictionary holds, so that equal ones are compiled once; empty where nothing is left of it.</summary>
    private static string Key(JsonElement dictionary, bool tofu)
    {
        if (!tofu && MayOutputTofu(dictionary)) return "";
        if (dictionary.GetProperty("type").GetString() != "group") return dictionary.GetProperty("file").GetString()!;
        var members = dictionary.GetProperty("dicts").EnumerateArray().Select(d => Key(d, tofu)).Where(k => k.Length > 0).ToList();
        return members.Count == 0 ? "" : $"{(IsUnion(dictionary) ? "union" : "first")}({string.Join(',', members)})";
    }

    /// <summary>
    /// The one longest-match table that does what the dictionary does. In a union the longest key of all members wins, and the earlier
    /// member among equals. In a short-circuit group the first member with any match wins: a later key that starts with a key of
    /// an earlier member can therefore never be reached, and without those the longest match gives the same.
    /// </summary>
    private Dictionary<string, string> Flatten(JsonElement dictionary, bool tofu)
    {
        if (dictionary.GetProperty("type").GetString() != "group") return Read(dictionary.GetProperty("file").GetString()!);
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in dictionary.GetProperty("dicts").EnumerateArray().Where(d => tofu || !MayOutputTofu(d)))
        {
            var entries = Flatten(member, tofu);
            var reachable = IsUnion(dictionary) ? entries : entries.Where(e => !StartsWithKeyOf(all, e.Key)).ToList() as IEnumerable<KeyValuePair<string, string>>;
            foreach (var (key, value) in reachable) all.TryAdd(key, value);
        }
        return all;
    }

    private static bool StartsWithKeyOf(Dictionary<string, string> keys, string text) =>
        Enumerable.Range(1, text.Length).Any(length => keys.ContainsKey(text[..length]));

    private static bool IsUnion(JsonElement group) => group.TryGetProperty("match_policy", out var policy) && policy.GetString() switch
    {
        "union" => true,
        "short_circuit" => false,
        var other => throw new FormatException($"unknown match_policy '{other}'"),
    };

    private static bool MayOutputTofu(JsonElement dictionary) => dictionary.TryGetProperty("may_output_tofu", out var may) && may.GetBoolean();

    private Dictionary<string, string> Read(string file)
    {
        if (_files.TryGetValue(file, out var known)) return known;
        return _files[file] = OpenCcTable.Read(Path.Combine(_folder, file)).ToDictionary(e => e.Key, e => e.Values[0], StringComparer.Ordinal);
    }
}
