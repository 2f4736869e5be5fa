using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
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

    public static ReportedMeasure Report(Measure measure, long article, string published, long? cluster = null)
    {
        var id = $"{article:x16}-1";
        var source = new ReportingArticle
        {
            Row = article, Id = $"{article:x16}", Source = $"paper{article}.txt", Title = "标题", Publisher = "晨报", Published = DateOnly.Parse(published), Place = "620700", Cluster = cluster ?? article,
        };
        return new ReportedMeasure(id, measure, source, FigureReader.Read(measure, id, []));
    }

    /// <summary>The value of a figure such as 30万元 or 2.5%.</summary>
    private static decimal Value(string figure)
    {
        var digits = new string([.. figure.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
        return decimal.Parse(digits) * (figure.Contains('亿') ? 100_000_000 : figure.Contains('万') ? 10_000 : 1);
    }
}
