using System.CommandLine;
using System.Text;
using NewsKb.Knowledge.Export;
using NewsKb.Knowledge.Export.Reports;

namespace NewsKb.Cli.Options;

/// <summary><c>--format</c> and <c>-o FILE</c> of the commands that give an answer as a table, as data or as a file for an office.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _format;
    private readonly Option<string?> _file = new("--output", "-o") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    /// <summary>Offers some formats, the first by default.</summary>
    public OutputOptions(params string[] formats)
    {
        _format = new Option<string>("--format") { Description = string.Join(", ", formats[..^1]) + " or " + formats[^1] + ".", DefaultValueFactory = _ => formats[0] };
        _format.AcceptOnlyFromAmong(formats);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_file);
    }

    public string Format(ParseResult parse) => parse.GetValue(_format)!;

    /// <summary>Writes the answer in the format that was asked for; an answer in which nothing was found makes no output and no file.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="terminal">Where standard output is.</param>
    /// <param name="isEmpty">Whether nothing was found.</param>
    /// <param name="report">The answer for xlsx and html.</param>
    /// <param name="lines">The answer for jsonl and the like, line by line.</param>
    /// <param name="rows">The answer for csv.</param>
    /// <param name="table">Draws the answer on the terminal.</param>
    /// <exception cref="UserErrorException">A table cannot go to a file.</exception>
    public void Write(ParseResult parse, Terminal terminal, bool isEmpty, Func<Report> report, Func<IEnumerable<string>> lines, Func<IEnumerable<IReadOnlyList<string?>>> rows, Action table)
    {
        var format = Format(parse);
        if (format == "table" && parse.GetValue(_file) is not null) throw new UserErrorException("a table is for the terminal: with -o, give --format csv, jsonl, xlsx or html");
        if (isEmpty) return;
        if (format == "table")
        {
            table();
            return;
        }
        var made = format is "xlsx" or "html" ? report() : null; // before the file is opened: a report that fails leaves what was there
        terminal.Output.Flush();
        using var file = parse.GetValue(_file) is { } path and not "-" ? Create(path) : null;
        var stream = file ?? terminal.OutputStream;
        if (format == "xlsx")
        {
            XlsxReport.Write(made!, stream);
            return;
        }
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        if (made is not null) HtmlReport.Write(made, writer);
        else if (format == "csv") Output.Csv.Write(writer, rows());
        else foreach (var line in lines()) writer.WriteLine(line);
    }

    private static FileStream Create(string path)
    {
        if (IsDatabase(path)) throw new UserErrorException($"{path} is a database, which is not written over; give -o another name");
        return File.Create(path);
    }

    private static bool IsDatabase(string path)
    {
        var signature = "SQLite format 3\0"u8;
        if (new FileInfo(path) is not { Exists: true } file || file.Length < signature.Length) return false;
        Span<byte> start = stackalloc byte[signature.Length];
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(signature);
    }
}
