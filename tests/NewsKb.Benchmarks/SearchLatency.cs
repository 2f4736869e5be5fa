using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Extraction.Places;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Benchmarks;

/// <summary>
/// Index rate and query latency on generated articles, beside FTS5's own ranking on the same file:
/// SearchLatency FOLDER-WITH-documents.jsonl ARTICLES [FILE].
/// </summary>
public static class SearchLatency
{
    private static readonly string[] Words = ["贷款", "补贴", "企业", "疫情", "口罩", "房租", "就业", "税收", "农产品", "运输", "社会保险", "复工", "医院", "捐赠", "学校", "银行"];

    public static void Run(string[] args)
    {
        var count = int.Parse(args[1]);
        var file = args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), $"latency-{Environment.ProcessId}.db");
        try
        {
            if (!File.Exists(file)) Fill(file, File.ReadLines(Path.Combine(args[0], "documents.jsonl")), count);
            Fresh(file);
            using var knowledge = KnowledgeBase.Open(file);
            var pairs = Words.Zip(Words.Skip(1)).ToList();
            Measure(knowledge, "two words AND + place + date", [.. pairs.Select(p => $"{p.First} {p.Second} place:甘肃 date:2020..2022")]);
            Measure(knowledge, "two words AND", [.. pairs.Select(p => $"{p.First} {p.Second}")]);
            Measure(knowledge, "two words OR", [.. pairs.Select(p => $"{p.First} OR {p.Second}")]);
            Measure(knowledge, "phrase", ["\"创业担保贷款\"", "\"疫情防控\"", "\"小微企业贷款\"", "\"稳岗补贴\"", "\"免征增值税\"", "\"复工复产\""]);
            Measure(knowledge, "word in most articles", ["企业", "疫情"]);
            Measure(knowledge, "question", ["沈阳市对一线医务人员有何政策？", "哪些企业可以申请创业担保贷款？", "吉林省对温室如何补助？"]);
            Plain(knowledge.Path, "FTS5 rank: two words AND", [.. pairs.Select(p => $"\"{p.First}\" AND \"{p.Second}\"")]);
            Plain(knowledge.Path, "FTS5 rank: two words OR", [.. pairs.Select(p => $"\"{p.First}\" OR \"{p.Second}\"")]);
        }
        finally
        {
            if (args.Length <= 2) File.Delete(file);
        }
    }

    private static void Fill(string file, IEnumerable<string> lines, int count)
    {
        var sentences = lines.SelectMany(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!.Split('。')).Where(s => s.Length is > 10 and < 200).ToArray();
        var places = Gazetteer.Default.All().Where(d => d.Level == DivisionLevel.Prefecture).Select(d => d.ToPlace()).ToArray();
        var random = new Random(7);
        var clock = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        long characters = 0;
        using var knowledge = KnowledgeBase.OpenForWriting(file);
        for (var i = 0; i < count; i++)
        {
            var text = string.Join('。', Enumerable.Range(0, 14).Select(_ => sentences[random.Next(sentences.Length)])) + "。";
            characters += text.Length;
            var article = new Article
            {
                Source = $"{i}.txt", Number = 1, Id = (random.NextInt64() & long.MaxValue).ToString("x16", CultureInfo.InvariantCulture), Body = MappedText.Identity(text),
                Publisher = $"报{random.Next(200)}", Published = new DateOnly(2019, 1, 1).AddDays(random.Next(1800)), SourceSpan = new TextSpan(0, text.Length),
            };
            knowledge.Writer.Write(
                new SourceDocument { Path = article.Source, Kind = DocumentKind.Text, Text = text, Charset = "utf-8", Articles = [article] },
                article.Id, "", [new AnnotatedArticle { Article = article, Place = places[random.Next(places.Length)] }]);
        }
        knowledge.Writer.Commit();
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
        Console.WriteLine($"stored {count} articles, {characters * 3 / 1e6:f0} MB of UTF-8: {count / seconds:f0} articles a CPU second, {characters * 3 / 1e6 / seconds:f1} MB/s, wall {clock.Elapsed.TotalSeconds:f0} s, " +
            $"file {new FileInfo(file).Length / 1e6:f0} MB, index {Index(file) / 1e6:f0} MB, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:f0} MB");
    }

    private static double Index(string file)
    {
        using var session = Session.OpenRead(file);
        return Statement.Scalar(session.Connection, "SELECT sum(length(block)) FROM article_index_data");
    }

    private static void Fresh(string file)
    {
        var clock = Stopwatch.StartNew();
        using var knowledge = KnowledgeBase.Open(file);
        var total = knowledge.Search(new SearchRequest { Query = "贷款 补贴", Target = SearchTarget.Articles }).Total;
        Console.WriteLine($"opened, first answer ({total} hits) after {clock.Elapsed.TotalMilliseconds:f0} ms");
    }

    private static void Measure(KnowledgeBase knowledge, string what, IReadOnlyList<string> queries)
    {
        var times = new List<double>();
        long total = 0;
        foreach (var query in queries.Concat(queries).Concat(queries))
        {
            var clock = Stopwatch.StartNew();
            total += knowledge.Search(new SearchRequest { Query = query, Target = SearchTarget.Articles }).Total;
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        Show(what, times, total / times.Count);
    }

    private static void Plain(string file, string what, IReadOnlyList<string> queries)
    {
        using var session = Session.OpenRead(file);
        using var ranked = new Statement(session.Connection, "SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rank LIMIT 20");
        using var count = new Statement(session.Connection, "SELECT count(*) FROM article_index WHERE article_index MATCH ?");
        var times = new List<double>();
        long total = 0;
        foreach (var query in queries.Concat(queries).Concat(queries))
        {
            var clock = Stopwatch.StartNew();
            ranked.Add(query).Run();
            count.Add(query).Step();
            total = count.Integer(0);
            count.Reset();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        Show(what, times, total);
    }

    private static void Show(string what, List<double> times, long hits)
    {
        times.Sort();
        Console.WriteLine($"{what,-32} p50 {times[times.Count / 2],8:f1} ms   p95 {times[(int)(times.Count * 0.95)],8:f1} ms   ({hits} hits)");
    }
}
