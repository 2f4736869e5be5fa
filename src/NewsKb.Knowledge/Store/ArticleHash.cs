using System.Security.Cryptography;
using System.Text;
using NewsKb.Extraction;
using NewsKb.Knowledge.Export;

namespace NewsKb.Knowledge.Store;

/// <summary>A hash over an article with all its facts, so that damage to any of them shows.</summary>
internal static class ArticleHash
{
    /// <summary>Half a SHA-256 over the article's JSON, in hexadecimal.</summary>
    public static string Of(StoredArticle article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ArticleJson.ToLine(AsStored(article)))).AsSpan(0, 16));

    /// <summary>Names of divisions are stored once for all articles and fractions as doubles: they are left out of the comparison.</summary>
    private static StoredArticle AsStored(StoredArticle article) => article with
    {
        Place = article.Place is { } place ? place with { Name = "" } : null,
        Places = [.. article.Places.Select(p => p with { Name = "" })],
        Figures = [.. article.Figures.Select(AsStored)],
        Measures = [.. article.Measures.Select(m => m with { Measure = m.Measure with { Amount = m.Measure.Amount is { } amount ? AsStored(amount) : null } })],
    };

    private static Figure AsStored(Figure figure) => figure with { Min = (decimal)(double)figure.Min, Max = (decimal)(double)figure.Max };
}
