using System.Globalization;

namespace NewsKb.Dictionaries.Jieba;

/// <summary>Derives <c>jieba/</c> (words, and the two hidden Markov models) from Debian's python3-jieba; doubles keep every digit.</summary>
internal static class JiebaGenerator
{
    private const string Source = "# Derived by dictionaries/tool from the Debian package python3-jieba 0.42.1 (MIT, see LICENSE). Do not edit.\n";

    public static void Run(string packages, string output)
    {
        var source = Path.Combine(packages, "python3-jieba", "usr/lib/python3/dist-packages/jieba");
        var target = Directory.CreateDirectory(Path.Combine(output, "jieba")).FullName;
        Words(Path.Combine(source, "dict.txt"), Path.Combine(target, "words.tsv"));
        UnknownWords(Path.Combine(source, "finalseg"), Path.Combine(target, "finalseg.tsv"));
        PartsOfSpeech(Path.Combine(source, "posseg"), Path.Combine(target, "posseg.tsv"));
    }

    private static void Words(string source, string target)
    {
        using var writer = Create(target, "jieba's words in the order of its dict.txt: how often each was counted, and its part of speech. The last of two equal words holds.");
        writer.Write("word\tfrequency\ttag\n");
        foreach (var line in File.ReadLines(source)) writer.Write(line.Trim().Replace(' ', '\t') + "\n");
    }

    private static void UnknownWords(string source, string target)
    {
        string[] states = ["B", "M", "E", "S"];
        var start = PythonLiteral.ReadModule(Path.Combine(source, "prob_start.py"));
        var transitions = PythonLiteral.ReadModule(Path.Combine(source, "prob_trans.py"));
        var emissions = PythonLiteral.ReadModule(Path.Combine(source, "prob_emit.py"));
        using var writer = Create(target,
            "Natural logarithms of the model that finds unknown words: where a character stands in its word (begin, middle, end, single).\n"
            + "# Row ^: start; rows B, M, E, S: transitions from that state; other rows: emissions of a character. An empty cell is jieba's -3.14e100.");
        writer.Write("from\tB\tM\tE\tS\n");
        Row("^", start);
        foreach (var state in states) Row(state, (Dictionary<string, object>)transitions[state]);
        var emitted = states.ToDictionary(s => s, s => (Dictionary<string, object>)emissions[s]);
        foreach (var c in emitted.Values.SelectMany(e => e.Keys).Distinct().Order(StringComparer.Ordinal))
            Row(c, emitted.Where(e => e.Value.ContainsKey(c)).ToDictionary(e => e.Key, e => e.Value[c]));

        void Row(string key, Dictionary<string, object> values) =>
            writer.Write(key + string.Concat(states.Select(s => "\t" + (values.TryGetValue(s, out var p) ? Number(p) : ""))) + "\n");
    }

    private static void PartsOfSpeech(string source, string target)
    {
        var start = PythonLiteral.ReadModule(Path.Combine(source, "prob_start.py"));
        var transitions = PythonLiteral.ReadModule(Path.Combine(source, "prob_trans.py"));
        var emissions = PythonLiteral.ReadModule(Path.Combine(source, "prob_emit.py"));
        var statesOf = PythonLiteral.ReadModule(Path.Combine(source, "char_state_tab.py"));
        using var writer = Create(target,
            "Natural logarithms of the model that tags unknown words; a state is a place in the word (B, M, E, S) and a part of speech.\n"
            + "# Row ^: start; rows B-n etc.: transitions from that state; other rows: emissions of a character, of which jieba tries\n"
            + "# only the states under \"tried\", or every state where that cell is empty.");
        writer.Write("from\ttried\tuntried\n");
        writer.Write($"^\t{Row(start)}\n");
        foreach (var (state, next) in transitions.OrderBy(t => t.Key, StringComparer.Ordinal))
            writer.Write($"{state}\t{Row((Dictionary<string, object>)next)}\n");
        var ofCharacter = new SortedDictionary<string, Dictionary<string, object>>(StringComparer.Ordinal);
        foreach (var (state, characters) in emissions)
            foreach (var (c, p) in (Dictionary<string, object>)characters)
                (ofCharacter.TryGetValue(c, out var row) ? row : ofCharacter[c] = new(StringComparer.Ordinal)).Add(state, p);
        foreach (var (c, row) in ofCharacter)
        {
            var tried = statesOf.GetValueOrDefault(c) is List<object> states ? states.Select(s => string.Join('-', (List<object>)s)).ToHashSet(StringComparer.Ordinal) : [];
            var byTried = row.ToLookup(r => tried.Contains(r.Key));
            writer.Write($"{c}\t{Row(byTried[true])}\t{Row(byTried[false])}".TrimEnd('\t') + "\n");
        }
    }

    private static string Row(IEnumerable<KeyValuePair<string, object>> values) =>
        string.Join(' ', values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}:{Number(v.Value)}"));

    private static string Number(object value) => ((double)value).ToString("R", CultureInfo.InvariantCulture);

    private static StreamWriter Create(string path, string what)
    {
        var writer = new StreamWriter(path);
        writer.Write($"# {what}\n{Source}");
        return writer;
    }
}
