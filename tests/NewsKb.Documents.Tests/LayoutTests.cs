using NewsKb.Text;

namespace NewsKb.Documents.Tests;

/// <summary>
/// Invented pages in the layouts of real sites: nested tables, line breaks for paragraphs, mobile pages, newspaper systems, notices, lists.
/// Of each page the folder Layouts has what a reader would copy: title, date, a blank line, the paragraphs; a line --- between articles.
/// </summary>
public static class LayoutTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Pages, "*.html").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    private static string Pages => TestData.InRoot("corpus", "layouts");

    private static string Expected => TestData.InRoot("tests", "NewsKb.Documents.Tests", "Layouts");

    [Theory]
    [MemberData(nameof(Names))]
    public static void APageGivesTitleDateAndParagraphs(string name)
    {
        var expected = File.ReadAllText(Path.Combine(Expected, name + ".txt")).ReplaceLineEndings("\n").TrimEnd('\n').Split("\n---\n");
        var path = Path.Combine(Pages, name + ".html");
        var articles = DocumentReader.Read(new SourceFile(path, File.ReadAllBytes(path))).Articles;
        Assert.Equal(expected.Length, articles.Count);
        foreach (var (lines, article) in expected.Select(e => e.Split('\n')).Zip(articles))
        {
            Assert.Equal(Plain(lines[0]), article.Title?.Text);
            Assert.Equal(lines[1], article.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(lines[3..].Select(Plain), article.Paragraphs());
        }
    }

    private static string Plain(string text) => ScriptConverter.For("t2s").Convert(WidthFolding.Fold(text).Text);
}
