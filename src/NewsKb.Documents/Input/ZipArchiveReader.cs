using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using NewsKb.Text;

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
            foreach (var (name, entry) in archive.Entries.Select(e => (Name: Name(e), Entry: e)).OrderBy(e => e.Name, StringComparer.Ordinal))
                if (Path.GetFileName(name) is [not '.', ..] file && FileDiscovery.IsSupported(file))
                    yield return Load($"{path}/{name}", entry, options.MaximumFileSize);
        }
    }

    private static (ZipArchive? Archive, string? Failure) Open(string path)
    {
        try
        {
            return (ZipFile.Open(path, ZipArchiveMode.Read, Encoding.Latin1), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, FoundFile.Reason(e));
        }
    }

    /// <summary>
    /// The name of an entry. One that the archive does not mark as UTF-8 comes as its bytes: it is UTF-8 if it can be, else GB18030, which Windows writes in China.
    /// </summary>
    private static string Name(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (Ascii.IsValid(name) || name.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF')) return name;
        var bytes = Encoding.Latin1.GetBytes(name);
        return TextDecoder.Decode(bytes, new DecodeOptions { Charset = Utf8.IsValid(bytes) ? "utf-8" : "gb18030" }).Text;
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
