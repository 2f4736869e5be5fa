using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NewsKb.Documents;
using NewsKb.Knowledge.Export.Reports;
using CellText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace NewsKb.Knowledge.Export;

/// <summary>Writes one table as a sheet: frozen heading, filter, number formats, shades, links to the evidence.</summary>
internal static class XlsxSheet
{
    /// <summary>The most characters that a cell may hold.</summary>
    private const int LongestText = 32767;

    public static void Write(WorksheetPart part, ReportTable table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, HorizontalSplit = table.IsHeatMap ? 1 : 0, TopLeftCell = table.IsHeatMap ? "B2" : "A2", ActivePane = table.IsHeatMap ? PaneValues.BottomRight : PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((c, i) => new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = c.Width, CustomWidth = true })));
        Rows(writer, table);
        writer.WriteElement(new AutoFilter { Reference = Range(table) });
        if (table.IsHeatMap && table.Rows.Count > 0) writer.WriteElement(Shades(table));
        Links(writer, table);
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    /// <summary>The range of the filter with the name of its sheet.</summary>
    public static string FilterRange(ReportTable table) =>
        FormattableString.Invariant($"'{table.Name}'!$A$1:${Letters(table.Columns.Count - 1)}${table.Rows.Count + 1}");

    private static void Rows(OpenXmlWriter writer, ReportTable table)
    {
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(new Row { RowIndex = 1 });
        for (var i = 0; i < table.Columns.Count; i++) writer.WriteElement(TextCell(Address(i, 1), table.Columns[i].Heading, XlsxStyles.Heading));
        writer.WriteEndElement();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)(row + 2) });
            for (var column = 0; column < table.Rows[row].Count; column++)
                if (Make(table.Rows[row][column], Address(column, row + 2)) is { } cell) writer.WriteElement(cell);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static Cell? Make(ReportCell cell, string address)
    {
        var isLink = cell.Evidence is not null;
        if (cell.Number is { } number)
        {
            var isWhole = number == decimal.Truncate(number);
            var style = isWhole ? (isLink ? XlsxStyles.WholeLink : XlsxStyles.Whole) : isLink ? XlsxStyles.FractionLink : XlsxStyles.Fraction;
            return new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { CellReference = address, StyleIndex = style };
        }
        if (cell.Day is { Year: >= 1900 } day)
            return new Cell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture))) { CellReference = address, StyleIndex = XlsxStyles.Day };
        if (cell.Day is { } partial) return TextCell(address, CalendarDay.ToText(partial), XlsxStyles.Text);
        return string.IsNullOrEmpty(cell.Text) ? null : TextCell(address, cell.Text, isLink ? XlsxStyles.TextLink : XlsxStyles.Text);
    }

    private static Cell TextCell(string address, string text, uint style) =>
        new(new InlineString(new CellText(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = address, StyleIndex = style, DataType = CellValues.InlineString };

    /// <summary>Only what XML can hold, and no more than a cell can.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, LongestText));
        for (var i = 0; i < text.Length && clean.Length < LongestText - 1; i++)
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) clean.Append(text[i]).Append(text[++i]);
        return clean.ToString();
    }

    private static ConditionalFormatting Shades(ReportTable table) => new(
        new ConditionalFormattingRule(new ColorScale(
            new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
            new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
            new Color { Rgb = "FFFFFFFF" },
            new Color { Rgb = "FF71B671" }))
        { Type = ConditionalFormatValues.ColorScale, Priority = 1 })
    { SequenceOfReferences = new ListValue<StringValue> { InnerText = $"B2:{Address(table.Columns.Count - 1, table.Rows.Count + 1)}" } };

    private static void Links(OpenXmlWriter writer, ReportTable table)
    {
        var links = new List<Hyperlink>();
        for (var row = 0; row < table.Rows.Count; row++)
            for (var column = 0; column < table.Rows[row].Count; column++)
                if (table.Rows[row][column].Evidence is { } evidence)
                    links.Add(new Hyperlink
                    {
                        Reference = Address(column, row + 2),
                        Location = FormattableString.Invariant($"'{XlsxEvidence.Name}'!A{XlsxEvidence.Row(evidence)}"),
                        Tooltip = table.Rows[row][column] is { Number: not null, Text: { Length: <= 255 } text } ? text : null,
                    });
        if (links.Count > 0) writer.WriteElement(new Hyperlinks(links));
    }

    private static string Range(ReportTable table) => $"A1:{Address(table.Columns.Count - 1, table.Rows.Count + 1)}";

    private static string Address(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
