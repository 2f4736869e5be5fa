using System.IO.Compression;

namespace NewsKb.Documents.Input;

/// <summary>Reads the files inside a zip archive, in ordinal order of their names.</summary>
internal static class ZipArchiveReader
{
    /// <summary>The supported files with their bytes.</summary>
    public static IEnumerable<FoundFile> Read(string path, ReadOptions options)
    {
        var (archive, failure) = Open(path);
        if (archive is null)
        {
            yield return FoundFile.Failed(path, failure!);
            yield break;
        }
        using (archive)
        {
            foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
                if (entry.Name.Length > 0 && entry.Name[0] != '.' && FileDiscovery.IsSupported(entry.Name))
                    yield return Load($"{path}/{entry.FullName}", entry, options.MaximumFileSize);
        }
    }

    private static (ZipArchive? Archive, string? Failure) Open(string path)
    {
        try
        {
            return (ZipFile.OpenRead(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, FoundFile.Reason(e));
        }
    }

    private static FoundFile Load(string path, ZipArchiveEntry entry, long limit)
    {
        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return FoundFile.Failed(path, "an archive inside an archive is not opened");
        try
        {
            using var stream = entry.Open();
            return new FoundFile { Path = path, Content = LimitedReader.Read(stream, path, limit) };
        }
        catch (UnreadableDocumentException e)
        {
            return new FoundFile { Path = path, Error = e.Message };
        }
        catch (Exception e) when (e is IOException or InvalidDataException or NotSupportedException)
        {
            return FoundFile.Failed(path, FoundFile.Reason(e));
        }
    }
}
