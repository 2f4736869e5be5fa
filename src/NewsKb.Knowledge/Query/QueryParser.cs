using NewsKb.Knowledge.Search;

namespace NewsKb.Knowledge.Query;

/// <summary>Reads the query language: words, <c>"phrase"</c>, <c>OR</c>, <c>-not</c>, <c>field:value</c>.</summary>
internal sealed class QueryParser
{
    private static readonly string[] FieldNames = ["place", "instrument", "beneficiary", "publisher", "amount", "date"];
    private readonly string _query;
    private readonly List<List<QueryText>> _groups = [];
    private readonly List<QueryText> _excluded = [];
    private readonly List<FieldCondition> _fields = [];
    private int _at;

    private QueryParser(string query) => _query = query;

    /// <summary>Parses a query.</summary>
    /// <exception cref="QuerySyntaxException">It cannot be understood.</exception>
    public static ParsedQuery Parse(string query) => new QueryParser(query).Parse();

    private ParsedQuery Parse()
    {
        var orAt = -1;
        while (SkipSpace())
        {
            var start = _at;
            if (IsOr())
            {
                if (_groups.Count == 0 || orAt >= 0) throw new QuerySyntaxException("OR needs words before it", start);
                orAt = start;
                continue;
            }
            if (_query[_at] is '-' or '－')
            {
                _at++;
                if (_at == _query.Length || char.IsWhiteSpace(_query[_at])) throw new QuerySyntaxException("- needs a word right behind it", start);
                _excluded.Add(ReadText());
                continue;
            }
            if (ReadField()) continue;
            var text = ReadText();
            if (orAt >= 0) _groups[^1].Add(text);
            else _groups.Add([text]);
            orAt = -1;
        }
        if (orAt >= 0) throw new QuerySyntaxException("OR needs words behind it", orAt);
        return new ParsedQuery(_groups, _excluded, _fields);
    }

    private bool SkipSpace()
    {
        while (_at < _query.Length && char.IsWhiteSpace(_query[_at])) _at++;
        return _at < _query.Length;
    }

    private bool IsOr()
    {
        var isOr = string.CompareOrdinal(_query, _at, "OR", 0, 2) == 0 && (_at + 2 == _query.Length || char.IsWhiteSpace(_query[_at + 2]));
        if (isOr) _at += 2;
        return isOr;
    }

    private bool ReadField()
    {
        var end = _at;
        while (end < _query.Length && char.IsAsciiLetter(_query[end])) end++;
        if (end == _at || end == _query.Length || _query[end] is not (':' or '：')) return false;
        var name = _query[_at..end];
        if (!FieldNames.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new QuerySyntaxException($"there is no field '{name}'; there are: {string.Join(", ", FieldNames)}", _at);
        _at = end + 1;
        if (_at == _query.Length || char.IsWhiteSpace(_query[_at])) throw new QuerySyntaxException($"{name}: needs a value right behind it", end);
        var value = ReadText();
        _fields.Add(new FieldCondition(name.ToLowerInvariant(), value.Text, value.Position));
        return true;
    }

    private QueryText ReadText()
    {
        var start = _at;
        var closing = _query[_at] switch { '"' => "\"", '“' => "”\"", '「' => "」", _ => null };
        if (closing is null)
        {
            while (_at < _query.Length && !char.IsWhiteSpace(_query[_at]) && _query[_at] is not ('"' or '“')) _at++;
            return new QueryText(_query[start.._at], false, start);
        }
        var end = _query.AsSpan(start + 1).IndexOfAny(closing);
        if (end < 0) throw new QuerySyntaxException("the quotation mark is not closed", start);
        _at = start + end + 2;
        return new QueryText(_query.Substring(start + 1, end), true, start + 1);
    }
}
