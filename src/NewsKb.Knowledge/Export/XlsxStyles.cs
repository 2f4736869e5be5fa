namespace NewsKb.Knowledge.Export;

/// <summary>The looks of cells; each constant is the index of a cell format in <see cref="Part"/>.</summary>
internal static class XlsxStyles
{
    public const string Text = "0";
    public const string Heading = "1";
    public const string Whole = "2";
    public const string Fraction = "3";
    public const string Day = "4";
    public const string TextLink = "5";
    public const string WholeLink = "6";
    public const string FractionLink = "7";

    private const int WholeFormat = 3; // #,##0, built in
    private const int FractionFormat = 164;
    private const int DayFormat = 165;

    /// <summary>The part of the workbook.</summary>
    public static string Part { get; } = $"""
        <styleSheet xmlns="{XlsxReport.Main}">
        <numFmts><numFmt numFmtId="{FractionFormat}" formatCode="#,##0.##"/><numFmt numFmtId="{DayFormat}" formatCode="yyyy-mm-dd"/></numFmts>
        <fonts>{Font("")}{Font("<b/>")}{Font("<u/>", "<color rgb=\"FF0B4F8A\"/>")}</fonts>
        <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F5"/></patternFill></fill></fills>
        <borders><border/></borders>
        <cellStyleXfs><xf/></cellStyleXfs>
        <cellXfs>{Format(0, 0)}{Format(0, 1, fill: 2)}{Format(WholeFormat, 0)}{Format(FractionFormat, 0)}{Format(DayFormat, 0)}{Format(0, 2)}{Format(WholeFormat, 2)}{Format(FractionFormat, 2)}</cellXfs>
        </styleSheet>
        """;

    private static string Font(string shape, string color = "") => $"<font>{shape}<sz val=\"11\"/>{color}<name val=\"Microsoft YaHei\"/></font>";

    private static string Format(int number, int font, int fill = 0) => FormattableString.Invariant(
        $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"{(number == 0 ? 0 : 1)}\" applyFont=\"{(font == 0 ? 0 : 1)}\" applyFill=\"{(fill == 0 ? 0 : 1)}\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"{(number == 0 ? 1 : 0)}\"/></xf>");
}
