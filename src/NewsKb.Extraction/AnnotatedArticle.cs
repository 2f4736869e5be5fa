using NewsKb.Documents;
using NewsKb.Text;

namespace NewsKb.Extraction;

/// <summary>An article with all that was read from it.</summary>
public sealed record AnnotatedArticle
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>The jurisdiction it is about or comes from; null where the text cannot tell.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether at least one measure that eases burdens is the point of it.</summary>
    public bool IsReliefNews { get; init; }

    /// <summary>The figures, in order of the text.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The dates, in order of the text.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>The places, in order of the text.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>The organizations, in order of the text.</summary>
    public IReadOnlyList<Organization> Organizations { get; init; } = [];

    /// <summary>The measures, in order of the text.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The problems, in order of the text.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The warnings of the article and of its annotation; spans are in the clean body.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>An administrative division.</summary>
/// <param name="Code">The code of GB/T 2260, six digits.</param>
/// <param name="Name">The full name from the province down.</param>
public sealed record Place(string Code, string Name);
