using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>
/// Cuts a text into sentences and clauses in one pass. Brackets and short quotations are not cut; items of a list and headings are sentences of their own.
/// Bounded on any input: a clause has hardly more than <see cref="LongestClause"/> code units, a sentence at most <see cref="MostClauses"/> clauses.
/// </summary>
internal sealed class ClauseSplitter
{
    public const int LongestClause = 200;
    public const int MostClauses = 40;
    private const int LongestBracket = 120;
    private const int MostBeforeBreak = 1; // clauses of a heading in front of its last

    private readonly string _text;
    private readonly List<Sentence> _sentences = [];
    private readonly List<Clause> _clauses = [];
    private int _sentenceStart, _clauseStart, _firstClause, _paragraph, _blindUntil, _blanksEnd;
    private bool _isItem, _goesOn;

    private ClauseSplitter(string text) => _text = text;

    public static ClauseList Split(string text)
    {
        var splitter = new ClauseSplitter(text);
        splitter.Run();
        return new ClauseList(splitter._sentences, splitter._clauses);
    }

    private void Run()
    {
        OpenSentence(0, goesOn: false);
        for (var i = _sentenceStart; i < _text.Length; i = Math.Max(i + 1, _sentenceStart))
        {
            switch (_text[i])
            {
                case '\n':
                    CloseSentence(i);
                    _paragraph++;
                    OpenSentence(i + 1, goesOn: false);
                    break;
                case '。' or '！' or '？' or '；' or '!' or '?' or ';' or '◎' or '●':
                    CloseSentence(i);
                    OpenSentence(_text[i] is '◎' or '●' ? i : i + 1, goesOn: _text[i] is '；' or ';');
                    break;
                case ' ' or '\u3000' when StartsItemBehindBlank(i) || (IsOpening && LostLineBreak.IsAt(_text, _clauseStart, i)):
                    CloseSentence(i);
                    OpenSentence(i + 1, goesOn: false);
                    break;
                case '，' or ',' when ListMark.IsOrdinal(_text, i + 1):
                case '：' or ':' when !IsInsideNumber(i) && ListMark.Skip(_text, i + 1) > i + 1:
                    CloseSentence(i);
                    OpenSentence(i + 1, goesOn: true);
                    break;
                case '，' or ',' or '：' or ':' or '…' when !IsInsideNumber(i):
                    CloseClause(i);
                    break;
                case '（' or '(' or '“' or '《' or '「' or '【':
                    i = SkipBracket(i);
                    break;
            }
            if (i - _clauseStart >= LongestClause && !char.IsLowSurrogate(_text[i]))
            {
                CloseClause(i);
                _clauseStart = i; // no mark that belongs to neither
            }
            if (_clauses.Count - _firstClause >= MostClauses) Cut();
        }
        CloseSentence(_text.Length);
    }

    private void Cut()
    {
        var next = _clauseStart;
        CloseSentence(next);
        OpenSentence(next, goesOn: true);
    }

    /// <summary>Whether a heading may still be what was read of the sentence.</summary>
    private bool IsOpening => _clauses.Count - _firstClause <= MostBeforeBreak;

    private bool StartsItemBehindBlank(int i)
    {
        if (i <= _clauseStart || char.IsAsciiDigit(_text[i - 1])) return false;
        if (i >= _blanksEnd) _blanksEnd = ListMark.SkipBlanks(_text, i + 1); // once for all blanks of a run
        return ListMark.Skip(_text, _blanksEnd) is var item && item > _blanksEnd && item > i + 2;
    }

    private bool IsInsideNumber(int i) =>
        _text[i] is ',' or ':' or '：' && i > 0 && i + 1 < _text.Length && char.IsAsciiDigit(_text[i - 1]) && char.IsAsciiDigit(_text[i + 1]);

    /// <summary>The offset of the closing mark, or of the opening one where none is near or the quotation holds whole sentences.</summary>
    private int SkipBracket(int start)
    {
        if (start < _blindUntil) return start;
        var (open, close) = (_text[start], _text[start] switch { '（' => '）', '(' => ')', '“' => '”', '《' => '》', '「' => '」', _ => '】' });
        var limit = Math.Min(_text.Length, start + LongestBracket);
        var depth = 0;
        for (var i = start; i < limit; i++)
        {
            var c = _text[i];
            if (c == '\n' || (open == '“' && c == '。')) break;
            if (c == open) depth++;
            else if (c == close && --depth == 0) return i;
        }
        _blindUntil = start + (LongestBracket / 4); // keeps text that is all brackets linear
        return start;
    }

    private void OpenSentence(int at, bool goesOn)
    {
        var start = ListMark.Skip(_text, at);
        (_isItem, _goesOn) = (start > at, goesOn);
        (_sentenceStart, _clauseStart, _firstClause) = (start, start, _clauses.Count);
    }

    private void CloseSentence(int end)
    {
        CloseClause(end);
        var count = _clauses.Count - _firstClause;
        if (count > 0)
            _sentences.Add(new Sentence(_clauses[_firstClause].Start, _clauses[^1].End, _paragraph, _isItem, _goesOn, _firstClause, count));
    }

    private void CloseClause(int end)
    {
        int start = _clauseStart, last = end;
        while (start < last && _text[start].IsBlank()) start++;
        while (last > start && _text[last - 1].IsBlank()) last--;
        if (last > start) _clauses.Add(new Clause(start, last));
        _clauseStart = end + 1;
    }
}
