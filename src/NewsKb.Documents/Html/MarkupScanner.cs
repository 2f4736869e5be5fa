using System.Text;
using NewsKb.Text;

namespace NewsKb.Documents.Html;

/// <summary>
/// Prepares markup for the parser: text becomes placeholders, comments and scripts go, overlong tags lose their attributes, and depth and number of
/// nodes are kept within limits. One pass; the work per character is bounded, whatever the input.
/// </summary>
internal sealed class MarkupScanner
{
    private const int LongestName = 40;

    private readonly string _source;
    private readonly ReadOptions _options;
    private readonly StringBuilder _markup;
    private readonly List<TextSpan> _runs = [];
    private readonly OpenElements _open;
    private readonly ElementNames _names = new();
    private int _elements, _longTags;

    private MarkupScanner(string source, ReadOptions options) =>
        (_source, _options, _markup, _open) = (source, options, new StringBuilder(source.Length / 2), new OpenElements(options.MaximumDepth));

    /// <summary>Scans markup.</summary>
    public static ScannedMarkup Scan(string source, ReadOptions options)
    {
        var scanner = new MarkupScanner(source, options);
        var end = scanner.Run();
        return new ScannedMarkup(scanner._markup.ToString(), scanner._runs, end, scanner._open.Skipped, scanner._longTags);
    }

    /// <summary>Returns how far it came.</summary>
    private int Run()
    {
        var text = 0;
        var most = Math.Min(_options.MaximumNodes, TextRuns.Most);
        for (var at = 0; at < _source.Length;)
        {
            var open = _source.IndexOf('<', at);
            if (open < 0 || open + 1 >= _source.Length) break;
            if (!MarkupSyntax.IsMarkup(_source, open))
            {
                at = open + 1;
                continue;
            }
            if (_elements + _runs.Count >= most) return text;
            Text(text, open);
            text = at = Markup(open);
        }
        Text(text, _source.Length);
        return _source.Length;
    }

    private void Text(int start, int end)
    {
        if (start >= end) return;
        var text = _source.AsSpan(start, end - start);
        if (text.IsWhiteSpace())
        {
            _markup.Append(text.Contains('\n') ? '\n' : ' ');
            return;
        }
        TextRuns.Append(_markup, _runs.Count);
        _runs.Add(TextSpan.FromBounds(start, end));
    }

    /// <summary>Handles the markup at an offset and returns where it ends.</summary>
    private int Markup(int open)
    {
        if (_source[open + 1] == '!') return Declaration(open);
        if (_source[open + 1] == '?') return MarkupSyntax.Behind(_source, open, ">");
        var isEnd = _source[open + 1] == '/';
        var nameStart = open + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < _source.Length && !(char.IsWhiteSpace(_source[nameEnd]) || _source[nameEnd] is '/' or '>')) nameEnd++;
        var name = _names[_source.AsSpan(nameStart, Math.Min(nameEnd - nameStart, LongestName))];
        var end = MarkupSyntax.TagEnd(_source, nameEnd);
        if (end > _source.Length) return _source.Length; // a tag that never ends is dropped, as the standard says
        if (isEnd)
        {
            if (_open.Close(name)) _markup.Append("</").Append(name.Text).Append('>');
            return end;
        }
        if (name.IsRaw) return BehindRaw(name.Text, end);
        if (_open.Open(name)) Start(open, nameEnd, end);
        if (name.Text is not ("title" or "textarea")) return end;
        var close = MarkupSyntax.RawEnd(_source, name.Text, end);
        Text(end, close);
        return close;
    }

    private int Declaration(int open)
    {
        if (_source.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            return _source.AsSpan(open + 4).StartsWith(">", StringComparison.Ordinal) ? open + 5 : MarkupSyntax.Behind(_source, open + 4, "-->");
        var end = MarkupSyntax.Behind(_source, open, ">");
        if (_source.AsSpan(open).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) && end - open <= _options.MaximumTagLength) _markup.Append(_source, open, end - open);
        return end;
    }

    /// <summary>A tag beyond the limit loses its attributes: parsers compare each attribute of a tag with all others.</summary>
    private void Start(int open, int nameEnd, int end)
    {
        _elements++;
        if (end - open <= _options.MaximumTagLength)
        {
            _markup.Append(_source, open, end - open);
            return;
        }
        _longTags++;
        _markup.Append(_source, open, nameEnd - open).Append('>');
    }

    private int BehindRaw(string name, int end)
    {
        var close = MarkupSyntax.RawEnd(_source, name, end);
        return close == _source.Length ? close : MarkupSyntax.Behind(_source, close, ">");
    }
}
