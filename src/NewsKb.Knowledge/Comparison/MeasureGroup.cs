namespace NewsKb.Knowledge.Comparison;

/// <summary>The digests of all reports of one measure, the first report first.</summary>
internal sealed class MeasureGroup(MeasureDigest first)
{
    private List<MeasureDigest>? _reports;
    private HashSet<long>? _articles;
    private HashSet<long>? _clusters;

    /// <summary>The first report.</summary>
    public MeasureDigest First => first;

    /// <summary>All reports.</summary>
    public IReadOnlyList<MeasureDigest> Reports => _reports ?? (IReadOnlyList<MeasureDigest>)[first];

    /// <summary>The day of the first report; null where none is dated.</summary>
    public DateOnly? FirstPublished => first.Published;

    /// <summary>Adds a later report.</summary>
    public void Add(MeasureDigest report)
    {
        (_reports ??= [first]).Add(report);
        (_articles ??= [first.Article]).Add(report.Article);
        (_clusters ??= [first.Cluster]).Add(report.Cluster);
    }

    /// <summary>Whether an article is among those that report it.</summary>
    public bool IsReportedBy(long article) => _articles?.Contains(article) ?? first.Article == article;

    /// <summary>Whether one of the articles that report it tells this story.</summary>
    public bool IsOfStory(long cluster) => _clusters?.Contains(cluster) ?? first.Cluster == cluster;
}
