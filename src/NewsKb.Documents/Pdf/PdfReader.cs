using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NewsKb.Documents.Pdf;

/// <summary>Takes the text layer out of a PDF with <c>pdftotext -layout</c> of poppler, when that is on the machine.</summary>
internal static class PdfReader
{
    private const int Block = 1 << 16;

    /// <summary>The text layer; pages end with a form feed.</summary>
    /// <exception cref="UnreadableDocumentException">The tool is missing, cannot read the file, takes too long, or finds no text (a scan).</exception>
    public static string Read(SourceFile file, ReadOptions options)
    {
        var copy = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(copy)) stream.Write(file.Content.Span);
            var text = Run(file.Path, copy, options);
            return string.IsNullOrWhiteSpace(text) ? throw new UnreadableDocumentException($"{file.Path}: the PDF holds no text layer (a scan?)") : text;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static string Run(string path, string copy, ReadOptions options)
    {
        var start = new ProcessStartInfo(options.PdfTool) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in (ReadOnlySpan<string>)["-layout", "-enc", "UTF-8", copy, "-"]) start.ArgumentList.Add(argument);
        using var process = Start(path, start, options.PdfTool);
        var errors = process.StandardError.ReadToEndAsync();
        var output = Task.Run(() => Text(process.StandardOutput, options.MaximumFileSize));
        if (!output.Wait(options.PdfTimeout) || (output.Result is not null && !process.WaitForExit(options.PdfTimeout)))
        {
            process.Kill(entireProcessTree: true);
            throw new UnreadableDocumentException($"{path}: {options.PdfTool} did not finish within {options.PdfTimeout.TotalSeconds:N0} seconds");
        }
        if (output.Result is not { } text)
        {
            process.Kill(entireProcessTree: true);
            throw new UnreadableDocumentException($"{path}: the text layer is larger than the limit of {options.MaximumFileSize:N0} bytes");
        }
        if (process.ExitCode == 0) return text;
        var isLocked = errors.GetAwaiter().GetResult().Contains("password", StringComparison.OrdinalIgnoreCase);
        throw new UnreadableDocumentException($"{path}: {(isLocked ? "the PDF is protected by a password" : $"{options.PdfTool} cannot read the PDF (damaged?)")}");
    }

    /// <summary>All text; null when it is longer than the limit.</summary>
    private static string? Text(StreamReader output, long limit)
    {
        var text = new StringBuilder();
        var block = new char[Block];
        for (int read; (read = output.Read(block)) > 0;)
        {
            if (text.Length + read > limit) return null;
            text.Append(block, 0, read);
        }
        return text.ToString();
    }

    private static Process Start(string path, ProcessStartInfo start, string tool)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new UnreadableDocumentException($"{path}: reading PDF needs {tool} of poppler-utils, which is not on this machine", e);
        }
    }
}
