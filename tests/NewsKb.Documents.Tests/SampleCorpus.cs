using System.Text.Json;
using NewsKb.Text;

namespace NewsKb.Documents.Tests;

/// <summary>The sample articles of this repository: title, date and body as their gold has them. The floors only rise.</summary>
public static class SampleCorpus
{
    private const double TitleFloor = 1.0, DateFloor = 1.0, BodyFloor = 0.995, BoundaryFloor = 1.0;

    [Fact]
    public static void TitlesAreFound() => Assert.True(Share(g => Text(g, "title") is { } title ? Plain(title) == Plain(First(g).Title?.Text ?? "") : null) >= TitleFloor);

    [Fact]
    public static void DatesAreFound() => Assert.True(Share(g => Text(g, "date") is { } date ? Day(g) is { } day && (day == date || (IsPartial(g) && day[5..] == date[5..])) : Day(g) is null) >= DateFloor);

    [Fact]
    public static void BodiesAreWhatAReaderWouldCopy() => Assert.True(Share(g => Text(g, "body") is { } body ? F1(Plain(body), Plain(string.Concat(Read(g).Articles.Select(a => a.Body.Text)))) : null) >= BodyFloor);

    [Fact]
    public static void PagesFallIntoTheirArticles() => Assert.True(Share(g => g.TryGetProperty("articles", out var articles)
        ? articles.EnumerateArray().All(a => Read(g).Articles.Count == articles.GetArrayLength() && Read(g).Articles.Any(r =>
            Plain(r.Body.Text).StartsWith(Plain(Text(a, "first_10_chars")!), StringComparison.Ordinal) && Plain(r.Body.Text).EndsWith(Plain(Text(a, "last_10_chars")!), StringComparison.Ordinal)))
        : Read(g).Articles.Count == 1) >= BoundaryFloor);

    private static IEnumerable<JsonElement> Gold => File.ReadLines(TestData.InRoot("corpus", "gold.jsonl")).Select(l => JsonDocument.Parse(l).RootElement);

    private static double Share(Func<JsonElement, bool?> holds) => Share(g => holds(g) is { } value ? value ? 1.0 : 0.0 : (double?)null);

    private static double Share(Func<JsonElement, double?> measure)
    {
        var values = Gold.Select(g => (Id: Text(g, "id"), Value: measure(g))).Where(v => v.Value is not null).ToList();
        foreach (var (id, value) in values.Where(v => v.Value < 0.995)) TestContext.Current.TestOutputHelper?.WriteLine($"{id}: {value:F3}");
        return values.Average(v => v.Value!.Value);
    }

    private static SourceDocument Read(JsonElement gold)
    {
        var path = TestData.InRoot("corpus", Text(gold, "file")!);
        return DocumentReader.Read(new SourceFile(path, File.ReadAllBytes(path)));
    }

    private static Article First(JsonElement gold) => Read(gold).Articles[0];

    private static string? Day(JsonElement gold) =>
        Read(gold).Articles.Select(a => a.Published).FirstOrDefault(p => p is not null)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsPartial(JsonElement gold) => gold.TryGetProperty("date_partial", out var partial) && partial.GetBoolean();

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Plain(string text) => string.Concat(ScriptConverter.For("t2s").Convert(WidthFolding.Fold(text).Text).Where(char.IsLetterOrDigit));

    /// <summary>By characters, of the longest common subsequence.</summary>
    private static double F1(string a, string b)
    {
        var row = new int[b.Length + 1];
        foreach (var c in a)
            for (int j = 1, diagonal = 0; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = c == b[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        return 2.0 * row[^1] / (a.Length + b.Length);
    }
}
