using NewsKb.Text;

namespace NewsKb.Documents.Pages;

/// <summary>
/// What a reader makes of a file: text in lines that end with a line feed, mapped to the decoded source.
/// Later stages may change characters inside a line but never the number of lines, so that <see cref="Marks"/> stay in step.
/// </summary>
internal sealed record Page
{
    /// <summary>The text with its map to the decoded source.</summary>
    public required MappedText Text { get; init; }

    /// <summary>What the reader knows of each line, in order; empty where the format says nothing about lines.</summary>
    public IReadOnlyList<LineMark> Marks { get; init; } = [];

    /// <summary>Whether a line is a whole paragraph (markup says so), so that there are no hard wraps to join.</summary>
    public bool IsFlowed { get; init; }

    /// <summary>Whether the text is in plain widths and simplified script already.</summary>
    public bool IsPlain { get; init; }

    /// <summary>What the markup says about title, date and publisher.</summary>
    public PageHints Hints { get; init; } = PageHints.None;

    /// <summary>Stretches of the decoded source that are not in <see cref="Text"/>.</summary>
    public IReadOnlyList<DroppedSpan> Dropped { get; init; } = [];

    /// <summary>What a reader of the page should know.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>What a reader knows of a line.</summary>
/// <param name="Role">What it is for; <see cref="LineRole.Text"/> leaves it to the later stages.</param>
/// <param name="Level">The level of a heading, 1 to 6.</param>
/// <param name="IsBold">Whether it was set in bold type.</param>
/// <param name="Opens">Whether the markup sets an article apart that begins with it.</param>
internal readonly record struct LineMark(LineRole Role, byte Level = 0, bool IsBold = false, bool Opens = false);

/// <summary>What the head of a web page, or the properties of a document, say about it.</summary>
internal sealed record PageHints
{
    public static readonly PageHints None = new();

    /// <summary>The title without the name of the site.</summary>
    public string? Title { get; init; }

    /// <summary>The title element as it stands.</summary>
    public string? WholeTitle { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    /// <summary>A date in any of the usual forms.</summary>
    public string? Date { get; init; }

    /// <summary>The address of the page, which often holds the date.</summary>
    public string? Address { get; init; }
}
