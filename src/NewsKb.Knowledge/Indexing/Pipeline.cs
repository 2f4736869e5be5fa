using System.Security.Cryptography;
using NewsKb.Documents;
using NewsKb.Documents.Input;
using NewsKb.Extraction;

namespace NewsKb.Knowledge.Indexing;

/// <summary>All stages in a row: file → document → annotated articles.</summary>
public static class Pipeline
{
    /// <summary>Reads and annotates files in parallel, in input order, without storing anything.</summary>
    /// <param name="files">The files, as <see cref="FileDiscovery"/> finds them.</param>
    /// <param name="options">How; <see cref="IndexOptions.Prune"/> and <see cref="IndexOptions.DryRun"/> mean nothing here.</param>
    /// <param name="cancellation">Ends the sequence early.</param>
    public static IEnumerable<ProcessedFile> Extract(IEnumerable<FoundFile> files, IndexOptions? options = null, CancellationToken cancellation = default)
    {
        var settings = options ?? new IndexOptions();
        return OrderedParallel.Select(files, file => Process(file, settings, isCurrent: null), settings.Jobs, cancellation);
    }

    /// <summary>Reads and annotates one file. What goes wrong with the file is in the result.</summary>
    internal static ProcessedFile Process(FoundFile file, IndexOptions options, Func<string, string, bool>? isCurrent)
    {
        var result = new ProcessedFile { Path = file.Path };
        try
        {
            var source = file.Load(options.Read);
            result = result with { Size = source.Content.Length, ContentHash = Convert.ToHexStringLower(SHA256.HashData(source.Content.Span)) };
            if (isCurrent?.Invoke(file.Path, result.ContentHash) == true) return result with { IsUnchanged = true };
            var document = DocumentReader.Read(source, options.Read);
            return result with { Document = document, Articles = Annotator.AnnotatePage(document.Articles, options.Annotation) };
        }
        catch (UnreadableDocumentException e)
        {
            return result with { Failure = e.Message };
        }
#pragma warning disable CA1031 // a fault of ours in one file must not lose the others
        catch (Exception e)
#pragma warning restore CA1031
        {
            return result with { Failure = $"{file.Path}: could not be worked on, please report it: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}" };
        }
    }
}

/// <summary>What became of one file.</summary>
public sealed record ProcessedFile
{
    /// <summary>The path.</summary>
    public required string Path { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The SHA-256 of its bytes, in lower-case hexadecimal; empty where it could not be read.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>The document; null where it failed or is unchanged.</summary>
    public SourceDocument? Document { get; init; }

    /// <summary>Its articles, annotated, in page order.</summary>
    public IReadOnlyList<AnnotatedArticle> Articles { get; init; } = [];

    /// <summary>Why it failed, in one line that begins with the path; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the knowledge base holds it unchanged, so that it was not worked on.</summary>
    public bool IsUnchanged { get; init; }
}
