using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using NewsKb.Documents.Input;
using NewsKb.Web.Hosting;

namespace NewsKb.Web.Uploads;

/// <summary>Takes files out of a form. Their names are labels: nothing is opened or written under them.</summary>
internal static class UploadReader
{
    private const int LongestName = 120;
    private static readonly string[] Endings = [".txt", ".html", ".htm", ".docx", ".pdf"];

    /// <summary>The files, and those that are refused with the reason.</summary>
    public static async Task<(IReadOnlyList<FoundFile> Files, IReadOnlyList<UploadedFile> Refused)> ReadAsync(IFormFileCollection sent, WebSiteOptions options, Ui ui, CancellationToken cancellation)
    {
        var files = new List<FoundFile>();
        var refused = new List<UploadedFile>();
        foreach (var file in sent)
        {
            var name = Label(file.FileName);
            var reason =
                !Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? ui.Format("wrong-type", string.Join(' ', Endings))
                : file.Length == 0 ? ui["empty-file"]
                : file.Length > options.MaximumUpload ? ui.Format("large-file", options.MaximumUpload >> 20)
                : files.Count + refused.Count >= options.MaximumFiles ? ui.Format("many-files", options.MaximumFiles)
                : null;
            if (reason is not null) refused.Add(new UploadedFile(name, reason, IsUnchanged: false, []));
            else files.Add(await LoadAsync(file, name, cancellation));
        }
        return (files, refused);
    }

    /// <summary>
    /// The last part of a name, without what no file name holds. The digits of the content stand before it, so that the same file is
    /// known again, and another of its name does not take its place.
    /// </summary>
    private static async Task<FoundFile> LoadAsync(IFormFile file, string name, CancellationToken cancellation)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellation);
        return FoundFile.InMemory($"upload/{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4))}/{name}", content);
    }

    private static string Label(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && c is not (':' or '*' or '?' or '"' or '|')));
        return clean.Length switch { 0 => "unnamed", > LongestName => clean[^LongestName..], _ => clean };
    }
}
