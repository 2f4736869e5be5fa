using System.Text;
using NewsKb.Text;

namespace NewsKb.Documents.Repair;

/// <summary>Composes a text from stretches of a page, with its map back to the page.</summary>
internal sealed class TextComposer(string page)
{
    private readonly StringBuilder _text = new();
    private readonly SourceMapBuilder _map = new(page.Length);
    private int _end;

    /// <summary>Appends lines that are one paragraph: Chinese characters join, words of letters keep a space between them.</summary>
    public TextComposer Lines(IEnumerable<TextSpan> spans)
    {
        var first = true;
        foreach (var span in spans)
        {
            if (!first && _text.Length > 0 && char.IsAsciiLetter(_text[^1]) && char.IsAsciiLetter(page[span.Start])) Insert(' ');
            Copy(span);
            first = false;
        }
        return this;
    }

    /// <summary>Appends a stretch of the page.</summary>
    public TextComposer Copy(TextSpan span)
    {
        _text.Append(page, span.Start, span.Length);
        _map.Copy(span.Length, span.Start);
        _end = span.End;
        return this;
    }

    /// <summary>Appends a sign that is not in the page; it stands just behind the last stretch.</summary>
    public TextComposer Insert(char sign)
    {
        _text.Append(sign);
        _map.Replace(1, _end, 0);
        return this;
    }

    /// <summary>The text so far.</summary>
    public MappedText Build() => new(_text.ToString(), _map.Build());
}
