namespace NewsKb.Knowledge.Matching;

/// <summary>An enterprise, and what it asks for.</summary>
public sealed record MatchRequest
{
    /// <summary>The code of the place it is in; null for anywhere.</summary>
    public string? Place { get; init; }

    /// <summary>Its sector, a name of <see cref="EnterpriseSector.All"/>; null where it does not matter.</summary>
    public string? Sector { get; init; }

    /// <summary>Its size, all classes that it may be in; none where it does not matter.</summary>
    public EnterpriseSizes Size { get; init; }

    /// <summary>What it asks for; null for anything.</summary>
    public EnterpriseNeed? Need { get; init; }

    /// <summary>The day on which a measure must still hold; null to look at no day (the default: the same question has the same answer).</summary>
    public DateOnly? On { get; init; }

    /// <summary>How many measures that fit to return, 1 to 1,000 (default 10).</summary>
    public int Limit { get; init; } = 10;
}
