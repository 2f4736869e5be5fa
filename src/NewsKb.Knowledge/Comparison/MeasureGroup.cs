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

    /// <summary>How many reports there are.</summary>
    public int ReportCount => _reports?.Count ?? 1;

    /// <summary>One of the reports, without a list where there is but one.</summary>
    public MeasureDigest Report(int index) => _reports is null ? first : _reports[index];

    /// <summary>The day of the first report; null where none is dated.</summary>
    public DateOnly? FirstPublished => first.Published;

    /// <summary>Adds a later report.</summary>
    public void Add(MeasureDigest report)
    {
        (_reports ??= [first]).Add(report);
        (_articles ??= [first.Article]).Add(report.Article);
        (_clusters ??= [first.Cluster]).Add(report.Cluster);
    }

    /// <summary>Whether one of some rows reports it.</summary>
    public bool IsAmong(HashSet<long> rows)
    {
        for (var i = 0; i < ReportCount; i++)
            if (rows.Contains(Report(i).Row)) return true;
        return false;
    }

    /// <summary>Whether an article is among those that report it.</summary>
    public bool IsReportedBy(long article) => _articles?.Contains(article) ?? first.Article == article;

    /// <summary>Whether one of the articles that report it tells this story.</summary>
    public bool IsOfStory(long cluster) => _clusters?.Contains(cluster) ?? first.Cluster == cluster;
}
