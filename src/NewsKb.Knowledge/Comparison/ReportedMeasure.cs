using NewsKb.Extraction;

namespace NewsKb.Knowledge.Comparison;

/// <summary>A measure as one article reports it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Article">The article that reports it.</param>
/// <param name="Figures">What of it can be compared.</param>
internal sealed record ReportedMeasure(string Id, Measure Measure, ReportingArticle Article, IReadOnlyList<ComparableFigure> Figures)
{
    /// <summary>The code of the acting jurisdiction, or of the article's place where the measure names none.</summary>
    public string? Place => Measure.Place ?? Article.Place;

    /// <summary>The sentence it was read from.</summary>
    public Evidence Evidence => Article.EvidenceOf(Measure) with { MeasureId = Id };
}

/// <summary>What is needed to know of an article that reports something.</summary>
internal sealed record ReportingArticle
{
    public required long Row { get; init; }

    public required string Id { get; init; }

    public required string Source { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Published { get; init; }

    public string? Place { get; init; }

    /// <summary>The row of the first article that tells the same story.</summary>
    public long Cluster { get; init; }

    /// <summary>The evidence of a fact of this article.</summary>
    public Evidence EvidenceOf(Fact fact) => new()
    {
        ArticleId = Id,
        Source = Source,
        Title = Title,
        Publisher = Publisher,
        Text = fact.Text,
        SourceStart = fact.SourceSpan.Start,
        SourceEnd = fact.SourceSpan.End,
        Published = Published,
    };
}
