using System.IO.Compression;
using System.Text;
using NewsKb.Documents.Input;

namespace NewsKb.Documents.Tests;

public sealed class InputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newskb").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FoldersAreWalkedInOrderAndOnlySupportedFilesCount()
    {
        Write("b/2.html");
        Write("b/1.txt");
        Write("a.txt");
        Write("picture.png");
        Write(".hidden/x.txt");
        Assert.Equal(["a.txt", "b/1.txt", "b/2.html"], Names(FileDiscovery.Find([_folder])));
    }

    [Fact]
    public void FilesAreCountedAsTheyAreFoundUnlessAnArchiveIsAmongThem()
    {
        Write("b/2.html");
        Write("a.txt");
        Write("picture.png");
        Write(".hidden/x.txt");
        Assert.Equal(2, FileDiscovery.Count([_folder]));
        Assert.Equal(3, FileDiscovery.Count([_folder, Write("picture.png")]));
        Assert.Null(FileDiscovery.Count([Path.Combine(_folder, "*.txt")]));
        Write("c/more.zip");
        Assert.Null(FileDiscovery.Count([_folder]));
    }

    [Fact]
    public void AFileNamedExplicitlyIsAlwaysTriedAndEachOnce()
    {
        var picture = Write("picture.png");
        Assert.Equal(["picture.png"], Names(FileDiscovery.Find([picture, picture])));
    }

    [Fact]
    public void PatternsMatchFilesAndFolders()
    {
        Write("x/1.txt");
        Write("x/2.txt");
        Write("x/y/3.txt");
        Assert.Equal(["x/1.txt", "x/2.txt"], Names(FileDiscovery.Find([Path.Combine(_folder, "x", "*.txt")])));
        Assert.Equal(["x/1.txt", "x/2.txt", "x/y/3.txt"], Names(FileDiscovery.Find([Path.Combine(_folder, "**", "*.txt")])));
    }

    [Fact]
    public void WhatIsMissingIsAResultAndTheRestGoesOn()
    {
        Write("a.txt");
        FoundFile[] found = [.. FileDiscovery.Find(["no-such-file.txt", "no-such-*.txt", _folder])];
        Assert.Equal(["no-such-file.txt: no such file or folder", "no-such-*.txt: no file matches", null], found.Select(f => f.Error));
    }

    [Theory]
    [InlineData(new byte[] { 0xB4, 0xFB, 0xBF, 0xEE }, new byte[] { 0xB2, 0xB9, 0xCC, 0xF9 })] // GB18030, as Windows writes it
    [InlineData(new byte[] { 0xE8, 0xB4, 0xB7, 0xE6, 0xAC, 0xBE }, new byte[] { 0xE8, 0xA1, 0xA5, 0xE8, 0xB4, 0xB4 })] // UTF-8 that is not marked as such
    public void ChineseNamesInAnArchiveAreReadAndStayApart(byte[] loan, byte[] subsidy)
    {
        var path = Path.Combine(_folder, "news.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create, Encoding.Latin1))
            foreach (var name in new[] { loan, subsidy })
                archive.CreateEntry(Encoding.Latin1.GetString(name) + ".txt");
        Assert.Equal(["补贴.txt", "贷款.txt"], FileDiscovery.Find([path]).Select(f => f.Path[(path.Length + 1)..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ArchivesAreReadAndTheirFilesNamedInside()
    {
        var path = Path.Combine(_folder, "pages.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using (var entry = new StreamWriter(archive.CreateEntry("in/page.txt").Open())) entry.Write("区里减租三个月。");
            using (var entry = new StreamWriter(archive.CreateEntry("in/note.doc").Open())) entry.Write("x");
        }
        var found = Assert.Single(FileDiscovery.Find([path]));
        Assert.Equal(path + "/in/page.txt", found.Path);
        Assert.Equal("区里减租三个月。", Encoding.UTF8.GetString(found.Load().Content.Span));
        File.WriteAllText(path, "PK no archive");
        Assert.EndsWith("the archive is damaged", Assert.Single(FileDiscovery.Find([path])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLimitOfSizeIsKeptAndSaid()
    {
        var file = new FoundFile { Path = Write("a.txt", new string('x', 2000)) };
        var error = Assert.Throws<UnreadableDocumentException>(() => file.Load(new ReadOptions { MaximumFileSize = 1000 }));
        Assert.EndsWith("larger than the limit of 1,000 bytes", error.Message, StringComparison.Ordinal);
        Assert.Equal(2000, file.Load(new ReadOptions { MaximumFileSize = 2000 }).Content.Length);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("  \n\n ", "the file holds no text")]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\0\0\u0001", "not a text file")]
    [InlineData("PK\u0003\u0004 word/document.xml", "the Word document is damaged")]
    public void FilesWithoutTextAreRefusedInOneLine(string content, string reason)
    {
        var error = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(new SourceFile("a.txt", Encoding.Latin1.GetBytes(content))));
        Assert.StartsWith("a.txt: " + reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private string[] Names(IEnumerable<FoundFile> found) => [.. found.Select(f => Path.GetRelativePath(_folder, f.Path).Replace('\\', '/'))];

    private string Write(string name, string content = "区里减租三个月。")
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
