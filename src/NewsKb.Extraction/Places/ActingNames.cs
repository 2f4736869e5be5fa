using System.Buffers;
using NewsKb.Extraction.Organizations;

namespace NewsKb.Extraction.Places;

/// <summary>
/// Tells whether a jurisdiction that is named does something where it is named: it begins a clause and an act follows
/// (周村区对小店免收租金), it takes part through its bodies (由福州市人社局发放), or its news was heard from it (从福州市人社局获悉).
/// Ask for the names in the order of the text.
/// </summary>
internal sealed class ActingNames(string text, IReadOnlyList<ResolvedName> names)
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；：！？、,;\n");

    private const int LongestCount = 6, LongestSubject = 16, LongestSentence = 80;
    private int _next, _listEnd;

    /// <summary>Whether a clause starts here; 如 or 例如 may stand in front.</summary>
    public bool BeginsClause(int start)
    {
        var before = text.AsSpan(0, start);
        if (before is [.., '如']) before = before is [.., '例', _] ? before[..^2] : before[..^1];
        return before is [] or [.., '。' or '，' or ',' or '\n' or '；' or '！' or '？' or '：' or ':' or ' ' or '　' or '”' or '》' or '）'];
    }

    /// <summary>与鹿城、龙湾2个区商务局签订, 由福州市人社局发放: the bodies of those that are named take part.</summary>
    public bool IsParty(int start, int end) => start > 0 && text[start - 1] is '与' or '同' or '由' or '会' or '经' && AfterCount(ListEnd(end)) is var at && AfterBodies(at) > at;

    /// <summary>从某某市人社局获悉: the report comes from it.</summary>
    public bool IsHeard(int start, int end)
    {
        if (start == 0 || text[start - 1] != '从') return false;
        for (var i = AfterBodies(end); i < Math.Min(text.Length, end + LongestSubject) && !ClauseMarks.Contains(text[i]); i++)
            if (IssuerActs.At(text.AsSpan(i), out _) == Act.Heard) return true;
        return false;
    }

    /// <summary>与香港同心抗疫, 驰援武汉: what others do has it for its object.</summary>
    public static bool IsObject(string text, int start) => start > 0 && text[start - 1] is '与' or '对' or '向' or '往' or '援' or '赴' or '达' or '到';

    /// <summary>广州的企业: what follows is said of something else.</summary>
    public bool IsOwner(int end) => ListEnd(end) is var at && at < text.Length && text[at] == '的';

    /// <summary>Whether an act follows, of the government itself or of one of its departments; a count may stand between (鹿城、龙湾2个区已拨付).</summary>
    public bool IsActing(int end)
    {
        end = ListEnd(end);
        var start = AfterCount(AfterDay(end));
        var at = AfterBodies(start);
        var act = at < text.Length ? IssuerActs.At(text.AsSpan(at), out _) : Act.None;
        return act is Act.Near or Act.Clause || ActsLater(at, any: at > start || act == Act.Adverb) || ActsLater(end, any: false);
    }

    /// <summary>Whether an act follows anywhere in the sentence: 南京市联动平台和商家，发放消费券.</summary>
    public bool ActsInSentence(int end)
    {
        for (var i = ListEnd(end); i < Math.Min(text.Length, end + LongestSentence) && text[i] is not ('。' or '！' or '？' or '\n'); i++)
            if (IssuerActs.At(text.AsSpan(i), out var length) is var act && (act == Act.Clause || (act == Act.Near && (length > 1 || i == end)))) return true;
        return false;
    }

    /// <summary>Behind the bodies of the government that are named here: 法院、司法局.</summary>
    public int AfterBodies(int at)
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

    /// <summary>Where the list of names ends that goes on from here: 德清县、长兴县. Asked in order, so that a list is walked once.</summary>
    private int ListEnd(int end)
    {
        if (end < _listEnd) return _listEnd;
        while (_next < names.Count && names[_next].Start < end) _next++;
        for (; _next < names.Count && names[_next].Start <= end + 1; _next++)
            if (names[_next].Start == end || (end < text.Length && text[end] is '、' or '和' or '与')) end = Math.Max(end, names[_next].End);
            else break;
        return _listEnd = end;
    }

    /// <summary>禅城区6个园区的小店免收租金: an act later in the clause; of those that others do too (提高), <paramref name="any"/>.</summary>
    private bool ActsLater(int end, bool any)
    {
        for (var i = end; i < Math.Min(text.Length, end + LongestSubject) && !ClauseMarks.Contains(text[i]); i++)
            if (IssuerActs.At(text.AsSpan(i), out var length) is var act && (act == Act.Clause || (any && length > 1 && act == Act.Near))) return true;
        return false;
    }

    /// <summary>Behind the day of the act: 于2月15日, 14日起.</summary>
    private int AfterDay(int position)
    {
        var from = position < text.Length && text[position] is '于' or '从' or '自' ? position + 1 : position;
        var end = NameContext.AfterDay(text, from);
        if (end == from) return position;
        return end < text.Length && text[end] == '起' ? end + 1 : end;
    }

    /// <summary>Behind 等地, 等8个县, 3个区, where that follows.</summary>
    private int AfterCount(int position)
    {
        if (position >= text.Length || !(text[position] == '等' || char.IsAsciiDigit(text[position]) || text[position] is '两' or '三')) return position;
        for (var i = position; i < Math.Min(text.Length, position + LongestCount); i++)
            if (text[i] is '区' or '县' or '市' or '地' or '省') return i + 1;
        return position;
    }
}
