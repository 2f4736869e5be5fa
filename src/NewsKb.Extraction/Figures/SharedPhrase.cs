namespace NewsKb.Extraction.Figures;

/// <summary>Gives each figure of a list its own part of what the list is said of: A、B和C分别承担40%、40%和20%, and names the value before a change.</summary>
internal static class SharedPhrase
{
    private const int LongestClause = 80;
    private const int LongestItem = 10;
    private const int LongestStep = 7; // characters between the two ends of a change
    private const int NearChange = 16;
    private const string SentenceMarks = "。；\n";
    private const string Each = "分别";
    private const string Former = "原";

    /// <summary>Goes through the figures of a text, in order.</summary>
    public static void Complete(ClauseWords words, string text, List<Figure> figures)
    {
        for (var first = 0; first < figures.Count; first++)
        {
            var last = first;
            while (last + 1 < figures.Count && IsList(text, figures[last], figures[last + 1])) last++;
            if (last > first) Distribute(words, text, figures, first, last);
            else if (first + 1 < figures.Count && figures[first].Span.End == figures[first + 1].Span.Start) PhrasePair.Complete(words, text, figures, first);
            else if (first + 1 < figures.Count && IsChange(text, figures[first], figures[first + 1])) figures[first] = figures[first] with { Of = Former + figures[first].Of };
            first = last;
        }
    }

    private static bool IsList(string text, Figure a, Figure b) =>
        a.Unit == b.Unit && text.AsSpan(a.Span.End, b.Span.Start - a.Span.End) is "、" or "和" or "，" or "与" or "及";

    /// <summary>由5年延长至8年: the first is what was.</summary>
    private static bool IsChange(string text, Figure a, Figure b)
    {
        if (a.Unit != b.Unit || a.Of is null || b.Span.Start - a.Span.End is < 2 or > LongestStep) return false;
        return a.Span.Start > 0 && text[a.Span.Start - 1] is '由' or '从' or '自' or '的' && text.AsSpan(a.Span.End, b.Span.Start - a.Span.End).IndexOfAny("到至为成") >= 0;
    }

    private static void Distribute(ClauseWords words, string text, List<Figure> figures, int first, int last)
    {
        var start = figures[first].Span.Start;
        var clause = PhraseBefore.Clause(text.AsSpan(Math.Max(0, start - LongestClause), Math.Min(start, LongestClause)), out var rest);
        var each = clause.LastIndexOf(Each);
        if (each < 0) return;
        var count = last - first + 1;
        var list = clause[..each].TrimEnd(" ，");
        for (int tail; (tail = PhraseWords.AtEnd(list, PhraseRole.Tail)) > 0;) list = list[..^tail]; // 同比分别
        if (list.Length < 2 && IsOfThoseBefore(text, figures, first, count))
        {
            for (var i = first; i <= last; i++) figures[i] = figures[i] with { Of = figures[i - count].Of };
            return;
        }
        var paid = PhraseBehind.Read(words, text.AsSpan(figures[last].Span.End), false);
        if (first >= count && PhrasePrize.Grade(figures[first - count].Of) is not null)
        {
            for (var i = first; i <= last; i++) figures[i] = figures[i] with { Of = (PhrasePrize.Grade(figures[i - count].Of) ?? figures[i - count].Of) + paid };
            return;
        }
        if (list.Length < 2) list = PhraseBefore.Clause(rest, out _).TrimEnd(' '); // 甲市、乙市，分别发放
        var items = Items(words, list);
        if (items.Count != count) return;
        var deed = clause[(each + Each.Length)..];
        for (int tail; (tail = PhraseWords.AtEnd(deed, PhraseRole.Tail)) > 0;) deed = deed[..^tail];
        var shared = items.TrueForAll(i => PlaceAtStart(words, i) > 0) ? items[^1][PlaceAtStart(words, items[^1])..] : ""; // 甲县、乙县销售额; 省级、市级技术中心
        for (var i = 0; i < items.Count - 1 && shared.Length > 0; i++)
            if (PlaceAtStart(words, items[i]) == items[i].Length) items[i] += shared;
        var what = deed.Length > 0 && figures[first].Of is { } of ? of : "";
        for (var i = first; i <= last; i++) figures[i] = figures[i] with { Of = items[i - first] + what };
    }

    private static int PlaceAtStart(ClauseWords words, ReadOnlySpan<char> item) =>
        item.IndexOf('级') is >= 1 and <= 3 and var level ? level + 1
        : item.IndexOfAny("区县市州") is >= 1 and <= 3 and var end ? end + 1
        : words.Cut(item) is [{ Tag: "ns" } place, ..] ? place.Token.End : 0;

    /// <summary>分别为3亿元和1亿元，分别增长8%和7%; 新购轿车20辆，货车9辆，同比分别增长8%和7%: as many figures, of another unit, stand before in the sentence.</summary>
    private static bool IsOfThoseBefore(string text, List<Figure> figures, int first, int count)
    {
        if (first < count) return false;
        var gap = text.AsSpan(figures[first - 1].Span.End, figures[first].Span.Start - figures[first - 1].Span.End);
        if (figures[first].Qualifier is not ("增长" or "下降" or "提高" or "同比增长" or "同比下降") || gap.Length > NearChange || gap.IndexOfAny(SentenceMarks) >= 0) return false;
        for (var i = first - count; i < first; i++)
            if (figures[i].Unit == figures[first].Unit || text.AsSpan(figures[i].Span.End, figures[i + 1].Span.Start - figures[i].Span.End).IndexOfAny(SentenceMarks) >= 0) return false;
        return true;
    }

    /// <summary>The names in the list at the end of a clause.</summary>
    private static List<string> Items(ClauseWords words, ReadOnlySpan<char> list)
    {
        var items = new List<string>();
        for (var end = list.Length; end > 0;)
        {
            var mark = list[..end].LastIndexOfAny("、和与及");
            var item = Item(words, list[(mark + 1)..end]);
            if (mark < 0) item = Opening(item);
            items.Add(item);
            end = mark;
        }
        items.Reverse();
        return items;
    }

    /// <summary>The item, cut to its length: 乙市|销售额 of 乙市两个城区的销售额.</summary>
    private static string Item(ClauseWords words, ReadOnlySpan<char> item)
    {
        var place = item.Length > LongestItem ? PlaceAtStart(words, item) : 0;
        return string.Concat(item[..place], words.Last(item[place..], LongestItem));
    }

    /// <summary>高校毕业生 of 其中向高校毕业生.</summary>
    private static string Opening(string item)
    {
        for (var at = item.Length - 3; at >= 0; at--)
            if (PhraseWords.At(item, at, PhraseRole.Cut) is > 0 and var length && at + length <= item.Length - 2) return item[(at + length)..];
        return item;
    }
}
