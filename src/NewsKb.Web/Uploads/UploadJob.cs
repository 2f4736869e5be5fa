using NewsKb.Documents.Input;
using NewsKb.Knowledge.Indexing;

namespace NewsKb.Web.Uploads;

/// <summary>How far an upload has come.</summary>
public enum UploadStage
{
    /// <summary>Others are before it.</summary>
    Waiting,

    /// <summary>Its files are being worked on.</summary>
    Working,

    /// <summary>All that could be stored is stored.</summary>
    Done,

    /// <summary>The knowledge base could not be written.</summary>
    Failed,
}

/// <summary>What became of one file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Failure">Why it was not stored; null where it was.</param>
/// <param name="IsUnchanged">Whether it was there already.</param>
/// <param name="Articles">The ids and titles of its articles.</param>
public sealed record UploadedFile(string Name, string? Failure, bool IsUnchanged, IReadOnlyList<(string Id, string? Title)> Articles);

/// <summary>Files that were sent together. Read by requests while it is worked on.</summary>
public sealed class UploadJob
{
    private readonly Lock _gate = new();
    private readonly List<UploadedFile> _finished;

    internal UploadJob(string id, IReadOnlyList<FoundFile> files, IEnumerable<UploadedFile> refused, string? place)
    {
        (Id, Files, Place, Total) = (id, files, place, files.Count);
        _finished = [.. refused];
    }

    /// <summary>Its name in addresses.</summary>
    public string Id { get; }

    /// <summary>How many files are to be worked on.</summary>
    public int Total { get; }

    /// <summary>How far it has come.</summary>
    public UploadStage Stage { get; private set; }

    /// <summary>Why the knowledge base could not be written; null where it could.</summary>
    public string? Failure { get; private set; }

    /// <summary>The files still to be worked on; let go of once that is done.</summary>
    internal IReadOnlyList<FoundFile> Files { get; private set; }

    /// <summary>The place that 我市 means; null where none was told.</summary>
    internal string? Place { get; }

    /// <summary>What became of the files so far.</summary>
    public IReadOnlyList<UploadedFile> Finished
    {
        get
        {
            lock (_gate) return [.. _finished];
        }
    }

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => Stage is UploadStage.Done or UploadStage.Failed;

    internal void Start() => Stage = UploadStage.Working;

    internal void Add(ProcessedFile file)
    {
        var articles = file.Articles.Select(a => (a.Article.Id, a.Article.Title?.Text)).ToList();
        lock (_gate) _finished.Add(new UploadedFile(file.Path, file.Failure, file.IsUnchanged, articles));
    }

    internal void End(string? failure)
    {
        Files = [];
        Failure = failure;
        Stage = failure is null ? UploadStage.Done : UploadStage.Failed;
    }
}
