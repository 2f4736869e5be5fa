using System.Text;

namespace NewsKb.Documents.Tests;

/// <summary>Short ways to read a text as a file.</summary>
internal static class Pages
{
    public static SourceDocument Read(string text, string path = "page.txt", ReadOptions? options = null) =>
        DocumentReader.Read(new SourceFile(path, Encoding.UTF8.GetBytes(text)), options);

    public static Article Only(string text) => Assert.Single(Read(text).Articles);

    /// <summary>The paragraphs of a body.</summary>
    public static string[] Paragraphs(this Article article) => article.Body.Text.Split('\n');
}
