using NewsKb.Extraction;
using NewsKb.Extraction.Measures;
using NewsKb.Knowledge;
using Spectre.Console;

namespace NewsKb.Cli.Output;

/// <summary>One article with its facts, for people.</summary>
internal static class ArticleView
{
    /// <summary>Headline, metadata, the facts, and the clean text.</summary>
    public static void Write(IAnsiConsole console, StoredArticle article)
    {
        WriteHead(console, article);
        if (article.Measures.Count > 0)
        {
            var table = Facts("measure", "amount", "beneficiary", "status", "clause", "source");
            foreach (var (id, measure) in article.Measures)
                AddRow(
                    table,
                    $"{Instrument.Find(measure.Instrument)?.Chinese ?? measure.Instrument}\n…{id[id.LastIndexOf('-')..]}", // what follows the article's id in the measure's
                    measure.Amount is { } amount ? (amount.Qualifier ?? "") + amount.Text : Cells.Nothing,
                    Receivers(measure),
                    Status(measure.Status),
                    measure.Text,
                    Where(measure));
            console.Write(table);
        }
        if (article.Figures.Count > 0)
        {
            var table = Facts("figure", "value", "unit", "qualifier", "of", "source");
            foreach (var figure in article.Figures)
                AddRow(
                    table,
                    figure.Text,
                    figure.Min == figure.Max ? $"{figure.Min:0.####}" : $"{figure.Min:0.####}–{figure.Max:0.####}",
                    figure.Unit,
                    figure.Qualifier ?? Cells.Nothing,
                    figure.Of ?? Cells.Nothing,
                    Where(figure));
            console.Write(table);
        }
        var places = article.Places.Select(p => $"{p.Text} ({p.Name}{(p.IsIssuer ? ", issuer" : "")})").Distinct(StringComparer.Ordinal).ToList();
        if (places.Count > 0) console.WriteLine("places: " + string.Join("; ", places));
        foreach (var problem in article.Problems) console.WriteLine($"problem ({problem.Kind}): {problem.Text}{(problem.Count is { } n ? $", {n}" : "")}");
        foreach (var (warning, _) in article.Warnings) console.WriteLine($"warning ({warning.Kind}): {warning.Text}");
        console.WriteLine();
        console.WriteLine(article.Text);
    }

    /// <summary>The original text from the article's first to its last character, the spans of its measures and figures highlighted.</summary>
    public static void WriteSource(IAnsiConsole console, StoredArticle article, string source)
    {
        WriteHead(console, article);
        var facts = article.Measures.Select(m => (m.Measure.SourceSpan, IsMeasure: true))
            .Concat(article.Figures.Select(f => (f.SourceSpan, IsMeasure: false)))
            .Where(f => f.SourceSpan.Length > 0 && f.SourceSpan.End <= source.Length);
        var style = new byte[article.SourceSpan.Length]; // 1: inside a measure, 2: inside a figure
        foreach (var (span, isMeasure) in facts)
            for (var i = Math.Max(span.Start, article.SourceSpan.Start); i < Math.Min(span.End, article.SourceSpan.End); i++)
                style[i - article.SourceSpan.Start] |= isMeasure ? (byte)1 : (byte)2;
        for (var start = 0; start < style.Length;)
        {
            var end = start + 1;
            while (end < style.Length && style[end] == style[start]) end++;
            var piece = Markup.Escape(source.Substring(article.SourceSpan.Start + start, end - start));
            console.Markup(style[start] switch { 0 => piece, 1 => $"[underline]{piece}[/]", _ => $"[bold yellow]{piece}[/]" });
            start = end;
        }
        console.WriteLine();
    }

    private static void WriteHead(IAnsiConsole console, StoredArticle article)
    {
        if (article.Title is { } title) console.MarkupLine($"[bold]{Markup.Escape(title)}[/]");
        if (article.Subtitle is { } subtitle) console.WriteLine(subtitle);
        console.WriteLine(string.Join(" | ", new[]
        {
            article.Publisher, article.Published is null ? null : Cells.Date(article.Published), article.Place?.Name, string.Join("、", article.Authors),
            $"{article.Source}#{article.Number}", article.Id,
        }.Where(part => !string.IsNullOrEmpty(part))));
        if (article.Sources.Count > 1) console.WriteLine("also in: " + string.Join(", ", article.Sources.Where(s => s != article.Source)));
        console.WriteLine();
    }

    private static Table Facts(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(column);
        return table;
    }

    private static void AddRow(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Paragraph().Flow(cell)));

    private static string Where(Fact fact) => $"{fact.SourceSpan.Start}–{fact.SourceSpan.End}";

    /// <summary>Who gains, then the companies that are named.</summary>
    private static string Receivers(Measure measure) =>
        measure.Beneficiary is null && measure.Enterprises.Count == 0 ? Cells.Nothing : string.Join('\n', measure.Enterprises.Prepend(measure.Beneficiary).OfType<string>().Distinct(StringComparer.Ordinal));

    private static string Status(MeasureStatus status) => status switch
    {
        MeasureStatus.Planned => "planned",
        MeasureStatus.Delivered => "delivered",
        _ => "in force",
    };
}
