using NewsKb.Text;

namespace NewsKb.Documents;

/// <summary>What a file turned out to be, with its decoded text: all <c>source_start</c> offsets count from its first code unit.</summary>
public sealed record SourceDocument
{
    /// <summary>The path as the user named it.</summary>
    public required string Path { get; init; }

    /// <summary>The kind of file, found by its content.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>
    /// The decoded text: of an HTML page the markup itself; of a container format (.docx, .pdf) the text layer that was taken out of it.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The charset it was decoded from, as an IANA name.</summary>
    public required string Charset { get; init; }

    /// <summary>The articles, in page order.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>Stretches of <see cref="Text"/> that no article holds, with the reason, in order.</summary>
    public IReadOnlyList<DroppedSpan> Dropped { get; init; } = [];

    /// <summary>What a reader should know: a lying charset label, broken bytes, limits that were met.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>What a file is.</summary>
public enum DocumentKind
{
    /// <summary>Plain text, the text layer of a newspaper page included.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>A PDF, read through <c>pdftotext</c>.</summary>
    Pdf,
}

/// <summary>A stretch of the decoded text that was left out.</summary>
/// <param name="Span">Where, in the decoded text.</param>
/// <param name="Reason">A short stable name: <c>furniture</c>, <c>navigation</c>, <c>overprint</c>, <c>caption</c>, <c>jump</c>, <c>byline</c>, …</param>
public readonly record struct DroppedSpan(TextSpan Span, string Reason);
