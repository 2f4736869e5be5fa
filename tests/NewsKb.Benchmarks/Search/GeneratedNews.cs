using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Benchmarks;

/// <summary>
/// As many articles as wanted, recombined from the sentences of real ones: each takes a run of sentences from three documents, so that
/// words keep company as they do in news. Extraction is bypassed; places, days, publishers and measures are drawn at random. The same seed gives the same articles.
/// </summary>
internal sealed class GeneratedNews
{
    private const int DocumentsInArticle = 3;
    private const int FullRun = 280;
    private readonly string[][] _documents;
    private readonly Place[] _places;
    private readonly string[] _instruments = [.. Instrument.All.Select(i => i.Name)];

    /// <summary>Reads the sentences of a folder: of its <c>documents.jsonl</c> where it has one, or of all its text files.</summary>
    public GeneratedNews(string folder)
    {
        _documents = [.. Texts(folder).Select(t => t.Split('。', StringSplitOptions.TrimEntries).Where(s => s.Length is > 8 and < 300).ToArray()).Where(d => d.Length > 2)];
        _places = [.. Gazetteer.Default.All().Where(d => d.Level is DivisionLevel.Prefecture or DivisionLevel.County).Select(d => d.ToPlace())];
    }

    /// <summary>Makes articles, each with one measure.</summary>
    /// <param name="count">How many.</param>
    /// <param name="run">The least length of what each of the documents gives.</param>
    public IEnumerable<(SourceDocument Document, AnnotatedArticle Article)> Make(int count, int run = FullRun)
    {
        var random = new Random(7);
        for (var i = 0; i < count; i++)
        {
            var text = Text(random, run);
            var article = new Article
            {
                Source = string.Create(CultureInfo.InvariantCulture, $"{i:D7}.txt"),
                Number = 1,
                Id = random.NextInt64().ToString("x16", CultureInfo.InvariantCulture),
                Title = MappedText.Identity(text[..Math.Min(text.Length, 24)]),
                Body = MappedText.Identity(text),
                Publisher = $"报{random.Next(200)}",
                Published = new DateOnly(2019, 1, 1).AddDays(random.Next(1800)),
                SourceSpan = new TextSpan(0, text.Length),
            };
            yield return (
                new SourceDocument { Path = article.Source, Kind = DocumentKind.Text, Text = text, Charset = "utf-8", Articles = [article] },
                new AnnotatedArticle { Article = article, Place = _places[random.Next(_places.Length)], IsReliefNews = true, Measures = [Measure(text, random)] });
        }
    }

    private static IEnumerable<string> Texts(string folder)
    {
        var lines = Path.Combine(folder, "documents.jsonl");
        if (File.Exists(lines)) return File.ReadLines(lines).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!);
        return Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }

    private string Text(Random random, int run)
    {
        var text = new StringBuilder();
        for (var i = 0; i < DocumentsInArticle; i++)
        {
            var document = _documents[random.Next(_documents.Length)];
            var end = text.Length + run;
            for (var at = random.Next(document.Length); text.Length < end; at = random.Next(8) == 0 ? random.Next(document.Length) : (at + 1) % document.Length)
                text.Append(document[at]).Append('。');
        }
        return text.ToString();
    }

    private Measure Measure(string text, Random random)
    {
        var start = random.Next(text.Length - 60);
        var span = new TextSpan(start, 40);
        var amount = Math.Round((decimal)Math.Pow(10, 2 + (random.NextDouble() * 7)), 0);
        return new Measure
        {
            Text = text.Substring(start, 40),
            Span = span,
            SourceSpan = span,
            Instrument = _instruments[random.Next(_instruments.Length)],
            Beneficiary = $"企业{random.Next(500)}",
            Amount = random.Next(3) > 0 ? null : new Figure { Text = $"{amount}元", Span = span, SourceSpan = span, Min = amount, Max = amount, Unit = "元" },
        };
    }
}
