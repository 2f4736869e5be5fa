namespace NewsKb.Knowledge;

/// <summary>What a check of a knowledge base found.</summary>
/// <param name="Problems">One line each; empty when all is well.</param>
/// <param name="Articles">The number of articles that were checked.</param>
public sealed record CheckReport(IReadOnlyList<string> Problems, long Articles)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
