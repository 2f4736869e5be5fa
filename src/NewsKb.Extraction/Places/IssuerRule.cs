using System.Buffers;
using System.Reflection;
using NewsKb.Extraction.Organizations;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>
/// Whether a mention names a jurisdiction whose government issues or carries out what is reported: the article's own, and each
/// that begins a clause and acts in it (周村区对小店免收租金); where an article goes round several, each that begins a clause
/// (北京市西城区出台…, 黑龙江、江西等地派发…), but not in the news of a national body or of a place that only calls itself 我市. Ask for the mentions in the order of the text.
/// </summary>
internal sealed class IssuerRule(string text, DivisionCode jurisdiction, bool isOfOne, List<ResolvedName> names, List<Deixis> words)
{
    private static readonly Lazy<TermTable> Acts = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "issuer-acts.bin"));

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；：！？、,;\n");

    private int _lastEnd = -1;
    private bool _lastBeganClause;
    private int _next, _listEnd;
    private bool? _provinceActs;

    /// <param name="start">Where the mention starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="code">The division.</param>
    /// <param name="isDeixis">Whether it is a pointing word.</param>
    /// <param name="isWay">Whether it says where one goes: 返沪.</param>
    /// <param name="isPrefix">Whether it says where the next name lies: 浙江省|温州市.</param>
    public bool IsIssuer(int start, int end, DivisionCode code, bool isDeixis, bool isWay, bool isPrefix)
    {
        var isContinued = _lastEnd >= 0 && (start == _lastEnd || (start == _lastEnd + 1 && text[_lastEnd] is '、' or '和' or '与'));
        var beginsClause = isContinued ? _lastBeganClause : IsClauseStart(start) || IsParty(start, end);
        (_lastEnd, _lastBeganClause) = (end, beginsClause);
        if (code == jurisdiction || (code == ProvinceBody.Of(jurisdiction) && (_provinceActs ??= ProvinceActs()))) return true;
        return beginsClause && (jurisdiction.Value == 0 && !isOfOne ? !isDeixis && !isWay && !IsAttribute(ListEnd(end)) : !isWay && !isPrefix && IsActing(ListEnd(end)));
    }

    /// <summary>与鹿城、龙湾2个区商务局签订, 由福州市人社局发放: the bodies of those that are named take part.</summary>
    private bool IsParty(int start, int end) => start > 0 && text[start - 1] is '与' or '同' or '由' or '会' && AfterCount(ListEnd(end)) is var at && AfterBodies(at) > at;

    /// <summary>Whether a body of the province, or one of its leaders, begins a clause and acts in it: 省财政厅下达资金, 副省长某某率….</summary>
    private bool ProvinceActs()
    {
        for (var i = text.IndexOf('省', StringComparison.Ordinal); i >= 0; i = text.IndexOf('省', i + 1))
            if (IsClauseStart(i) && ProvinceBody.At(text.AsSpan(i)) is var length and > 0 && IsActing(Math.Max(i + length, AfterBodies(i + 1)))) return true;
        return words.Exists(w => w is { IsHint: true, Level: DeixisLevel.Province } && IsClauseStart(w.Start));
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
        var start = AfterCount(AfterDay(end));
        var at = AfterBodies(start);
        return Reach(at, out _) is { } reach && (reach != "adverb" || ActsLater(at, any: true)) || ActsLater(at, any: at > start) || ActsLater(end, any: false);
    }

    /// <summary>Behind the bodies of the government that are named here: 法院、司法局.</summary>
    private int AfterBodies(int at)
    {
        var first = at;
        for (var next = at; next < text.Length && LengthOfBody(text.AsSpan(next)) is var length and > 0 && at - first < LongestSubject;)
        {
            at = next + length;
            next = at + (at < text.Length && text[at] is '、' or '和' or '与' ? 1 : 0);
        }
        return at;
    }

    private static int LengthOfBody(ReadOnlySpan<char> text) => GovernmentBodies.At(text) is var length and > 0 ? length : GovernmentBodies.DepartmentsAt(text);

    /// <summary>禅城区9个工业园免收租金, 相城区1200套公寓首年免租: an act later in the clause; of those that others do too (提高), <paramref name="any"/>.</summary>
    private bool ActsLater(int end, bool any)
    {
        for (var i = end; i < Math.Min(text.Length, end + LongestSubject) && !ClauseMarks.Contains(text[i]); i++)
            if (Reach(i, out var length) is { } reach && (reach == "clause" || (any && length > 1 && reach != "adverb"))) return true;
        return false;
    }

    private const int LongestCount = 6, LongestDay = 11, LongestSubject = 16;

    /// <summary>Behind the day of the act: 于2月15日, 14日起.</summary>
    private int AfterDay(int position)
    {
        var from = position < text.Length && text[position] is '于' or '从' or '自' ? position + 1 : position;
        var i = from;
        while (i < text.Length && i - from < LongestDay && (char.IsAsciiDigit(text[i]) || text[i] is '年' or '月' or '日')) i++;
        if (i == from || text[i - 1] != '日') return position;
        return i < text.Length && text[i] == '起' ? i + 1 : i;
    }

    /// <summary>Behind 等地, 等8个县, 3个区, where that follows.</summary>
    private int AfterCount(int position)
    {
        if (position >= text.Length || !(text[position] == '等' || char.IsAsciiDigit(text[position]) || text[position] is '两' or '三')) return position;
        for (var i = position; i < Math.Min(text.Length, position + LongestCount); i++)
            if (text[i] is '区' or '县' or '市' or '地' or '省') return i + 1;
        return position;
    }

    /// <summary>The reach of the act at this position; null where none stands there.</summary>
    private string? Reach(int position, out int length)
    {
        length = 0;
        if (position >= text.Length) return null;
        var (row, _) = Acts.Value.LongestPrefix(text.AsSpan(position), out length);
        return length == 0 ? null : Acts.Value[row, 1] switch { "clause" => "clause", "adverb" => "adverb", _ => "" };
    }
}
