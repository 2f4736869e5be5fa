using System.Text;
using NewsKb.Documents;
using NewsKb.Documents.Input;
using NewsKb.Documents.Metadata;

namespace NewsKb.Benchmarks;

/// <summary>
/// Borders between articles that neither dateline nor names mark. <c>ArticleBorders PATH…</c> takes the files that hold one article, cuts datelines and names
/// off, sets two or three on a page with their headlines, and prints precision and recall of the borders found between them.
/// </summary>
public static class ArticleBorders
{
    private const int Pages = 400, LeastText = 160;

    public static void Run(string[] args)
    {
        var articles = FileDiscovery.Find(args).Select(f => DocumentReader.Read(f.Load()).Articles).Where(a => a.Count == 1).Select(a => a[0])
            .Where(a => a.Title is not null && a.Body.Text.Length >= LeastText).Select(a => (Title: a.Title!.Text, Body: Bare(a.Body.Text))).ToList();
        var random = new Random(20_200_211);
        int borders = 0, found = 0, right = 0;
        for (var page = 0; page < Pages; page++)
        {
            var chosen = Enumerable.Range(0, random.Next(2, 4)).Select(_ => articles[random.Next(articles.Count)]).DistinctBy(a => a.Title).ToList();
            var text = string.Join("\n\n", chosen.Select(a => a.Title + "\n\n" + a.Body));
            var starts = DocumentReader.Read(new SourceFile("page.txt", Encoding.UTF8.GetBytes(text))).Articles.Skip(1).Select(a => Start(a.Body.Text)).ToList();
            var expected = chosen.Skip(1).Select(a => Start(a.Body)).ToList();
            borders += expected.Count;
            found += starts.Count;
            right += expected.Intersect(starts).Count();
        }
        Console.WriteLine($"{articles.Count} articles, {Pages} pages, {borders} borders: {found} found, precision {(double)right / Math.Max(1, found):F3}, recall {(double)right / borders:F3}");
    }

    private static string Start(string body) => string.Concat(body.Where(char.IsLetterOrDigit).Take(10));

    /// <summary>The text without dateline, reporters and sign-off.</summary>
    private static string Bare(string body)
    {
        var text = Dateline.TryRead(body, out var dateline) ? body[dateline.Length..] : body;
        if (text is ['（', ..] && text.IndexOf('）', StringComparison.Ordinal) is > 0 and < 40 and var close) text = text[(close + 1)..];
        text = text.TrimStart(' ', '，', '\n');
        return Byline.SignOffStart(text) is > 0 and var end ? text[..end] : text;
    }
}
