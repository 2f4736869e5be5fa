namespace NewsKb.Knowledge.Lists;

/// <summary>What the four lists are made of.</summary>
public sealed record ListsRequest
{
    /// <summary>The code of the place, which includes all below it; null for everywhere.</summary>
    public string? Place { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many articles to read at most, newest first (default 2,000).</summary>
    public int MostArticles { get; init; } = 2000;
}
