using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.Html;

/// <summary>Writes the text runs of a page as lines: references decoded, white space collapsed, every character mapped to the markup.</summary>
internal sealed class HtmlTextWriter(string source)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" \n\r\t\f\u00A0\u2028\u2029&");

    private readonly StringBuilder _text = new(source.Length / 4);
    private readonly SourceMapBuilder _map = new(source.Length);
    private readonly List<HtmlLine> _lines = [];
    private int _lineStart, _linked, _spaceStart = -1, _end;
    private bool _spaceBreaks;

    /// <summary>The lines so far.</summary>
    public List<HtmlLine> Lines => _lines;

    /// <summary>Whether the current line holds something.</summary>
    public bool HasText => _text.Length > _lineStart;

    /// <summary>Appends a run of text; where <paramref name="lines"/> are given, its line feeds end them, else they are white space.</summary>
    public void Append(TextSpan run, bool isLink, (IElement Block, LineRole Role, byte Level)? lines = null)
    {
        var before = _text.Length;
        for (var at = run.Start; at < run.End;)
        {
            var c = source[at];
            if (c is ' ' or '\n' or '\r' or '\t' or '\f' or '\u00A0' or '\u2028' or '\u2029')
            {
                if (c == '\n' && lines is var (block, role, level))
                {
                    Count();
                    EndLine(block, role, level);
                }
                else Space(at, c is '\n' or '\r' or '\u2028' or '\u2029');
                at++;
                continue;
            }
            if (c == '&' && CharacterReferences.Read(source.AsSpan(at, Math.Min(40, run.End - at)), out var length) is { } symbol)
            {
                if (symbol is [not '\u3000' and var sign] && char.IsWhiteSpace(sign)) Space(at, breaks: false);
                else Write(symbol, at, length);
                at += length;
                continue;
            }
            var plain = source.AsSpan(at + 1, run.End - at - 1).IndexOfAny(Special);
            var end = plain < 0 ? run.End : at + 1 + plain;
            FlushSpace(c);
            _text.Append(source, at, end - at);
            _map.Copy(end - at, at);
            _end = at = end;
        }
        Count();

        void Count()
        {
            if (isLink && _text.Length > before) _linked += _text.Length - Math.Max(before, _lineStart);
            before = _text.Length;
        }
    }

    /// <summary>White space between runs.</summary>
    public void Space(int at, bool breaks)
    {
        if (_spaceStart < 0) (_spaceStart, _spaceBreaks) = (at < 0 ? _end : at, false);
        _spaceBreaks |= breaks;
    }

    /// <summary>A sign that stands for markup: the tab between two cells.</summary>
    public void Sign(char sign)
    {
        if (!HasText) return;
        _spaceStart = -1;
        _text.Append(sign);
        _map.Replace(1, _end, 0);
    }

    /// <summary>Ends the current line, unless it is empty.</summary>
    public void EndLine(IElement block, LineRole role, byte level)
    {
        _spaceStart = -1;
        if (!HasText) return;
        _lines.Add(new HtmlLine(block, role, level, _lineStart, _text.Length - _lineStart, _linked));
        _text.Append('\n');
        _map.Replace(1, _end, 0);
        (_lineStart, _linked) = (_text.Length, 0);
    }

    /// <summary>All lines as one text.</summary>
    public MappedText Build() => new(_text.ToString(), _map.Build());

    private void Write(string symbol, int at, int length)
    {
        FlushSpace(symbol[0]);
        _text.Append(symbol);
        _map.Replace(symbol.Length, at, length);
        _end = at + length;
    }

    /// <summary>Pending white space becomes one space; a line break of the markup between two wide characters becomes nothing.</summary>
    private void FlushSpace(char next)
    {
        if (_spaceStart < 0) return;
        var start = _spaceStart;
        _spaceStart = -1;
        if (!HasText || _text[^1] == '\t' || (_spaceBreaks && IsWide(_text[^1]) && IsWide(next))) return;
        _text.Append(' ');
        _map.Replace(1, start, 0);
    }

    private static bool IsWide(char c) => c >= '\u2E80' || c is '“' or '”' or '‘' or '’' or '…' or '—';
}
