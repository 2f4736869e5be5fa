namespace NewsKb.Documents;

/// <summary>How files are read, and the limits. What meets a limit is reported: as an error of the file, or as a warning of the document.</summary>
public sealed record ReadOptions
{
    /// <summary>The charset to decode with, or null to find it out (the default).</summary>
    public string? Encoding { get; init; }

    /// <summary>The largest file that is read, and the longest text layer of a PDF, in bytes; a larger one is reported and left out. Default 64 MiB.</summary>
    public long MaximumFileSize { get; init; } = 64L << 20;

    /// <summary>How deep elements of a web page may be nested; deeper ones are read as if not nested, with a <c>nesting_limit</c> warning. Default 400.</summary>
    public int MaximumDepth { get; init; } = 400;

    /// <summary>
    /// The most elements and runs of text of a web page; what follows them is left out, listed as dropped with the reason <c>limit</c>, with a <c>node_limit</c>
    /// warning. Default 4,000,000 (a table of a million cells has two million), which takes about 2 GB of memory; more than 40,000,000 counts as that.
    /// </summary>
    public int MaximumNodes { get; init; } = 4_000_000;

    /// <summary>The longest tag of a web page, in code units; a longer one is read without its attributes, with a <c>tag_limit</c> warning. Default 2,048.</summary>
    public int MaximumTagLength { get; init; } = 2048;

    /// <summary>The program that takes the text out of a PDF, called as <c>pdftotext</c> of poppler is: its name on the path (the default), or its path.</summary>
    public string PdfTool { get; init; } = "pdftotext";

    /// <summary>How long that program may take for one file; then it is stopped and the file reported. Default two minutes.</summary>
    public TimeSpan PdfTimeout { get; init; } = TimeSpan.FromMinutes(2);
}
