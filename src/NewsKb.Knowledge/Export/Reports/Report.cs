using NewsKb.Knowledge.Comparison;

namespace NewsKb.Knowledge.Export.Reports;

/// <summary>An answer as tables for people, with the evidence that the cells point to. The same answer gives the same report.</summary>
public sealed record Report
{
    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>How to read it, one sentence an entry.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The tables.</summary>
    public required IReadOnlyList<ReportTable> Tables { get; init; }

    /// <summary>The sentences that the cells point to, in the order in which they are shown.</summary>
    public required IReadOnlyList<ReportEvidence> Evidence { get; init; }
}

/// <summary>One table of a report.</summary>
/// <param name="Name">Its name, at most 31 characters.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, each as long as <paramref name="Columns"/>.</param>
public sealed record ReportTable(string Name, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>Whether the numbers are to be shaded by size.</summary>
    public bool IsHeatMap { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in half-width characters.</param>
public sealed record ReportColumn(string Heading, int Width);

/// <summary>A cell: a text, a number or a day, with the first of its evidence.</summary>
public sealed record ReportCell
{
    /// <summary>What is shown for no evidence, which is not 0.</summary>
    public const string Nothing = "·";

    /// <summary>A cell in which nothing stands.</summary>
    public static ReportCell Empty { get; } = new();

    /// <summary>The text, also shown beside a number on paper; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>The number; null for none.</summary>
    public decimal? Number { get; init; }

    /// <summary>The day; null for none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The index of its first sentence in <see cref="Report.Evidence"/>; null for none.</summary>
    public int? Evidence { get; init; }

    /// <summary>A cell of text.</summary>
    public static ReportCell Of(string? text, int? evidence = null) => new() { Text = text, Evidence = evidence };

    /// <summary>A cell of a number.</summary>
    public static ReportCell Of(decimal? number, int? evidence = null) => new() { Number = number, Evidence = evidence };

    /// <summary>A cell of a day.</summary>
    public static ReportCell Of(DateOnly? day) => new() { Day = day };
}

/// <summary>A sentence, and what it is evidence of.</summary>
/// <param name="Of">What, in a few words: the place and the row.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record ReportEvidence(string Of, Evidence Evidence);
