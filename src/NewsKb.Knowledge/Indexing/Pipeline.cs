using System.Security.Cryptography;
using NewsKb.Documents;
using NewsKb.Extraction;

namespace NewsKb.Knowledge.Indexing;

/// <summary>All stages in a row: file → document → annotated articles.</summary>
public static class Pipeline
{
    /// <summary>The name of standard input among paths.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads and annotates files in parallel, in input order, without storing anything.</summary>
    /// <param name="paths">Paths of files; <c>-</c> is standard input.</param>
    /// <param name="options">How; <see cref="IndexOptions.Prune"/> and <see cref="IndexOptions.DryRun"/> mean nothing here.</param>
    /// <param name="cancellation">Ends the sequence early.</param>
    public static IEnumerable<ProcessedFile> Extract(IEnumerable<string> paths, IndexOptions? options = null, CancellationToken cancellation = default)
    {
        var settings = options ?? new IndexOptions();
        return OrderedParallel.Select(paths, path => Process(path, settings, isCurrent: null), settings.Jobs, cancellation);
    }

    /// <summary>Reads and annotates one file. What goes wrong with the file is in the result.</summary>
    internal static ProcessedFile Process(string path, IndexOptions options, Func<string, string, bool>? isCurrent)
    {
        var result = new ProcessedFile { Path = path };
        try
        {
            var content = ReadBytes(path, options.Read.MaximumFileSize);
            result = result with { Size = content.Length, ContentHash = Convert.ToHexStringLower(SHA256.HashData(content)) };
            if (isCurrent?.Invoke(path, result.ContentHash) == true) return result with { IsUnchanged = true };
            var document = DocumentReader.Read(new SourceFile(path, content), options.Read);
            return result with { Document = document, Articles = [.. document.Articles.Select(a => Annotator.Annotate(a, options.Annotation))] };
        }
        catch (UnreadableDocumentException e)
        {
            return result with { Failure = e.Message };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return result with { Failure = "no such file" };
        }
        catch (UnauthorizedAccessException)
        {
            return result with { Failure = "may not be read" };
        }
        catch (IOException e)
        {
            return result with { Failure = e.Message.ReplaceLineEndings(" ") };
        }
    }

    private static byte[] ReadBytes(string path, long limit)
    {
        if (path != StandardInput)
        {
            var length = new FileInfo(path).Length;
            if (length > limit) throw new UnreadableDocumentException($"is larger than {limit >> 20} MiB");
            return File.ReadAllBytes(path);
        }
        using var input = Console.OpenStandardInput();
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return buffer.ToArray();
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

    /// <summary>Why it failed, in one line; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the knowledge base holds it unchanged, so that it was not worked on.</summary>
    public bool IsUnchanged { get; init; }
}
