using NewsKb.Extraction;
using NewsKb.Text;

namespace NewsKb.Knowledge;

/// <summary>An article as the knowledge base holds it: clean text and facts, both with their spans in the decoded source.</summary>
public sealed record StoredArticle
{
    /// <summary>Its stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The path of the file.</summary>
    public required string Source { get; init; }

    /// <summary>Its number on the page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The line under (or over) the headline.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The names in the byline.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The jurisdiction it is about or comes from.</summary>
    public Place? Place { get; init; }

    /// <summary>The script the article was printed in.</summary>
    public ChineseScript Script { get; init; }

    /// <summary>Whether at least one measure that eases burdens is the point of it.</summary>
    public bool IsReliefNews { get; init; }

    /// <summary>The clean body; the spans of all facts count in it.</summary>
    public required string Text { get; init; }

    /// <summary>From the first to the last code unit of title and body, in the decoded source.</summary>
    public required TextSpan SourceSpan { get; init; }

    /// <summary>The figures, in order of the text.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The dates, in order of the text.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>The places, in order of the text.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>The organizations, in order of the text.</summary>
    public IReadOnlyList<Organization> Organizations { get; init; } = [];

    /// <summary>The measures, in order of the text.</summary>
    public IReadOnlyList<StoredMeasure> Measures { get; init; } = [];

    /// <summary>The problems, in order of the text.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What a reader should know; spans are in <see cref="Text"/>.</summary>
    public IReadOnlyList<StoredWarning> Warnings { get; init; } = [];

    /// <summary>The decoded text of the whole source, which the source spans count in; null for an article that is not stored.</summary>
    public string? SourceText { get; init; }

    /// <summary>All files that hold this article or nearly the same text (this one included), in order of path.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The view of an article that is not stored (yet).</summary>
    public static StoredArticle From(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        return new StoredArticle
        {
            Id = article.Id,
            Source = article.Source,
            Number = article.Number,
            Title = article.Title?.Text,
            Subtitle = article.Subtitle?.Text,
            Authors = article.Authors,
            Publisher = article.Publisher,
            Published = article.Published,
            Place = annotated.Place,
            Script = article.Script,
            IsReliefNews = annotated.IsReliefNews,
            Text = article.Body.Text,
            SourceSpan = article.SourceSpan,
            Figures = annotated.Figures,
            Dates = annotated.Dates,
            Places = annotated.Places,
            Organizations = annotated.Organizations,
            Measures = [.. annotated.Measures.Select((m, i) => new StoredMeasure(StoredMeasure.IdOf(article.Id, i), m))],
            Problems = annotated.Problems,
            Warnings = [.. annotated.Warnings.Select(w => new StoredWarning(w, w.Span is { } span ? article.Body.Map.ToSource(span) : null))],
            Sources = [article.Source],
        };
    }
}

/// <summary>A measure with its name in the knowledge base.</summary>
/// <param name="Id">The id of its article, a hyphen and its number in the article from 1: the same text gives the same id everywhere.</param>
/// <param name="Measure">The measure.</param>
public sealed record StoredMeasure(string Id, Measure Measure)
{
    internal static string IdOf(string articleId, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{articleId}-{index + 1}");
}

/// <summary>A warning with its place in the decoded source.</summary>
/// <param name="Warning">The warning; its span is in the clean body.</param>
/// <param name="SourceSpan">Where it is in the decoded source; null where it is about the whole.</param>
public sealed record StoredWarning(Warning Warning, TextSpan? SourceSpan);
