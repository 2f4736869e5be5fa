using System.Buffers;
using System.Reflection;
using NewsKb.Extraction.Organizations;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>
/// Whether a mention names a jurisdiction whose government issues or carries out what is reported: the article's own, and each
/// that begins a clause and acts in it (周村区对小店免收租金); where an article goes round several, each that begins a clause
/// (北京市西城区出台…, 黑龙江、江西等地派发…), but not in the news of a national body. Ask for the mentions in the order of the text.
/// </summary>
internal sealed class IssuerRule(string text, DivisionCode jurisdiction, bool isNational, List<ResolvedName> names)
{
    private static readonly Lazy<TermTable> Acts = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "issuer-acts.bin"));

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；：！？、,;\n");

    private int _lastEnd = -1;
    private bool _lastBeganClause;
    private int _next, _listEnd;

    public bool IsIssuer(int start, int end, DivisionCode code, bool isDeixis)
    {
        var isContinued = _lastEnd >= 0 && (start == _lastEnd || (start == _lastEnd + 1 && text[_lastEnd] is '、' or '和' or '与'));
        var beginsClause = isContinued ? _lastBeganClause : IsClauseStart(start);
        (_lastEnd, _lastBeganClause) = (end, beginsClause);
        if (code == jurisdiction) return true;
        return beginsClause && (jurisdiction.Value == 0 && !isNational ? !isDeixis && !IsAttribute(ListEnd(end)) : IsActing(ListEnd(end)));
    }

    /// <summary>广州的企业: what follows is said of something else.</summary>
    private bool IsAttribute(int end) => end < text.Length && text[end] == '的';

    private bool IsClauseStart(int start)
    {
        var i = start - 1;
        if (i >= 0 && text[i] == '在' && jurisdiction.Value == 0) i--;
        return i < 0 || text[i] is '。' or '，' or ',' or '\n' or '；' or '！' or '？' or '：' or ':' or ' ' or '　' or '”' or '》' or '）';
    }

    /// <summary>Where the list of names ends that goes on from here: 沂源县、高青县. Asked in order, so that a list is walked once.</summary>
    private int ListEnd(int end)
    {
        if (end < _listEnd) return _listEnd;
        while (_next < names.Count && names[_next].Start < end) _next++;
        for (; _next < names.Count && names[_next].Start <= end + 1; _next++)
            if (names[_next].Start == end || (end < text.Length && text[end] is '、' or '和' or '与')) end = Math.Max(end, names[_next].End);
            else break;
        return _listEnd = end;
    }

    /// <summary>Whether an act follows, of the government itself or of one of its departments; a count may stand between (鹿城、龙湾2个区已拨付).</summary>
    private bool IsActing(int end)
    {
        var at = AfterCount(end);
        at += GovernmentBodies.At(text.AsSpan(at));
        return Reach(at) is { } reach && (reach != "adverb" || ActsLater(at, any: true)) || ActsLater(end, any: false);
    }

    /// <summary>禅城区9个工业园免收租金, 相城区1200套公寓首年免租: an act later in the clause; of those that others do too (提高), <paramref name="any"/>.</summary>
    private bool ActsLater(int end, bool any)
    {
        for (var i = end; i < Math.Min(text.Length, end + LongestSubject) && !ClauseMarks.Contains(text[i]); i++)
            if (Reach(i) is { } reach && (reach == "clause" || (any && reach != "adverb"))) return true;
        return false;
    }

    private const int LongestCount = 6, LongestSubject = 16;

    /// <summary>Behind 等地, 等8个县, 3个区, where that follows.</summary>
    private int AfterCount(int position)
    {
        if (position >= text.Length || !(text[position] == '等' || char.IsAsciiDigit(text[position]) || text[position] is '两' or '三')) return position;
        for (var i = position; i < Math.Min(text.Length, position + LongestCount); i++)
            if (text[i] is '区' or '县' or '市' or '地' or '省') return i + 1;
        return position;
    }

    /// <summary>The reach of the act at this position; null where none stands there.</summary>
    private string? Reach(int position)
    {
        if (position >= text.Length) return null;
        var (row, _) = Acts.Value.LongestPrefix(text.AsSpan(position), out var length);
        return length == 0 ? null : Acts.Value[row, 1] switch { "clause" => "clause", "adverb" => "adverb", _ => "" };
    }
}
