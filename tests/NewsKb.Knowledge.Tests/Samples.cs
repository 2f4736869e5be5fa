using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Text;

namespace NewsKb.Knowledge.Tests;

/// <summary>Articles that tests store, made without the stages before.</summary>
internal static class Samples
{
    public static readonly Place Zhangye = new("620700", "甘肃省张掖市");
    public static readonly Place Ganzhou = new("620702", "甘肃省张掖市甘州区");
    public static readonly Place Xining = new("630100", "青海省西宁市");

    public static AnnotatedArticle Article(string title, string body, Place? place = null, string path = "a.txt", string? published = null, params Measure[] measures) => new()
    {
        Article = new Article
        {
            Source = path,
            Number = 1,
            Id = IdOf(title + "\n" + body),
            Title = MappedText.Identity(title),
            Body = MappedText.Identity(body),
            Publisher = "晨报",
            Published = published is null ? null : DateOnly.Parse(published),
            SourceSpan = new TextSpan(0, title.Length + 1 + body.Length), // as Document puts them together
        },
        Place = place,
        IsReliefNews = measures.Length > 0,
        Measures = measures,
    };

    public static Measure Measure(string body, string text, string instrument, string? beneficiary = null, decimal? amount = null, string unit = "元", string? place = null)
    {
        var span = new TextSpan(body.IndexOf(text, StringComparison.Ordinal), text.Length);
        return new Measure
        {
            Text = text,
            Span = span,
            SourceSpan = span,
            Instrument = instrument,
            Beneficiary = beneficiary,
            Place = place,
            Amount = amount is null ? null : new Figure { Text = amount + unit, Span = span, SourceSpan = span, Min = amount.Value, Max = amount.Value, Unit = unit, Qualifier = "最高" },
        };
    }

    public static SourceDocument Document(string path, params AnnotatedArticle[] articles) => new()
    {
        Path = path,
        Kind = DocumentKind.Text,
        Charset = "utf-8",
        Text = string.Join('\n', articles.Select(a => a.Article.Title?.Text + "\n" + a.Article.Body.Text)),
        Articles = [.. articles.Select(a => a.Article)],
    };

    public static void Store(KnowledgeBase knowledge, params AnnotatedArticle[] articles)
    {
        foreach (var file in articles.GroupBy(a => a.Article.Source))
            knowledge.Writer.Write(Document(file.Key, [.. file]), IdOf(string.Concat(file.Select(a => a.Article.Id))), "test", [.. file]);
        knowledge.Writer.Commit();
    }

    private static string IdOf(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16];
}
