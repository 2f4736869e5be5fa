using System.Text.Json;
using NewsKb.Knowledge.Analysis;

namespace NewsKb.Benchmarks;

/// <summary>Queries by rule, not by choice: words of one question belong together, phrases are two neighbouring words of a text.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Text">The query as a user types it.</param>
/// <param name="Words">Its words.</param>
/// <param name="Filter">Fields that are added; empty for none.</param>
internal sealed record LatencyQuery(string Kind, string Text, IReadOnlyList<string> Words, string Filter = "")
{
    private const int Each = 60;
    private static readonly string[] Places = ["甘肃", "西宁", "四川", "广州", "浙江", "大连", "山东", "北京"];

    /// <summary>Draws queries from the questions and documents of a folder.</summary>
    public static IReadOnlyList<LatencyQuery> Draw(string folder)
    {
        var random = new Random(11);
        var questions = Read(folder, "questions.jsonl", "question").Select(Cut).Where(w => w.Count >= 3).ToList();
        var texts = Read(folder, "documents.jsonl", "text").ToList();
        var queries = new List<LatencyQuery>();
        for (var i = 0; i < Each; i++)
        {
            var words = questions[random.Next(questions.Count)].OrderBy(_ => random.Next()).ToList();
            var filter = $"place:{Places[random.Next(Places.Length)]} date:{random.Next(2019, 2022)}..{random.Next(2022, 2024)}";
            queries.Add(new("two words AND, place, date", string.Join(' ', words.Take(2)), [.. words.Take(2)], filter));
            queries.Add(new("three words AND, place, date", string.Join(' ', words.Take(3)), [.. words.Take(3)], filter));
            queries.Add(new("two words AND", string.Join(' ', words.Take(2)), [.. words.Take(2)]));
            queries.Add(new("two words OR", string.Join(" OR ", words.Take(2)), [.. words.Take(2)]));
            queries.Add(new("one word", words[0], [words[0]]));
            queries.Add(new("one word, place", words[0], [words[0]], filter.Split(' ')[0]));
            if (Phrase(texts[random.Next(texts.Count)], random) is { } phrase) queries.Add(new("phrase", $"\"{string.Concat(phrase)}\"", phrase));
        }
        queries.Add(new("word in nearly all", "疫情", ["疫情"]));
        queries.Add(new("word in nearly all", "企业", ["企业"]));
        return queries;
    }

    private static IEnumerable<string> Read(string folder, string file, string property) =>
        File.ReadLines(Path.Combine(folder, file)).Select(l => JsonDocument.Parse(l).RootElement.GetProperty(property).GetString()!);

    private static List<string> Cut(string text) =>
        [.. Analyzers.Default.SplitQuery(text).Where(w => w.Terms.Count == 1 && w.Text.Length > 1).Select(w => w.Text).Distinct()];

    private static string[]? Phrase(string text, Random random)
    {
        var words = Analyzers.Default.SplitQuery(text);
        if (words.Count < 10) return null;
        var at = random.Next(words.Count - 1);
        return words[at].End == words[at + 1].Start && words[at].Terms.Count == 1 && words[at + 1].Terms.Count == 1 ? [words[at].Text, words[at + 1].Text] : null;
    }
}
