using NewsKb.Documents;
using NewsKb.Knowledge.Indexing;
using NewsKb.Text;

namespace NewsKb.Cli.Output;

/// <summary>Warnings about the input, one line each: the path, the kind, what it is about.</summary>
internal static class WarningLines
{
    public static void Write(TextWriter error, SourceDocument document) =>
        Write(error, document.Path, document.Warnings.Concat(document.Articles.SelectMany(a => a.Warnings)));

    /// <summary>The warnings of the file and of all that was read from it.</summary>
    public static void Write(TextWriter error, ProcessedFile file) =>
        Write(error, file.Path, (file.Document?.Warnings ?? []).Concat(file.Articles.SelectMany(a => a.Warnings)));

    private static void Write(TextWriter error, string path, IEnumerable<Warning> warnings)
    {
        foreach (var warning in warnings) error.WriteLine($"newskb: {path}: {warning.Kind}: {warning.Text.ReplaceLineEndings(" ")}");
    }
}
