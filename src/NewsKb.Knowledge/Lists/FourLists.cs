using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Lists;

/// <summary>
/// The "four lists" by which programmes of relief are run: policies and how they are carried out, enterprises and the groups that serve
/// them, problems, measures.
/// </summary>
public sealed record FourLists
{
    /// <summary>The place; null for everywhere.</summary>
    public PlaceName? Place { get; init; }

    /// <summary>Policies, those with most measures first.</summary>
    public required IReadOnlyList<PolicyRow> Policies { get; init; }

    /// <summary>Groups that serve enterprises, then enterprises, those with most reports first.</summary>
    public required IReadOnlyList<EnterpriseRow> Enterprises { get; init; }

    /// <summary>Problems by kind, the largest count first.</summary>
    public required IReadOnlyList<ProblemRow> Problems { get; init; }

    /// <summary>Measures, in the order of the instruments.</summary>
    public required IReadOnlyList<DistinctMeasure> Measures { get; init; }

    /// <summary>The names of the places of <see cref="Measures"/> by code.</summary>
    public required IReadOnlyDictionary<string, string> PlaceNames { get; init; }

    /// <summary>How many articles were read.</summary>
    public required int Articles { get; init; }

    /// <summary>How many articles there are of the place and time.</summary>
    public required int AllArticles { get; init; }

    /// <summary>Whether all lists are empty.</summary>
    public bool IsEmpty => Policies.Count + Enterprises.Count + Problems.Count + Measures.Count == 0;
}

/// <summary>A policy and how far it is carried out.</summary>
/// <param name="Name">The programme or document (the programme where the place has a document of the same name), or the Chinese name of the instrument where measures name none.</param>
/// <param name="IsNamed">Whether the articles name a document or programme.</param>
/// <param name="Instruments">The names of its instruments, in order.</param>
/// <param name="Planned">How many of its measures are planned.</param>
/// <param name="InForce">How many are in force.</param>
/// <param name="Delivered">How many reports tell of results.</param>
/// <param name="Results">The largest result of each kind that reports tell.</param>
/// <param name="Evidence">The sentences, newest first.</param>
public sealed record PolicyRow(
    string Name, bool IsNamed, IReadOnlyList<string> Instruments, int Planned, int InForce, int Delivered, IReadOnlyList<ComparableFigure> Results, IReadOnlyList<Evidence> Evidence);

/// <summary>An enterprise, or a group that serves enterprises.</summary>
/// <param name="Name">Its name as printed.</param>
/// <param name="IsGroup">Whether it is a group that serves enterprises.</param>
/// <param name="Reports">How many stories name it.</param>
/// <param name="Received">The measures that went to it, in the order of <see cref="FourLists.Measures"/>; empty where none is known to.</param>
/// <param name="Evidence">One mention an article, newest first.</param>
public sealed record EnterpriseRow(string Name, bool IsGroup, int Reports, IReadOnlyList<DistinctMeasure> Received, IReadOnlyList<Evidence> Evidence);

/// <summary>A problem.</summary>
/// <param name="Kind">financing, cost, labour, market, procedure or other.</param>
/// <param name="Text">What was reported.</param>
/// <param name="Count">How many of the kind; null where no count is given.</param>
/// <param name="IsResolved">Whether a report tells that it was solved; of a counted kind, that all were.</param>
/// <param name="Evidence">The sentences that report it, newest first.</param>
public sealed record ProblemRow(string Kind, string Text, int? Count, bool IsResolved, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>What Chinese readers are shown for the kind.</summary>
    public string ChineseKind => Kind switch
    {
        "financing" => "融资",
        "cost" => "成本",
        "labour" => "用工",
        "market" => "市场",
        "procedure" => "办事",
        _ => "其他",
    };
}
