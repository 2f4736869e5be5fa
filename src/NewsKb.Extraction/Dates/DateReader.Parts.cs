namespace NewsKb.Extraction.Dates;

/// <summary>Parts of a year and of a month: 年底, 月初, 第三季度, 前三季度, 前五个月.</summary>
internal ref partial struct DateReader
{
    /// <summary>今年前五个月, 2021年前8月, 前三季度: the first parts of a year; months only of a year that was named.</summary>
    private bool TryFirstParts(int at)
    {
        if (_text[at] != '前' || HasMonth || at + 1 >= _text.Length || !TryInteger(at + 1, out var count, out var end, out _) || count < 1) return false;
        if (end < _text.Length && _text[end] == '个') end++;
        var rest = end < _text.Length ? _text[end..] : default;
        var isQuarter = rest is ['季', '度', ..];
        if (!(isQuarter ? count <= 4 : rest is ['月', ..] && HasYear && count <= 12)) return false;
        (FirstMonth, LastMonth, End) = (1, isQuarter ? count * 3 : count, end + (isQuarter ? 2 : 1));
        return true;
    }

    private bool TryQuarter(int at)
    {
        if (HasMonth || !TryInteger(at, out var value, out var end, out _) || value is < 1 or > 4 || _text[end..] is not ['季', '度', .. var rest]) return false;
        var isLast = rest is ['末' or '底', ..];
        (FirstMonth, LastMonth) = ((value * 3) - (isLast ? 0 : 2), value * 3);
        End = end + (isLast ? 3 : 2);
        return true;
    }

    /// <summary>2019年底, 明年初: the part of the year shares the character 年.</summary>
    private void ReadPartOfYear()
    {
        if (End >= _text.Length) return;
        (int, int)? months = _text[End] switch
        {
            '初' => (1, 2),
            '底' or '末' => (11, 12),
            '中' when End + 1 >= _text.Length || _text[End + 1] is '，' or '。' or '、' or '前' => (6, 7),
            _ => null,
        };
        if (months is not { } part) return;
        (FirstMonth, LastMonth) = part;
        End++;
    }

    /// <summary>3月初, 本月底: the part of the month shares the character 月.</summary>
    private void ReadPartOfMonth()
    {
        if (End >= _text.Length || End + 1 < _text.Length && _text[End + 1] is '旬' or '央' or '国') return;
        (int, int)? days = _text[End] switch { '初' => (1, 5), '中' => (11, 20), '底' or '末' => (25, 31), _ => null };
        if (days is not { } part) return;
        (FirstDay, LastDay) = part;
        End++;
    }
}
