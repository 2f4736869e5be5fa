using System.Diagnostics;
using System.Globalization;
using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Extraction.Measures;
using NewsKb.Extraction.Places;
using NewsKb.Knowledge;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Lists;
using NewsKb.Knowledge.Matching;
using NewsKb.Text;

namespace NewsKb.Benchmarks;

/// <summary>
/// How long compare, match and lists take on a knowledge base of invented articles (four measures each, cities as frequent as their
/// rank allows): <c>Answers FILE [ARTICLES]</c>. FILE is made when it is missing.
/// </summary>
public static class Answers
{
    private const int Runs = 7;
    private static readonly string[] Beneficiaries = ["小微企业", "中小企业", "餐饮企业", "制造业企业", "个体工商户", "经营困难的中小企业", "高校毕业生", "消费者", "规上工业企业", "外贸企业"];

    public static void Run(string[] args)
    {
        var file = args[0];
        var places = Gazetteer.Default.All().Where(d => d.Code.EndsWith("00", StringComparison.Ordinal) && !d.Code.EndsWith("0000", StringComparison.Ordinal)).ToList();
        if (!File.Exists(file)) Make(file, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000, places);
        var cities = places.Take(8).Select(p => p.Code).ToList();
        var answers = new (string Name, Func<KnowledgeBase, int> Ask)[]
        {
            ("compare 8 cities", kb => kb.Compare(new ComparisonRequest { Places = cities }).Cells.Sum(c => c.Measures)),
            ("compare 8 cities by beneficiary", kb => kb.Compare(new ComparisonRequest { Places = cities, By = ComparisonAxis.Beneficiary }).Cells.Sum(c => c.Measures)),
            ("match in a city", kb => kb.Match(new MatchRequest { Place = cities[0], Sector = "餐饮", Size = EnterpriseSizes.Small, Need = EnterpriseNeed.Find("融资") }).Fitting.Count),
            ("match anywhere, any need", kb => kb.Match(new MatchRequest { Sector = "餐饮" }).Fitting.Count),
            ("lists of a city", kb => kb.Lists(new ListsRequest { Place = cities[0] }).Measures.Count),
            ("lists of everywhere", kb => kb.Lists(new ListsRequest()).Measures.Count),
        };
        foreach (var (name, ask) in answers)
        {
            var times = new double[Runs];
            var size = 0;
            for (var run = 0; run < Runs; run++)
            {
                var clock = Stopwatch.StartNew();
                using var kb = KnowledgeBase.Open(file);
                size = ask(kb);
                times[run] = clock.Elapsed.TotalMilliseconds;
            }
            Console.WriteLine($"{name}: first {times[0]:0} ms, median {times.Order().ElementAt(Runs / 2):0} ms ({size} in the answer)");
        }
    }

    private static void Make(string file, int articles, List<Division> places)
    {
        var random = new Random(7);
        using var kb = KnowledgeBase.OpenForWriting(file);
        for (var i = 0; i < articles; i++)
        {
            var place = places[(int)(places.Count * Math.Pow(random.NextDouble(), 2.5))];
            var body = new System.Text.StringBuilder();
            var measures = new List<Measure>();
            for (var m = 0; m < 4; m++) measures.Add(MeasureOf(random, body));
            var text = body.ToString();
            var path = $"news/{i:d6}.txt";
            var article = new Article
            {
                Source = path, Number = 1, Id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{i}{text}")))[..16],
                Title = MappedText.Identity($"{place.FullName}助企纾困{i}"), Body = MappedText.Identity(text), Publisher = $"{place.Name}日报",
                Published = new DateOnly(2020, 1, 1).AddDays(random.Next(1400)), SourceSpan = new TextSpan(0, text.Length),
            };
            var annotated = new AnnotatedArticle { Article = article, Place = new Place(place.Code, place.FullName), IsReliefNews = true, Measures = measures, Figures = [.. measures.Select(m => m.Amount!)] };
            kb.Writer.Write(new SourceDocument { Path = path, Kind = DocumentKind.Text, Charset = "utf-8", Text = text, Articles = [article] }, article.Id, "benchmark", [annotated]);
        }
        kb.Writer.Commit();
    }

    private static Measure MeasureOf(Random random, System.Text.StringBuilder body)
    {
        var instrument = Instrument.All[random.Next(Instrument.All.Count)];
        var beneficiary = Beneficiaries[random.Next(Beneficiaries.Length)];
        var amount = $"{random.Next(1, 900)}万元";
        var text = $"{"市县区省"[random.Next(4)]}{random.Next(99)}号文件对{beneficiary}实施{instrument.Chinese}，第{random.Next(1000)}批每户最高{amount}";
        var start = body.Length;
        body.Append(text).Append("。各部门要抓好落实，确保资金直达快享，让经营主体尽早受益。企业可通过政务服务网申报。");
        var span = new TextSpan(start, text.Length);
        var figure = new TextSpan(start + text.Length - amount.Length, amount.Length);
        var value = decimal.Parse(amount[..^2], CultureInfo.InvariantCulture) * 10_000;
        return new Measure
        {
            Text = text, Span = span, SourceSpan = span, Instrument = instrument.Name, Beneficiary = beneficiary, Status = (MeasureStatus)random.Next(3),
            Amount = new Figure { Text = amount, Span = figure, SourceSpan = figure, Min = value, Max = value, Unit = "元", Qualifier = "最高" },
        };
    }
}
