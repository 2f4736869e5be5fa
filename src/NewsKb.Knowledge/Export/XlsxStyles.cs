using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsKb.Knowledge.Export;

/// <summary>The looks of cells; each constant is the index of a cell format.</summary>
internal static class XlsxStyles
{
    public const uint Text = 0;
    public const uint Heading = 1;
    public const uint Whole = 2;
    public const uint Fraction = 3;
    public const uint Day = 4;
    public const uint TextLink = 5;
    public const uint WholeLink = 6;
    public const uint FractionLink = 7;

    private const uint WholeFormat = 3; // #,##0, built in
    private const uint FractionFormat = 164;
    private const uint DayFormat = 165;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = FractionFormat, FormatCode = "#,##0.##" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Microsoft YaHei" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Microsoft YaHei" }),
            new Font(new Underline(), new FontSize { Val = 11 }, new Color { Rgb = "FF0B4F8A" }, new FontName { Val = "Microsoft YaHei" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEEF2F5" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, 0), Format(0, 1, fill: 2), Format(WholeFormat, 0), Format(FractionFormat, 0), Format(DayFormat, 0), Format(0, 2), Format(WholeFormat, 2), Format(FractionFormat, 2)));

    private static CellFormat Format(uint number, uint font, uint fill = 0) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = number == 0 })
        {
            NumberFormatId = number, FontId = font, FillId = fill, BorderId = 0, FormatId = 0,
            ApplyNumberFormat = number != 0, ApplyFont = font != 0, ApplyFill = fill != 0, ApplyAlignment = true,
        };
}
