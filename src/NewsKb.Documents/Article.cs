using NewsKb.Text;

namespace NewsKb.Documents;

/// <summary>
/// One article, clean: repaired, folded to plain widths and in simplified script. Every text is mapped to the decoded source.
/// </summary>
public sealed record Article
{
    /// <summary>The path of the file.</summary>
    public required string Source { get; init; }

    /// <summary>Its number on the page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>
    /// A stable name: 16 lower-case hexadecimal digits of a SHA-256 over title and body, so that the same article has the same id everywhere.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The headline; null where none is printed.</summary>
    public MappedText? Title { get; init; }

    /// <summary>The line under (or over) the headline.</summary>
    public MappedText? Subtitle { get; init; }

    /// <summary>The body: paragraphs separated by one line feed, without headline, byline and captions.</summary>
    public required MappedText Body { get; init; }

    /// <summary>The names in the byline.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Who published it: the source line, the masthead, the agency, the site.</summary>
    public string? Publisher { get; init; }

    /// <summary>The year of <see cref="Published"/> where none could be had: 4, the first in which every day of a calendar exists.</summary>
    public const int UnknownYear = 4;

    /// <summary>The day of publication, or of the dateline.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether the text gave no year and <see cref="Published"/> holds one from elsewhere, or <see cref="UnknownYear"/>.</summary>
    public bool PublishedYearIsInferred { get; init; }

    /// <summary>The place words of the dateline (<c>淄博3月23日讯</c> gives 淄博); null without one.</summary>
    public string? Dateline { get; init; }

    /// <summary>The script the article was printed in.</summary>
    public ChineseScript Script { get; init; }

    /// <summary>From the first to the last code unit of title and body, in the decoded source.</summary>
    public required TextSpan SourceSpan { get; init; }

    /// <summary>What a reader should know; spans are in <see cref="Body"/>.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
