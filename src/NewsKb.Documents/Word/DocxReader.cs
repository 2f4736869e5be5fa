using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.Word;

/// <summary>Reads a Word document: a line a paragraph, a line a table row with a tab between cells; headers, footers and notes stay out.</summary>
internal static class DocxReader
{
    /// <summary>The text layer as a page that is its own source.</summary>
    /// <exception cref="UnreadableDocumentException">The file is damaged or has no text.</exception>
    public static Page Read(SourceFile file, ReadOptions options)
    {
        try
        {
            using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = options.MaximumFileSize });
            return Read(document);
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or IOException)
        {
            throw new UnreadableDocumentException($"{file.Path}: the Word document is damaged", e);
        }
    }

    private static Page Read(WordprocessingDocument document)
    {
        var text = new StringBuilder();
        var marks = new List<LineMark>();
        foreach (var element in document.MainDocumentPart?.Document?.Body?.ChildElements ?? Enumerable.Empty<OpenXmlElement>()) Block(element, text, marks);
        return new Page
        {
            Text = MappedText.Identity(text.ToString()),
            Marks = marks,
            IsFlowed = true,
        };
    }

    private static void Block(OpenXmlElement element, StringBuilder text, List<LineMark> marks)
    {
        switch (element)
        {
            case Paragraph paragraph:
                Line(Inline(paragraph), Mark(paragraph), text, marks);
                foreach (var boxed in Paragraphs(paragraph)) Line(Inline(boxed), default, text, marks);
                break;
            case Table table:
                foreach (var row in table.Elements<TableRow>())
                    Line(string.Join('\t', row.Elements<TableCell>().Select(c => string.Join(' ', Paragraphs(c).Select(Inline)).Replace('\n', ' '))), new LineMark(LineRole.Row), text, marks);
                break;
            case SdtBlock or CustomXmlBlock or SdtContentBlock:
                foreach (var child in element.ChildElements) Block(child, text, marks);
                break;
            default: break;
        }
    }

    private static void Line(string line, LineMark mark, StringBuilder text, List<LineMark> marks)
    {
        foreach (var part in line.Split('\n'))
        {
            text.Append(part).Append('\n');
            marks.Add(mark);
        }
    }

    /// <summary>Heading styles are named heading 1 to 9 or by their number, the title's Title, in every language of Word.</summary>
    private static LineMark Mark(Paragraph paragraph)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        if (style is null) return default;
        if (style.Equals("Title", StringComparison.OrdinalIgnoreCase)) return new LineMark(LineRole.Title, 1);
        var level = style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && style.Length == 8 ? style[7] - '0' : 0;
        return level is >= 1 and <= 6 ? new LineMark(LineRole.Heading, (byte)level) : default;
    }

    /// <summary>The paragraphs within an element, those of text boxes too; Word keeps a box a second time for programs that do not know its shape.</summary>
    private static IEnumerable<Paragraph> Paragraphs(OpenXmlElement element) => element.Descendants<Paragraph>().Where(p => !p.Ancestors<AlternateContentFallback>().Any());

    /// <summary>The text of a paragraph itself, without that of boxes anchored in it.</summary>
    private static string Inline(Paragraph paragraph)
    {
        var text = new StringBuilder();
        var open = new Stack<OpenXmlElement>(paragraph.ChildElements.Reverse());
        while (open.TryPop(out var element))
            switch (element)
            {
                case Run { RunProperties.Vanish: not null } or TextBoxContent: break;
                case DocumentFormat.OpenXml.Wordprocessing.Text part: text.Append(part.Text.ReplaceLineEndings(" ")); break;
                case TabChar: text.Append(' '); break;
                case Break or CarriageReturn: text.Append('\n'); break;
                default:
                    foreach (var child in element.ChildElements.Reverse()) open.Push(child);
                    break;
            }
        return text.ToString();
    }
}
