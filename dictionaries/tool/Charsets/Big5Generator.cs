using System.Text;
using System.Text.Json;

namespace NewsKb.Dictionaries.Charsets;

/// <summary>Writes Big5 with the Hong Kong supplement as a text table, from the tables of npm <c>iconv-lite</c> (those of the Encoding Standard).</summary>
internal static class Big5Generator
{
    /// <summary>From here to U+0FFF a character says in iconv-lite's tables how many characters follow for one code: U+0FFF two, U+0FFE three.</summary>
    private const char SequenceMark = '\u0FF0';

    public static void Generate(string packages, string output)
    {
        var package = Path.Combine(packages, "iconv-lite");
        var target = Path.Combine(output, "charsets");
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        Directory.CreateDirectory(target);
        File.Copy(Path.Combine(package, "LICENSE"), Path.Combine(target, "LICENSE"));
        var codes = new SortedDictionary<int, string>();
        foreach (var table in new[] { "cp950.json", "big5-added.json" }) // the later one wins
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "encodings", "tables", table)));
            foreach (var chunk in json.RootElement.EnumerateArray()) Read(chunk, codes);
        }
        File.WriteAllLines(Path.Combine(target, "big5-hkscs.tsv"),
        [
            "# Big5 with the Hong Kong supplement (HKSCS), as the Encoding Standard decodes it: the first code of a run, and the characters of",
            "# this and the next codes; \"one\" where several characters belong to one code.",
            "# Source: npm iconv-lite 0.7.3 (MIT, see LICENSE): cp950.json and big5-added.json; made by dictionaries/generate.sh.",
            "code\tcharacters\tcount",
            .. Runs(codes),
        ]);
    }

    private static void Read(JsonElement chunk, SortedDictionary<int, string> codes)
    {
        var code = Convert.ToInt32(chunk[0].GetString(), 16);
        var last = 0;
        foreach (var part in chunk.EnumerateArray().Skip(1))
        {
            if (part.ValueKind == JsonValueKind.Number)
            {
                for (var i = part.GetInt32(); i > 0; i--) Add(char.ConvertFromUtf32(++last));
                continue;
            }
            var text = part.GetString()!;
            for (var at = 0; at < text.Length; )
            {
                var length = char.IsHighSurrogate(text[at]) ? 2 : 1;
                if (text[at] is > SequenceMark and <= '\u0FFF') length = '\u0FFF' - text[at++] + 2;
                Add(text.Substring(at, length));
                last = char.ConvertToUtf32(text, at);
                at += length;
            }
        }

        void Add(string characters)
        {
            if (code >= 0x8000) codes[code] = characters;
            code++;
        }
    }

    private static IEnumerable<string> Runs(SortedDictionary<int, string> codes)
    {
        var run = new StringBuilder();
        int first = 0, next = 0;
        foreach (var (code, characters) in codes)
        {
            var isSequence = characters.EnumerateRunes().Count() > 1;
            if (run.Length > 0 && (code != next || isSequence))
            {
                yield return $"{first:X4}\t{run}";
                run.Clear();
            }
            if (isSequence) yield return $"{code:X4}\t{characters}\tone";
            else
            {
                if (run.Length == 0) first = code;
                run.Append(characters);
            }
            next = code + 1;
        }
        if (run.Length > 0) yield return $"{first:X4}\t{run}";
    }
}
