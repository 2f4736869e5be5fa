namespace NewsKb.Extraction.Places;

/// <summary>The level of an administrative division.</summary>
public enum DivisionLevel
{
    /// <summary>Province, autonomous region, municipality under the central government, special administrative region.</summary>
    Province,

    /// <summary>Prefecture-level city, prefecture, league, autonomous prefecture.</summary>
    Prefecture,

    /// <summary>County, county-level city, district, banner.</summary>
    County,
}

/// <summary>An administrative division of today, or one that is gone.</summary>
public sealed record Division
{
    /// <summary>The code of GB/T 2260, six digits.</summary>
    public required string Code { get; init; }

    /// <summary>The official name: 甘州区.</summary>
    public required string Name { get; init; }

    /// <summary>The name from the province down: 甘肃省张掖市甘州区.</summary>
    public required string FullName { get; init; }

    /// <summary>The level.</summary>
    public required DivisionLevel Level { get; init; }

    /// <summary>The code of the division it lies in; null for provinces.</summary>
    public string? Parent { get; init; }

    /// <summary>The first month in which the name was no longer listed, as its first day; null for divisions of today.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The code of today's division that covers it; null for divisions of today.</summary>
    public string? Successor { get; init; }

    /// <summary>Code and full name as the facts carry them.</summary>
    public Place ToPlace() => new(Code, FullName);

    /// <inheritdoc />
    public override string ToString() => $"{FullName} {Code}";
}
