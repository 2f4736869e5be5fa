namespace NewsKb.Documents.Input;

/// <summary>One input as <see cref="FileDiscovery"/> found it: either to be loaded, or with the reason why it cannot be.</summary>
public sealed record FoundFile
{
    /// <summary>The path as the user would name it; <c>-</c> for standard input, <c>archive.zip/inner/page.html</c> for what is in an archive.</summary>
    public required string Path { get; init; }

    /// <summary>Why there is nothing to load, as one line that starts with the path; null when there is.</summary>
    public string? Error { get; init; }

    /// <summary>The bytes, when they are in memory already (from an archive).</summary>
    internal ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>A file whose bytes came from elsewhere, such as an upload; nothing is opened under its name.</summary>
    public static FoundFile InMemory(string name, ReadOnlyMemory<byte> content) => new() { Path = name, Content = content };

    /// <summary>Reads the bytes.</summary>
    /// <exception cref="UnreadableDocumentException">The file cannot be read or is larger than <see cref="ReadOptions.MaximumFileSize"/>; the message is one line.</exception>
    public SourceFile Load(ReadOptions? options = null)
    {
        if (Error is not null) throw new UnreadableDocumentException(Error);
        if (Content is { } content) return new SourceFile(Path, content);
        var limit = (options ?? new ReadOptions()).MaximumFileSize;
        try
        {
            using var stream = Path == FileDiscovery.StandardInput ? Console.OpenStandardInput() : File.OpenRead(Path);
            return new SourceFile(Path, LimitedReader.Read(stream, Path, limit));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UnreadableDocumentException($"{Path}: {Reason(e)}", e);
        }
    }

    internal static FoundFile Failed(string path, string reason) => new() { Path = path, Error = $"{path}: {reason}" };

    internal static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        InvalidDataException => "the archive is damaged",
        _ => e.Message.ReplaceLineEndings(" "),
    };
}
