using NewsKb.Documents;
using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge.Tests.Comparison;

/// <summary>Measures as articles report them, made from their text alone.</summary>
internal static class Reports
{
    /// <summary>A measure whose text is its whole article; the amount is found by its text.</summary>
    public static Measure Measure(
        string text, string instrument, string? amount = null, string unit = "元", string? qualifier = null, decimal? value = null, string? beneficiary = "企业",
        MeasureStatus status = MeasureStatus.InForce, string? place = null, string? programme = null) => new()
    {
        Text = text,
        Span = new TextSpan(0, text.Length),
        SourceSpan = new TextSpan(0, text.Length),
        Instrument = instrument,
        Beneficiary = beneficiary,
        Amount = amount is null ? null : Figure(text, amount, unit, qualifier, value),
        Status = status,
        Place = place,
        Programme = programme,
    };

    public static Figure Figure(string text, string figure, string unit = "元", string? qualifier = null, decimal? value = null)
    {
        var span = new TextSpan(text.IndexOf(figure, StringComparison.Ordinal), figure.Length);
        var number = value ?? Value(figure);
        return new Figure { Text = figure, Span = span, SourceSpan = span, Min = number, Max = number, Unit = unit, Qualifier = qualifier };
    }

    /// <summary>The digest of a measure of Zhangye as an article reports it.</summary>
    public static MeasureDigest Digest(Measure measure, int article, string published, int? cluster = null)
    {
        var source = new Article
        {
            Source = $"paper{article}.txt", Number = 1, Id = $"{article:x16}", Body = MappedText.Identity(measure.Text), Published = DateOnly.Parse(published), SourceSpan = measure.Span,
        };
        var articles = new ColumnBlocks();
        articles.Set(article, new DocumentColumns { Cluster = cluster ?? article });
        var columns = new DocumentColumns { Place = 620700, Instrument = measure.Instrument.Length };
        return new MeasureDigest(article, DigestFormat.Write(measure, 1, article, source, [], _ => 1), columns, articles);
    }

    /// <summary>The value of a figure such as 30万元 or 2.5%.</summary>
    private static decimal Value(string figure)
    {
        var digits = new string([.. figure.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
        return decimal.Parse(digits) * (figure.Contains('亿') ? 100_000_000 : figure.Contains('万') ? 10_000 : 1);
    }
}
