using NewsKb.Extraction.Dates;
using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Measures;

namespace NewsKb.Extraction.Tests.Measures;

/// <summary>Reads measures from a bare text, with the figures and dates that are found in it.</summary>
internal static class Reader
{
    public static IReadOnlyList<ExplainedMeasure> Explained(string text, string? title = null)
    {
        var dates = DateScanner.Scan(text, new DateOnly(2022, 6, 1));
        return MeasureExtractor.Extract(new MeasureContext(text) { Title = title, Published = new DateOnly(2022, 6, 1), Dates = dates, Figures = FigureScanner.Scan(text, dates) });
    }

    public static Measure[] Read(string text, string? title = null) => [.. Explained(text, title).Select(m => m.ToMeasure())];
}
