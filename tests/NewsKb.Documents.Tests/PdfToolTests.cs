namespace NewsKb.Documents.Tests;

/// <summary>Whatever the program does that takes the text out of a PDF, the reader gets its text or one clear line.</summary>
public sealed class PdfToolTests : IDisposable
{
    private static readonly byte[] Pdf = new PdfFile().Lines(60, 700, 11, "区里给商户减租三个月。").Build();

    private readonly string _folder = Directory.CreateTempSubdirectory("newskb").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ItsOutputIsTheTextLayer()
    {
        if (OperatingSystem.IsWindows()) return;
        var document = Read("printf '区里减租新政\\n\\n本报讯（记者 何川）区里给商户减租三个月，惠及五百户。\\f'");
        Assert.Equal("区里减租新政", Assert.Single(document.Articles).Title?.Text);
    }

    [Fact]
    public void AMissingProgramIsNamed() =>
        Assert.Equal("a.pdf: reading PDF needs no-such-tool of poppler-utils, which is not on this machine", Failure(new ReadOptions { PdfTool = "no-such-tool" }));

    [Theory]
    [InlineData("sleep 60", 1, "did not finish within 1 seconds")]
    [InlineData("exec 1>&-; sleep 60", 1, "did not finish within 1 seconds")]
    [InlineData("echo 'Syntax Error: no trailer' >&2; exit 1", 60, "cannot read the PDF (damaged?)")]
    [InlineData("echo 'Command Line Error: Incorrect password' >&2; exit 1", 60, "the PDF is protected by a password")]
    [InlineData("printf ' \\f'", 60, "the PDF holds no text layer (a scan?)")]
    [InlineData("kill -9 $$", 60, "cannot read the PDF (damaged?)")]
    [InlineData("while :; do echo 企业企业企业企业企业企业企业企业企业企业; done", 60, "the text layer is larger than the limit of 100,000 bytes")]
    public void ItsFailuresAreOneLine(string script, int seconds, string reason)
    {
        if (OperatingSystem.IsWindows()) return;
        var failure = Failure(new ReadOptions { PdfTool = Tool(script), PdfTimeout = TimeSpan.FromSeconds(seconds), MaximumFileSize = 100_000 });
        Assert.StartsWith("a.pdf: ", failure, StringComparison.Ordinal);
        Assert.EndsWith(reason, failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
    }

    private static string Failure(ReadOptions options) =>
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(new SourceFile("a.pdf", Pdf), options)).Message;

    private SourceDocument Read(string script) => DocumentReader.Read(new SourceFile("a.pdf", Pdf), new ReadOptions { PdfTool = Tool(script) });

    /// <summary>A program that stands in for pdftotext.</summary>
    private string Tool(string script)
    {
        var path = Path.Combine(_folder, "tool");
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
