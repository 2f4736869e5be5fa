using NewsKb.Documents.Html;
using NewsKb.Documents.Input;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Pdf;
using NewsKb.Documents.PlainText;
using NewsKb.Documents.Word;
using NewsKb.Text;

namespace NewsKb.Documents;

/// <summary>Reads one file into clean articles: decode → read → normalise script → repair → split → metadata.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file. Text never makes it fail: what is wrong is in the warnings.</summary>
    /// <exception cref="UnreadableDocumentException">The file holds no text at all: empty, binary, a tool for its format is missing.</exception>
    /// <exception cref="ArgumentException"><see cref="ReadOptions.Encoding"/> names a charset that is not known.</exception>
    public static SourceDocument Read(SourceFile file, ReadOptions? options = null)
    {
        options ??= new ReadOptions();
        if (file.Content.IsEmpty) throw new UnreadableDocumentException($"{file.Path}: the file is empty");
        switch (ContentSniffer.Container(file))
        {
            case DocumentKind.Docx: return Layer(file, DocumentKind.Docx, DocxReader.Read(file, options));
            case DocumentKind.Pdf: return Layer(file, DocumentKind.Pdf, PlainTextReader.Read(PdfReader.Read(file, options)));
            default: break;
        }
        var decoded = TextDecoder.Decode(file.Content.Span, new DecodeOptions { Charset = options.Encoding });
        if (decoded.IsBinary) throw new UnreadableDocumentException($"{file.Path}: not a text file ({decoded.Warnings[0].Text})");
        if (string.IsNullOrWhiteSpace(decoded.Text)) throw new UnreadableDocumentException($"{file.Path}: the file holds no text");
        var isMarkup = ContentSniffer.IsMarkup(decoded.Text);
        var page = isMarkup ? HtmlReader.Read(decoded.Text, options) : PlainTextReader.Read(decoded.Text);
        return Compose(file, isMarkup ? DocumentKind.Html : DocumentKind.Text, decoded.Text, decoded.Charset, decoded.Warnings, page);
    }

    /// <summary>A document whose text layer is its own source.</summary>
    private static SourceDocument Layer(SourceFile file, DocumentKind kind, Page page)
    {
        if (string.IsNullOrWhiteSpace(page.Text.Text)) throw new UnreadableDocumentException($"{file.Path}: the file holds no text");
        return Compose(file, kind, page.Text.Text, "utf-8", [], page with { Text = MappedText.Identity(page.Text.Text) });
    }

    private static SourceDocument Compose(SourceFile file, DocumentKind kind, string text, string charset, IReadOnlyList<Warning> warnings, Page page)
    {
        var (articles, dropped) = PageReader.Read(page, text, file.Path);
        return new SourceDocument
        {
            Path = file.Path,
            Kind = kind,
            Text = text,
            Charset = charset,
            Articles = articles,
            Dropped = dropped,
            Warnings = [.. warnings, .. page.Warnings],
        };
    }
}
