using System.Buffers;
using NewsKb.Documents.Pages;
using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Metadata;

/// <summary>The opening of a news report: <c>新华社杭州2月11日电</c>, <c>淄博3月23日讯</c>, <c>本报讯</c>, <c>山城日报讯（记者 …）</c>, <c>大连月日电</c> (its digits lost).</summary>
/// <param name="Medium">Who reports (新华社), or null.</param>
/// <param name="Place">The place words, or null.</param>
/// <param name="Date">The day, when its digits are there.</param>
/// <param name="Length">The characters it takes at the start of the paragraph.</param>
internal readonly record struct Dateline(string? Medium, string? Place, PrintedDate? Date, int Length)
{
    private const int LongestPlace = 12, Longest = 160;

    /// <summary>The last characters of the words that end a dateline, to tell most paragraphs at a glance.</summary>
    private static readonly SearchValues<char> Closes = Terms.DatelineWords.LastCharacters(row => Terms.DatelineWords[row, 1] is not "paper");

    /// <summary>Reads the dateline that a paragraph starts with.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Dateline dateline)
    {
        dateline = default;
        if (!text[..Math.Min(text.Length, Longest)].ContainsAny(Closes)) return false;
        var at = 0;
        while (at < text.Length && text[at] is '【' or '（' or '(' or '[' or '　' or ' ' or '■' or '□' or '●') at++;
        var words = Terms.DatelineWords;
        var kind = words.Prefix(text[at..], 1, out var length);
        if (kind.SequenceEqual("report"))
        {
            dateline = new Dateline(text.Slice(at, length).ToString(), null, null, at + length);
            return IsOpening(text, at + length);
        }
        if (kind.IsEmpty && NamedMedium(text[at..]) is var named and > 0)
        {
            var close = words.Prefix(text[(at + named)..], 1, out length).Length > 0 ? length : 0;
            dateline = new Dateline(text.Slice(at, named).ToString(), null, null, at + named + close);
            return true;
        }
        string? medium = null;
        if (kind.SequenceEqual("paper"))
        {
            medium = text.Slice(at, length).ToString();
            at += length;
            while (at < text.Length && text[at] is '，' or ',' or ' ') at++;
        }
        var place = at;
        while (at < text.Length && at - place < LongestPlace && (Characters.IsHan(text[at]) || text[at] is ' ' or '·') && !IsMonth(text, at)) at++;
        var placeEnd = at;
        PrintedDate? date = null;
        var stripped = false;
        if (at < text.Length && DateScanner.TryRead(text, at, out var printed)) (date, at) = (printed, printed.End);
        else if (text[at..].StartsWith("月日", StringComparison.Ordinal)) (stripped, at) = (true, at + 2);
        else if (medium is null || (placeEnd = Close(text, place, at)) < 0) return false;
        else at = placeEnd;
        while (at < text.Length && text[at] == ' ') at++;
        at = SkipReporters(text, at);
        if (!words.Prefix(text[at..], 1, out length).SequenceEqual("close")) return false;
        if (date is null && !stripped && medium is null) return false;
        var name = text[place..placeEnd].Trim();
        dateline = new Dateline(medium, name.IsEmpty ? null : name.ToString(), date, at + length);
        return name.Length > 0 || medium is not null || (date is not null && text[at] == '讯');
    }

    /// <summary>The length of a publisher's name that opens a report of its own: 山城日报讯（记者 …）, 山城网消息（记者 …）; 0 when there is none.</summary>
    private static int NamedMedium(ReadOnlySpan<char> text)
    {
        var close = text[..Math.Min(text.Length, LongestPlace)].IndexOfAny('讯', '消');
        if (close < 2 || !Publishers.IsName(text[..close])) return 0;
        var end = close + (text[close] == '讯' ? 1 : 2);
        var isClosed = end >= text.Length ? text[close] == '讯' : text[end] is '（' or '(' || (text[close] == '讯' && text[end] is ' ' or '：' or ':');
        return isClosed && text[close..].StartsWith(text[close] == '讯' ? "讯" : "消息", StringComparison.Ordinal) ? close : 0;
    }

    /// <summary>Where the closing word of a dateline without a date stands (本报温州讯（记者…）); -1 when there is none.</summary>
    private static int Close(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start; at < Math.Min(end, text.Length); at++)
            if (Terms.DatelineWords.Prefix(text[at..], 1, out var length).SequenceEqual("close")
                && (at + length >= text.Length || text[at + length] is '（' or '(' or ' ' or '：' or ':' or '，')) return at;
        return -1;
    }

    /// <summary>A whole opening (本报讯) is followed by a bracket, a space, a colon or the sentence; 本报讯息 is something else.</summary>
    private static bool IsOpening(ReadOnlySpan<char> text, int end) => end >= text.Length || !text[end..].StartsWith("息", StringComparison.Ordinal);

    private static bool IsMonth(ReadOnlySpan<char> text, int at) => text[at] == '月' || (text[at] is '一' or '十' && at + 1 < text.Length && text[at + 1] == '月');

    /// <summary>人民日报北京3月5日电 may hold the reporters before its last word: 本报北京3月5日（记者 张三）电.</summary>
    private static int SkipReporters(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] is not ('（' or '(')) return at;
        var close = text[at..Math.Min(text.Length, at + 40)].IndexOfAny('）', ')');
        return close < 0 ? at : at + close + 1;
    }
}
