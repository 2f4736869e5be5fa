using System.IO.Enumeration;

namespace NewsKb.Documents.Input;

/// <summary>
/// Finds the files to read: files, folders (walked in ordinal order), patterns with <c>*</c>, <c>?</c> and <c>**</c>, zip archives, and <c>-</c> for
/// standard input. What is missing or unreadable comes as a result with its reason, in its place.
/// </summary>
public static class FileDiscovery
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] Endings = [".txt", ".html", ".htm", ".docx", ".pdf", ".zip"];

    /// <summary>
    /// The files behind the given paths, each once. Within folders and archives only the supported endings count (.txt .html .htm .docx .pdf .zip)
    /// and hidden names are left out; a file named explicitly is always tried. An archive is read while it is enumerated.
    /// </summary>
    public static IEnumerable<FoundFile> Find(IEnumerable<string> paths, ReadOptions? options = null)
    {
        // One path alone gives no file twice; the names of a million files need not be held then.
        var seen = paths.TryGetNonEnumeratedCount(out var count) && count < 2 ? null : new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
            foreach (var file in Expand(path, options ?? new ReadOptions()))
                if (seen is null || file.Error is not null || file.Content is not null || seen.Add(file.Path == StandardInput ? file.Path : Path.GetFullPath(file.Path)))
                    yield return file;
    }

    /// <summary>How many files <see cref="Find"/> will give, found out without reading any; null where an archive or a pattern is among the paths.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="cancellation">Ends the counting: null is given then.</param>
    public static int? Count(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        var count = 0;
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                if (!File.Exists(path) || HasEnding(path, ".zip")) return null;
                count++;
                continue;
            }
            foreach (var isArchive in Below(path))
            {
                if (isArchive || cancellation.IsCancellationRequested) return null;
                count++;
            }
        }
        return count;
    }

    /// <summary>For each supported file below a folder, whether it is an archive.</summary>
    private static FileSystemEnumerable<bool> Below(string folder) => new(
        folder,
        static (ref FileSystemEntry entry) => entry.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase),
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 })
    {
        ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && !entry.FileName.StartsWith('.') && IsSupported(entry.ToFullPath()),
        ShouldRecursePredicate = static (ref FileSystemEntry entry) => !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static IEnumerable<FoundFile> Expand(string path, ReadOptions options)
    {
        if (path == StandardInput) return [new FoundFile { Path = path }];
        if (Directory.Exists(path)) return Walk(path, options);
        if (File.Exists(path)) return OneFile(path, options);
        return path.AsSpan().IndexOfAny('*', '?') >= 0 ? Matching(path, options) : [FoundFile.Failed(path, "no such file or folder")];
    }

    private static IEnumerable<FoundFile> OneFile(string path, ReadOptions options) =>
        HasEnding(path, ".zip") ? ZipArchiveReader.Read(path, options) : [new FoundFile { Path = path }];

    private static IEnumerable<FoundFile> Walk(string folder, ReadOptions options)
    {
        var (entries, failure) = List(folder);
        if (failure is not null) yield return FoundFile.Failed(folder, failure);
        foreach (var entry in entries)
        {
            if (IsHidden(entry)) continue;
            if (Directory.Exists(entry))
            {
                if (IsLink(entry)) continue; // a link to a folder above would never end
                foreach (var file in Walk(entry, options)) yield return file;
            }
            else if (IsSupported(entry))
            {
                foreach (var file in OneFile(entry, options)) yield return file;
            }
        }
    }

    private static IEnumerable<FoundFile> Matching(string pattern, ReadOptions options)
    {
        var parts = pattern.Split('/', Path.DirectorySeparatorChar);
        var matches = parts[0].Length == 0 ? Match("/", parts, 1) : Match(string.Empty, parts, 0);
        var found = false;
        foreach (var match in matches.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal))
        {
            found = true;
            foreach (var file in Directory.Exists(match) ? Walk(match, options) : OneFile(match, options)) yield return file;
        }
        if (!found) yield return FoundFile.Failed(pattern, "no file matches");
    }

    private static IEnumerable<string> Match(string folder, string[] parts, int index)
    {
        var part = parts[index];
        var isLast = index == parts.Length - 1;
        if (part == "**")
        {
            if (!isLast) foreach (var path in Match(folder, parts, index + 1)) yield return path;
            foreach (var entry in List(Here(folder)).Entries)
            {
                var inner = Path.Combine(folder, Path.GetFileName(entry));
                if (IsHidden(inner)) continue;
                if (!Directory.Exists(inner))
                {
                    if (isLast && IsSupported(inner)) yield return inner;
                }
                else if (!IsLink(inner))
                {
                    foreach (var path in Match(inner, parts, index)) yield return path;
                }
            }
            yield break;
        }
        var isPattern = part.AsSpan().IndexOfAny('*', '?') >= 0;
        IEnumerable<string> names = isPattern ? List(Here(folder)).Entries.Select(e => Path.GetFileName(e)!) : [part];
        foreach (var name in names)
        {
            if (isPattern && (!FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: false) || (IsHidden(name) && part[0] != '.'))) continue;
            var path = Path.Combine(folder, name);
            if (isLast)
            {
                if (Path.Exists(path)) yield return path;
            }
            else if (Directory.Exists(path))
            {
                foreach (var inner in Match(path, parts, index + 1)) yield return inner;
            }
        }
    }

    private static (string[] Entries, string? Failure) List(string folder)
    {
        try
        {
            var entries = Directory.GetFileSystemEntries(folder);
            Array.Sort(entries, StringComparer.Ordinal);
            return (entries, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], FoundFile.Reason(e));
        }
    }

    private static string Here(string folder) => folder.Length == 0 ? "." : folder;

    private static bool IsLink(string path) => new DirectoryInfo(path).LinkTarget is not null;

    private static bool IsHidden(string path) => Path.GetFileName(path.AsSpan()) is ['.', not '.', ..];

    internal static bool IsSupported(string path) => Endings.Any(e => HasEnding(path, e)) && !Path.GetFileName(path.AsSpan()).StartsWith("~$");

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
