using System.Globalization;
using NewsKb.Documents;
using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Knowledge.Export;

/// <summary>Writes one table as a sheet: frozen heading, filter, number formats, shades, links to the evidence.</summary>
internal static class XlsxSheet
{
    private const int LongestTip = 255;
    private const double LineHeight = 16.5; // points, of the font of XlsxStyles
    private const double HighestRow = 409; // points; the format allows no more

    /// <summary>The most links that Excel takes on a sheet; of one with more it drops all.</summary>
    private const int MostLinks = 65_530;

    /// <summary>Writes the part of a table.</summary>
    public static void Write(TextWriter writer, ReportTable table)
    {
        writer.Write($"<worksheet xmlns=\"{XlsxReport.Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        writer.Write(table.IsHeatMap
            ? "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>"
            : "<pane xSplit=\"0\" ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        writer.Write("</sheetView></sheetViews><cols>");
        for (var i = 0; i < table.Columns.Count; i++)
            writer.Write(FormattableString.Invariant($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{table.Columns[i].Width}\" customWidth=\"1\"/>"));
        writer.Write("</cols>");
        string[] letters = [.. table.Columns.Select((_, i) => Letters(i))];
        Rows(writer, table, letters);
        var range = FormattableString.Invariant($"{letters[^1]}{table.Rows.Count + 1}");
        writer.Write($"<autoFilter ref=\"A1:{range}\"/>");
        if (table.IsHeatMap && table.Rows.Count > 0)
            writer.Write($"<conditionalFormatting sqref=\"B2:{range}\"><cfRule type=\"colorScale\" priority=\"1\"><colorScale><cfvo type=\"num\" val=\"0\"/><cfvo type=\"max\"/><color rgb=\"FFFFFFFF\"/><color rgb=\"FF71B671\"/></colorScale></cfRule></conditionalFormatting>");
        Links(writer, table, letters);
        writer.Write("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>");
        writer.Write("<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"landscape\"/></worksheet>");
    }

    /// <summary>The range of the filter with the name of its sheet.</summary>
    public static string FilterRange(ReportTable table) =>
        FormattableString.Invariant($"'{table.Name.Replace("'", "''", StringComparison.Ordinal)}'!$A$1:${Letters(table.Columns.Count - 1)}${table.Rows.Count + 1}");

    private static void Rows(TextWriter writer, ReportTable table, string[] letters)
    {
        writer.Write("<sheetData><row r=\"1\">");
        for (var i = 0; i < table.Columns.Count; i++) TextCell(writer, letters[i], "1", table.Columns[i].Heading, XlsxStyles.Heading);
        writer.Write("</row>");
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var number = (i + 2).ToString(CultureInfo.InvariantCulture);
            writer.Write("<row r=\"");
            writer.Write(number);
            if (Lines(table, table.Rows[i]) is > 1 and var lines) writer.Write(FormattableString.Invariant($"\" ht=\"{Math.Min(lines * LineHeight, HighestRow)}"));
            writer.Write("\">");
            for (var column = 0; column < table.Rows[i].Count; column++) Cell(writer, letters[column], number, table.Rows[i][column]);
            writer.Write("</row>");
        }
        writer.Write("</sheetData>");
    }

    /// <summary>The lines that the highest cell of a row is wrapped to. Some programs do not find out by themselves when they open a file.</summary>
    private static int Lines(ReportTable table, IReadOnlyList<ReportCell> row)
    {
        var most = 1;
        for (var column = 0; column < row.Count; column++)
        {
            if (row[column] is not { Number: null, Day: null, Text: { } text }) continue;
            var lines = 0;
            foreach (var line in text.AsSpan().EnumerateLines()) lines += Math.Max(1, (int)Math.Ceiling(Units(line) / (double)table.Columns[column].Width));
            most = Math.Max(most, lines);
        }
        return most;
    }

    /// <summary>The width of a text in the unit of column widths: that of a digit, of which a Han character has two.</summary>
    private static int Units(ReadOnlySpan<char> line)
    {
        var units = 0;
        foreach (var c in line) units += c < '\u2E80' ? 1 : 2;
        return units;
    }

    private static void Cell(TextWriter writer, string letters, string row, ReportCell cell)
    {
        var isLink = cell.Evidence is not null;
        if (cell.Number is { } number)
        {
            var isWhole = number == decimal.Truncate(number);
            ValueCell(writer, letters, row, number.ToString(CultureInfo.InvariantCulture), isWhole ? (isLink ? XlsxStyles.WholeLink : XlsxStyles.Whole) : isLink ? XlsxStyles.FractionLink : XlsxStyles.Fraction);
        }
        else if (cell.Day is { Year: >= 1900 } day) ValueCell(writer, letters, row, day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), XlsxStyles.Day);
        else if (cell.Day is { } partial) TextCell(writer, letters, row, CalendarDay.ToText(partial), XlsxStyles.Text);
        else if (!string.IsNullOrEmpty(cell.Text)) TextCell(writer, letters, row, cell.Text, isLink ? XlsxStyles.TextLink : XlsxStyles.Text);
    }

    private static void ValueCell(TextWriter writer, string letters, string row, string value, string style)
    {
        Open(writer, letters, row, style);
        writer.Write("><v>");
        writer.Write(value);
        writer.Write("</v></c>");
    }

    private static void TextCell(TextWriter writer, string letters, string row, string text, string style)
    {
        Open(writer, letters, row, style);
        writer.Write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        XlsxText.Write(writer, text);
        writer.Write("</t></is></c>");
    }

    private static void Open(TextWriter writer, string letters, string row, string style)
    {
        writer.Write("<c r=\"");
        writer.Write(letters);
        writer.Write(row);
        writer.Write("\" s=\"");
        writer.Write(style);
        writer.Write('"');
    }

    private static void Links(TextWriter writer, ReportTable table, string[] letters)
    {
        var count = 0;
        for (var row = 0; row < table.Rows.Count; row++)
            for (var column = 0; column < table.Rows[row].Count && count < MostLinks; column++)
            {
                if (table.Rows[row][column] is not { Evidence: { } evidence } cell) continue;
                if (count++ == 0) writer.Write("<hyperlinks>");
                writer.Write(FormattableString.Invariant($"<hyperlink ref=\"{letters[column]}{row + 2}\" location=\"'{XlsxEvidence.Name}'!A{XlsxEvidence.Row(evidence)}\""));
                if (cell is { Number: not null, Text: { Length: <= LongestTip } tip })
                {
                    writer.Write(" tooltip=\"");
                    XlsxText.Write(writer, tip);
                    writer.Write('"');
                }
                writer.Write("/>");
            }
        if (count > 0) writer.Write("</hyperlinks>");
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
