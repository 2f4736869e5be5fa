using System.Text;
using NewsKb.Documents.PlainText;

namespace NewsKb.Documents;

/// <summary>Reads one file into clean articles: decode → read → repair → split → metadata → normalise script.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file. Text never makes it fail: what is wrong is in the warnings.</summary>
    /// <exception cref="UnreadableDocumentException">The file holds no text at all: empty, binary, a tool for its format is missing.</exception>
    public static SourceDocument Read(SourceFile file, ReadOptions? options = null)
    {
        options ??= new ReadOptions();
        var text = Encoding.UTF8.GetString(file.Content.Span);
        var page = PlainTextReader.Read(text);
        var (articles, dropped) = PageReader.Read(page, file.Path);
        return new SourceDocument
        {
            Path = file.Path,
            Kind = DocumentKind.Text,
            Text = text,
            Charset = "utf-8",
            Articles = articles,
            Dropped = dropped,
            Warnings = page.Warnings,
        };
    }
}
