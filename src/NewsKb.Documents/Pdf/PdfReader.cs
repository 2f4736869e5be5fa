using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NewsKb.Documents.Pdf;

/// <summary>Takes the text layer out of a PDF with <c>pdftotext -layout</c> of poppler, when that is on the machine.</summary>
internal static class PdfReader
{
    private const string Tool = "pdftotext";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The text layer; pages end with a form feed.</summary>
    /// <exception cref="UnreadableDocumentException">The tool is missing, cannot read the file, or finds no text (a scan).</exception>
    public static string Read(SourceFile file)
    {
        var copy = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(copy)) stream.Write(file.Content.Span);
            var text = Run(file.Path, copy);
            return string.IsNullOrWhiteSpace(text) ? throw new UnreadableDocumentException($"{file.Path}: the PDF holds no text layer (a scan?)") : text;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static string Run(string path, string copy)
    {
        var start = new ProcessStartInfo(Tool) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in (ReadOnlySpan<string>)["-layout", "-enc", "UTF-8", copy, "-"]) start.ArgumentList.Add(argument);
        using var process = Start(path, start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new UnreadableDocumentException($"{path}: {Tool} did not finish within {Patience.TotalMinutes:F0} minutes");
        }
        var text = output.GetAwaiter().GetResult();
        _ = errors.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? text : throw new UnreadableDocumentException($"{path}: {Tool} cannot read the PDF (damaged or protected)");
    }

    private static Process Start(string path, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new UnreadableDocumentException($"{path}: reading PDF needs {Tool} of poppler-utils, which is not on this machine", e);
        }
    }
}
