using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Lists;
using NewsKb.Knowledge.Matching;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge;

/// <summary>
/// A knowledge base: one SQLite file with articles, their facts and two full-text indexes. Not for use by several threads at once:
/// open it once a thread.
/// </summary>
public sealed class KnowledgeBase : IDisposable
{
    private readonly Session _session;
    private readonly SearchEngine _search;
    private KnowledgeBaseWriter? _writer;
    private ((long, int) Of, KnowledgeBaseStatistics Statistics)? _statistics;

    private KnowledgeBase(Session session, bool isWritable)
    {
        _session = session;
        _search = new SearchEngine(session);
        if (isWritable) _writer = new KnowledgeBaseWriter(session);
    }

    /// <summary>The path of the file.</summary>
    public string Path => _session.Path;

    /// <summary>Whether another file has taken the place of the opened one, or it was deleted: answers are still those of the opened one. False on Windows, where an open file stays.</summary>
    public bool HasMoved => _session.HasMoved();

    /// <summary>The writer.</summary>
    /// <exception cref="InvalidOperationException">The knowledge base was opened for reading.</exception>
    public KnowledgeBaseWriter Writer => _writer ?? throw new InvalidOperationException("The knowledge base is open for reading only.");

    /// <summary>Opens a knowledge base for reading.</summary>
    /// <exception cref="KnowledgeBaseException">It is missing, not ours, from a newer version, or damaged.</exception>
    public static KnowledgeBase Open(string path) => new(Session.OpenRead(path), isWritable: false);

    /// <summary>Opens a knowledge base for writing and reading; a missing file is made.</summary>
    /// <exception cref="KnowledgeBaseException">It is not ours, from a newer version, damaged, or cannot be written.</exception>
    public static KnowledgeBase OpenForWriting(string path)
    {
        var session = Session.OpenWrite(path);
        return Errors.Translate(path, () => new KnowledgeBase(session, isWritable: true));
    }

    /// <summary>Searches measures or articles.</summary>
    /// <exception cref="QuerySyntaxException">The query cannot be understood; it says where.</exception>
    /// <exception cref="KnowledgeBaseException">The file failed.</exception>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) => Errors.Translate(_session, () => _search.Search(request, cancellation), cancellation);

    /// <summary>Where the words of a query stand in a text (of either script), from left to right; to highlight them.</summary>
    /// <exception cref="QuerySyntaxException">The query cannot be understood; it says where.</exception>
    public IReadOnlyList<TextSpan> Occurrences(string query, string text) => _search.Occurrences(query, text);

    /// <summary>Puts places side by side.</summary>
    /// <exception cref="KnowledgeBaseException">The file failed.</exception>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public ComparisonMatrix Compare(ComparisonRequest request, CancellationToken cancellation = default) => Errors.Translate(_session, () => Comparer.Compare(_session.Connection, request, cancellation), cancellation);

    /// <summary>Finds the measures for an enterprise.</summary>
    /// <exception cref="KnowledgeBaseException">The file failed.</exception>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public MatchResult Match(MatchRequest request, CancellationToken cancellation = default) => Errors.Translate(_session, () => Matcher.Match(_session.Connection, request, cancellation), cancellation);

    /// <summary>Makes the four lists: policies, enterprises, problems, measures.</summary>
    /// <exception cref="KnowledgeBaseException">The file failed.</exception>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public FourLists Lists(ListsRequest request, CancellationToken cancellation = default) => Errors.Translate(_session, () => ListBuilder.Build(_session.Connection, request, cancellation), cancellation);

    /// <summary>All measures of some places and time, in the order in which they were stored.</summary>
    /// <exception cref="KnowledgeBaseException">The file failed.</exception>
    /// <exception cref="OperationCanceledException">They are no longer wanted.</exception>
    public IEnumerable<ExportedMeasure> ExportMeasures(ExportRequest request, CancellationToken cancellation = default) => Exporter.Measures(_session.Connection, request, cancellation);

    /// <summary>All articles of some places and time with their facts, in the order in which they were stored.</summary>
    /// <exception cref="KnowledgeBaseException">The file failed.</exception>
    /// <exception cref="OperationCanceledException">They are no longer wanted.</exception>
    public IEnumerable<StoredArticle> ExportArticles(ExportRequest request, CancellationToken cancellation = default) => Exporter.Articles(_session.Connection, request, cancellation);

    /// <summary>What it holds.</summary>
    /// <exception cref="KnowledgeBaseException">The file failed.</exception>
    public KnowledgeBaseStatistics Stats() => Errors.Translate(Path, () =>
    {
        var changes = _session.Changes();
        if (_statistics is not { } known || known.Of != changes) _statistics = (changes, StatisticsReader.Read(_session));
        return _statistics.Value.Statistics;
    });

    /// <summary>An article with its facts and the original text.</summary>
    /// <param name="id">Its id, the id of one of its measures, or the beginning of either when that is unique.</param>
    /// <returns>The article, or null where there is none of this name.</returns>
    /// <exception cref="KnowledgeBaseException">Several articles begin so, or the file failed.</exception>
    public StoredArticle? GetArticle(string id) => Errors.Translate(Path, () =>
        ArticleReader.Find(_session.Connection, id) is { } row ? ArticleReader.Read(_session.Connection, row) : null);

    /// <summary>Looks for damage: the file's pages, the indexes against the texts, every article and source against its checksum.</summary>
    /// <exception cref="KnowledgeBaseException">The disk is full, the file is read-only or being written: it could not be checked.</exception>
    public CheckReport Check()
    {
        if (_writer is not null) return Checker.Check(_session);
        // Comparing the indexes with the texts changes nothing, but SQLite wants a connection that could.
        using var session = Session.OpenCheck(Path);
        return Errors.Translate(Path, () => Checker.Check(session));
    }

    /// <summary>Closes the file; what was not committed is given up.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
        _search.Dispose();
        _session.Dispose();
    }
}
