using NewsKb.Text;

namespace NewsKb.Extraction;

/// <summary>A stretch of an article's body that says something. The source span is in the decoded source text.</summary>
public abstract record Fact
{
    /// <summary>The clean text of the span.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in the clean body.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Where it stands in the decoded source; filled in when the article is put together.</summary>
    public TextSpan SourceSpan { get; init; }
}

/// <summary>A number with its unit.</summary>
public sealed record Figure : Fact
{
    /// <summary>The value, or the low end of a range, in <see cref="Unit"/>.</summary>
    public required decimal Min { get; init; }

    /// <summary>The value, or the high end of a range.</summary>
    public required decimal Max { get; init; }

    /// <summary>The normalised unit: 元, 港元, 新台币, 美元, %, 百分点, 月, 天, 小时, 比例, or the classifier (家, 户, 人次, …).</summary>
    public required string Unit { get; init; }

    /// <summary>最高, 至少, 约, 近, 超, 累计, 同比增长, 同比下降, …; null where nothing qualifies it.</summary>
    public string? Qualifier { get; init; }

    /// <summary>What is measured: a short noun phrase of the same sentence; null where none was found.</summary>
    public string? Of { get; init; }
}

/// <summary>A day or a period.</summary>
public sealed record DateMention : Fact
{
    /// <summary>The first day; null where it is open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null where it is open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What the date is for: start, until, deadline, effective (a rule begins to hold), validity (how long it holds); null where nothing tells.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether it is told by a length of time (近三年, 有效期5年), which stays a figure too.</summary>
    internal bool IsLength { get; init; }
}

/// <summary>An administrative division that is named or meant.</summary>
public sealed record PlaceMention : Fact
{
    /// <summary>The code of GB/T 2260, six digits.</summary>
    public required string Code { get; init; }

    /// <summary>The full name from the province down, e.g. 甘肃省张掖市.</summary>
    public required string Name { get; init; }

    /// <summary>Whether its government issues or carries out what is reported.</summary>
    public bool IsIssuer { get; init; }

    /// <summary>Whether the text points (我市, 全省) instead of naming.</summary>
    public bool IsDeixis { get; init; }
}

/// <summary>A government body, bank, company or association.</summary>
public sealed record Organization : Fact
{
    /// <summary>The code of the division it belongs to; null where unknown.</summary>
    public string? Place { get; init; }
}

/// <summary>One concrete act of support, done or promised.</summary>
public sealed record Measure : Fact
{
    /// <summary>The main tool: a name of <c>dictionaries/instruments.tsv</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>The body that acts, as printed; null where it is not said.</summary>
    public string? Actor { get; init; }

    /// <summary>Who gains: the words of the clause, or those carried over from the clauses before, the headline or the nature of the tool; null where nothing tells.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>The companies, as printed, that it went to; empty where none is named.</summary>
    public IReadOnlyList<string> Enterprises { get; init; } = [];

    /// <summary>The leading quantity; null where there is none.</summary>
    public Figure? Amount { get; init; }

    /// <summary>The code of the acting jurisdiction; null for national ones or where unknown.</summary>
    public string? Place { get; init; }

    /// <summary>Whether it is planned, in force or delivered.</summary>
    public MeasureStatus Status { get; init; }

    /// <summary>The first day it holds; null where it is not said.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it holds; null where it is not said.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The programme or document it belongs to; null where it is not said.</summary>
    public string? Programme { get; init; }
}

/// <summary>How far a measure has come.</summary>
public enum MeasureStatus
{
    /// <summary>Announced, not yet valid.</summary>
    Planned,

    /// <summary>Valid: it can be asked for.</summary>
    InForce,

    /// <summary>Carried out: a result is reported.</summary>
    Delivered,
}

/// <summary>A difficulty that firms or people report.</summary>
public sealed record Problem : Fact
{
    /// <summary>financing, cost, labour, market, procedure or other.</summary>
    public required string Kind { get; init; }

    /// <summary>How many of the kind were reported; null where no count is given.</summary>
    public int? Count { get; init; }

    /// <summary>Whether the text tells that it was solved; of a counted kind, that all were.</summary>
    public bool IsResolved { get; init; }
}
