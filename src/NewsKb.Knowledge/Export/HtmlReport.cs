using System.Globalization;
using System.Net;
using NewsKb.Documents;
using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Knowledge.Export;

/// <summary>Writes a report as one HTML file that needs no other, readable on screen and on paper.</summary>
public static class HtmlReport
{
    private const int Shades = 6;
    private const int NarrowColumn = 16;

    private const string Style = """
        body{font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;margin:2em auto;max-width:96em;padding:0 1em;color:#1a1a1a}
        h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em}
        table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3em .5em;text-align:left;vertical-align:top}
        th{background:#eef2f5;white-space:nowrap}thead th{position:sticky;top:0}td.n{text-align:right;font-variant-numeric:tabular-nums}td small{display:block;color:#444}
        td.o{text-align:center;color:#767676}td.k{white-space:nowrap}
        td.s1{background:#f0f7ef}td.s2{background:#d9eed6}td.s3{background:#bce0b8}td.s4{background:#98cd94}td.s5{background:#71b671}
        a{color:#0b4f8a;text-decoration:none}a:hover{text-decoration:underline}.legend span{display:inline-block;padding:0 .8em;border:1px solid #bbb}
        .s0{background:#fff}.legend .s1{background:#f0f7ef}.legend .s2{background:#d9eed6}.legend .s3{background:#bce0b8}.legend .s4{background:#98cd94}.legend .s5{background:#71b671}
        tr:target td{background:#fff3c4}.src{color:#555;font-size:.9em;overflow-wrap:anywhere}
        @page{size:A4 landscape;margin:12mm}
        @media print{body{margin:0;padding:0;max-width:none;font-size:9px}h2{break-after:avoid}th{white-space:normal}thead th{position:static}thead{display:table-header-group}tr{break-inside:avoid}a{color:inherit}td,th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;

    /// <summary>Writes the report; line ends are LF.</summary>
    public static void Write(Report report, TextWriter output)
    {
        Line(output, "<!DOCTYPE html>");
        Line(output, "<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        Line(output, $"<title>{Encode(report.Title)}</title><style>{Style}</style></head><body>");
        Line(output, $"<h1>{Encode(report.Title)}</h1>");
        Line(output, "<ul>");
        foreach (var note in report.Notes) Line(output, $"<li>{Encode(note)}</li>");
        Line(output, "</ul>");
        foreach (var table in report.Tables.Where(t => t.Rows.Count > 0)) Table(output, table);
        Evidence(output, report.Evidence);
        Line(output, "</body></html>");
    }

    private static void Table(TextWriter output, ReportTable table)
    {
        var numbers = table.IsHeatMap ? table.Rows.SelectMany(r => r).Select(c => c.Number ?? 0).ToList() : [];
        var most = numbers.Count > 0 ? numbers.Max() : 0;
        Line(output, $"<h2>{Encode(table.Name)}</h2>");
        if (most > 0) Legend(output, most);
        // Columns in which nothing stands only take room.
        var shown = Enumerable.Range(0, table.Columns.Count).Where(i => table.Rows.Any(r => r[i] != ReportCell.Empty)).ToList();
        Line(output, "<table><thead><tr>" + string.Concat(shown.Select(i => $"<th scope=\"col\">{Encode(table.Columns[i].Heading)}</th>")) + "</tr></thead><tbody>");
        foreach (var row in table.Rows) Line(output, "<tr>" + string.Concat(shown.Select(i => Cell(row[i], most, table.Columns[i].Width <= NarrowColumn))) + "</tr>");
        Line(output, "</tbody></table>");
    }

    private static void Legend(TextWriter output, decimal most)
    {
        var steps = string.Concat(Enumerable.Range(1, Shades - 1)
            .Select(s => (Shade: s, From: From(s, most), To: s == Shades - 1 ? most : From(s + 1, most) - 1))
            .Where(s => s.From <= s.To)
            .Select(s => $"<span class=\"s{s.Shade}\">{(s.From == s.To ? ReportWords.Number(s.From) : $"{ReportWords.Number(s.From)}–{ReportWords.Number(s.To)}")}</span> "));
        Line(output, $"<p class=\"legend\">措施数：<span class=\"s0\">{ReportCell.Nothing} 无证据</span> {steps}</p>");
    }

    private static string Cell(ReportCell cell, decimal most, bool isNarrow)
    {
        var shown = cell.Number is { } number ? ReportWords.Number(number)
            : cell.Day is { } day ? CalendarDay.ToText(day)
            : Encode(cell.Text);
        if (cell.Evidence is { } evidence) shown = $"<a href=\"#e{Id(evidence)}\">{shown}</a>";
        if (cell.Number is not null && cell.Text is not null) shown += $"<small>{Encode(cell.Text)}</small>";
        var shade = cell.Number is { } value && most > 0 ? $" s{Shade(value, most)}" : "";
        if (cell.Number is not null) return $"<td class=\"n{shade}\">{shown}</td>";
        return cell.Text == ReportCell.Nothing ? $"<td class=\"o\">{shown}</td>" : isNarrow ? $"<td class=\"k\">{shown}</td>" : $"<td>{shown}</td>";
    }

    private static void Evidence(TextWriter output, IReadOnlyList<ReportEvidence> evidence)
    {
        if (evidence.Count == 0) return;
        Line(output, "<h2>证据</h2>");
        Line(output, "<table><thead><tr><th>编号</th><th>用于</th><th>原句</th><th>报道</th><th>日期</th><th>来源文件与位置</th></tr></thead><tbody>");
        for (var i = 0; i < evidence.Count; i++)
        {
            var (of, e) = evidence[i];
            var context = e.Context is { Length: > 0 } sentence && sentence != e.Text ? $"<small>{Encode(sentence)}</small>" : "";
            Line(output, $"<tr id=\"e{Id(i)}\"><td>{Encode(e.MeasureId ?? e.ArticleId)}</td><td>{Encode(of)}</td><td>{Encode(e.Text)}{context}</td><td>{Encode(e.Title)}<small>{Encode(e.Publisher)}</small></td>"
                + $"<td class=\"k\">{(e.Published is { } day ? CalendarDay.ToText(day) : "")}</td><td class=\"src\">{Encode(e.Source)} [{Id(e.SourceStart)}, {Id(e.SourceEnd)})</td></tr>");
        }
        Line(output, "</tbody></table>");
    }

    private static int Shade(decimal value, decimal most) => value <= 0 ? 0 : (int)Math.Min(Shades - 1, 1 + Math.Floor((value - 1) * (Shades - 1) / most));

    /// <summary>The least whole number that gets a shade.</summary>
    private static decimal From(int shade, decimal most) => 1 + Math.Ceiling((shade - 1) * most / (Shades - 1));

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static void Line(TextWriter output, string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
