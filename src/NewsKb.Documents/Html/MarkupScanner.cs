using System.Text;
using NewsKb.Documents.Vocabulary;
using NewsKb.Text;

namespace NewsKb.Documents.Html;

/// <summary>Markup in which every run of text is replaced by its number, so that the tree builder keeps track of where text came from.</summary>
/// <param name="Markup">The markup with a placeholder (see <see cref="TextRuns"/>) for each run that is not white space.</param>
/// <param name="Runs">The runs, in the original markup.</param>
/// <param name="SkippedTags">Start tags left out because elements were nested deeper than the limit.</param>
internal sealed record ScannedMarkup(string Markup, IReadOnlyList<TextSpan> Runs, int SkippedTags);

/// <summary>
/// Prepares markup for the parser: text becomes placeholders, comments and scripts go, overlong tags lose their attributes, and nesting is kept within a
/// limit. One pass; the work per character is bounded, whatever the input.
/// </summary>
internal sealed class MarkupScanner
{
    /// <summary>A longer tag loses its attributes: parsers compare each attribute of a tag with all others.</summary>
    private const int LongestTag = 2048, LongestName = 40;

    private readonly string _source;
    private readonly int _maximumDepth;
    private readonly StringBuilder _markup;
    private readonly List<TextSpan> _runs = [];
    private readonly List<ElementName> _open = [];
    private readonly Dictionary<string, ElementName> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> _namesByText;
    private int _skippedTags;

    private MarkupScanner(string source, int maximumDepth)
    {
        (_source, _maximumDepth, _markup) = (source, maximumDepth, new StringBuilder(source.Length / 2));
        _namesByText = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Scans markup.</summary>
    public static ScannedMarkup Scan(string source, int maximumDepth)
    {
        var scanner = new MarkupScanner(source, maximumDepth);
        scanner.Run();
        return new ScannedMarkup(scanner._markup.ToString(), scanner._runs, scanner._skippedTags);
    }

    private void Run()
    {
        var text = 0;
        for (var at = 0; at < _source.Length;)
        {
            var open = _source.IndexOf('<', at);
            if (open < 0 || open + 1 >= _source.Length) break;
            if (!IsMarkup(_source[open + 1], open))
            {
                at = open + 1;
                continue;
            }
            Text(text, open);
            text = at = Markup(open);
        }
        Text(text, _source.Length);
    }

    private bool IsMarkup(char next, int open) =>
        char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && open + 2 < _source.Length && char.IsAsciiLetter(_source[open + 2]));

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
        if (_source[open + 1] == '?') return Behind(open, ">");
        var isEnd = _source[open + 1] == '/';
        var nameStart = open + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < _source.Length && !(char.IsWhiteSpace(_source[nameEnd]) || _source[nameEnd] is '/' or '>')) nameEnd++;
        var name = Name(_source.AsSpan(nameStart, Math.Min(nameEnd - nameStart, LongestName)));
        var end = TagEnd(nameEnd);
        if (end > _source.Length) return _source.Length; // a tag that never ends is dropped, as the standard says
        if (isEnd)
        {
            End(name);
            return end;
        }
        if (name.IsRaw) return BehindRaw(name.Text, end);
        Start(name, open, nameEnd, end);
        if (name.Text is not ("title" or "textarea")) return end;
        var close = RawEnd(name.Text, end);
        Text(end, close);
        return close;
    }

    private int Declaration(int open)
    {
        if (_source.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal)) return _source.AsSpan(open + 4).StartsWith(">", StringComparison.Ordinal) ? open + 5 : Behind(open + 4, "-->");
        var end = Behind(open, ">");
        if (_source.AsSpan(open).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) && end - open <= LongestTag) _markup.Append(_source, open, end - open);
        return end;
    }

    private void Start(ElementName name, int open, int nameEnd, int end)
    {
        if (name.Nests)
        {
            if (_open.Count >= _maximumDepth)
            {
                name.Skipped++;
                _skippedTags++;
                return;
            }
            _open.Add(name);
            name.Open++;
        }
        if (end - open <= LongestTag) _markup.Append(_source, open, end - open);
        else _markup.Append(_source, open, nameEnd - open).Append('>');
    }

    private void End(ElementName name)
    {
        if (name.Skipped > 0)
        {
            name.Skipped--;
            return;
        }
        if (name.Open > 0)
        {
            ElementName closed;
            do
            {
                closed = _open[^1];
                _open.RemoveAt(_open.Count - 1);
                closed.Open--;
            }
            while (closed != name);
        }
        _markup.Append("</").Append(name.Text).Append('>');
    }

    private ElementName Name(ReadOnlySpan<char> text)
    {
        if (_namesByText.TryGetValue(text, out var name)) return name;
        return _names[text.ToString()] = new ElementName(text.ToString().ToLowerInvariant());
    }

    /// <summary>The offset behind the tag whose name ends here; more than the length when it never ends.</summary>
    private int TagEnd(int at)
    {
        while (at < _source.Length && _source.AsSpan(at).IndexOfAny('>', '=') is var next and >= 0)
        {
            at += next + 1;
            if (_source[at - 1] == '>') return at;
            while (at < _source.Length && char.IsWhiteSpace(_source[at])) at++;
            if (at >= _source.Length) break;
            if (_source[at] is '"' or '\'')
            {
                var close = _source.IndexOf(_source[at], at + 1);
                if (close < 0) break;
                at = close + 1;
            }
            else
            {
                while (at < _source.Length && !char.IsWhiteSpace(_source[at]) && _source[at] != '>') at++;
            }
        }
        return _source.Length + 1;
    }

    private int BehindRaw(string name, int end)
    {
        var close = RawEnd(name, end);
        return close == _source.Length ? close : Behind(close, ">");
    }

    private int RawEnd(string name, int from)
    {
        for (var at = from; ;)
        {
            at = _source.IndexOf("</", at, StringComparison.Ordinal);
            if (at < 0) return _source.Length;
            if (_source.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at;
            at += 2;
        }
    }

    private int Behind(int from, string end)
    {
        var at = _source.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? _source.Length : at + end.Length;
    }

    /// <summary>A name of elements on this page, with how many such elements are open and how many were left out.</summary>
    private sealed class ElementName(string text)
    {
        public string Text => text;

        public bool IsRaw { get; } = Terms.HtmlElements.ValueOf(text) is "raw";

        public bool Nests { get; } = Terms.HtmlElements.ValueOf(text) is not ("void" or "open");

        public int Open { get; set; }

        public int Skipped { get; set; }
    }
}
