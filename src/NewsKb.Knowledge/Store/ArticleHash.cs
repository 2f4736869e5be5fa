using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NewsKb.Extraction;

namespace NewsKb.Knowledge.Store;

/// <summary>
/// A hash over an article with all its facts, so that damage to any of them shows. Names of divisions are stored once for all articles
/// and fractions as doubles: so the first are left out and the second taken as doubles.
/// </summary>
internal sealed class ArticleHash
{
    private readonly ArrayBufferWriter<byte> _input = new(1 << 14);

    /// <summary>Half a SHA-256 over all that is stored of the article, in hexadecimal.</summary>
    public static string Of(StoredArticle article)
    {
        var hash = new ArticleHash();
        hash.Add(article);
        return Convert.ToHexStringLower(SHA256.HashData(hash._input.WrittenSpan).AsSpan(0, 16));
    }

    private void Add(StoredArticle article)
    {
        Add(article.Id).Add(article.Source).Add(article.Number).Add(article.Title).Add(article.Subtitle).Add(article.Authors.Count);
        foreach (var author in article.Authors) Add(author);
        Add(article.Publisher).Add(article.Published).Add(article.Place?.Code).Add((int)article.Script).Add(article.IsReliefNews ? 1 : 0);
        Add(article.Text).Add(article.SourceSpan.Start).Add(article.SourceSpan.End);
        Add(article.Figures.Count);
        foreach (var figure in article.Figures) Add(figure);
        Add(article.Dates.Count);
        foreach (var date in article.Dates) Add((Fact)date).Add(date.From).Add(date.To).Add(date.Kind);
        Add(article.Places.Count);
        foreach (var place in article.Places) Add((Fact)place).Add(place.Code).Add(place.IsIssuer ? 1 : 0).Add(place.IsDeixis ? 1 : 0);
        Add(article.Organizations.Count);
        foreach (var organization in article.Organizations) Add((Fact)organization).Add(organization.Place);
        Add(article.Measures.Count);
        foreach (var stored in article.Measures) Add(stored.Id).Add(stored.Measure);
        Add(article.Problems.Count);
        foreach (var problem in article.Problems) Add((Fact)problem).Add(problem.Kind).Add(problem.Count ?? -1).Add(problem.IsResolved ? 1 : 0);
        Add(article.Warnings.Count);
        foreach (var (warning, source) in article.Warnings)
            Add(warning.Kind).Add(warning.Text).Add(warning.Span?.Start ?? -1).Add(warning.Span?.End ?? -1).Add(source?.Start ?? -1).Add(source?.End ?? -1);
    }

    private ArticleHash Add(Measure m)
    {
        Add((Fact)m).Add(m.Instrument).Add(m.Actor).Add(m.Beneficiary).Add(m.Place).Add((int)m.Status).Add(m.From).Add(m.To).Add(m.Programme).Add(m.Enterprises.Count);
        foreach (var enterprise in m.Enterprises) Add(enterprise);
        return m.Amount is { } amount ? Add(amount) : Add(-1);
    }

    private ArticleHash Add(Figure f) => Add((Fact)f).Add(f.Min).Add(f.Max).Add(f.Unit).Add(f.Qualifier).Add(f.Of);

    private ArticleHash Add(Fact fact) =>
        Add(fact.Text).Add(fact.Span.Start).Add(fact.Span.End).Add(fact.SourceSpan.Start).Add(fact.SourceSpan.End);

    /// <summary>A text with its length before it, so that no two fields can be taken for two others.</summary>
    private ArticleHash Add(string? text)
    {
        Add(text?.Length ?? -1);
        _input.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    private ArticleHash Add(DateOnly? day) => Add(day?.DayNumber ?? -1);

    private ArticleHash Add(decimal value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_input.GetSpan(sizeof(double)), (double)(decimal)(double)value); // to 15 digits, whether zeros stand behind them or not
        _input.Advance(sizeof(double));
        return this;
    }

    private ArticleHash Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_input.GetSpan(sizeof(int)), value);
        _input.Advance(sizeof(int));
        return this;
    }
}
