using System.Buffers;

namespace NewsKb.Extraction.Figures;

/// <summary>Gives each figure of a list its own part of what the list is said of: A、B和C分别承担40%、40%和20%, and names the value before a change.</summary>
internal static class SharedPhrase
{
    private const int LongestClause = 80;
    private const int LongestItem = 10;
    private const int LongestStep = 7; // characters between the two ends of a change
    private const int Near = 8; // characters between two lists of one thing
    private const string Each = "分别";
    private const string Former = "原";
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：、\n");

    /// <summary>Goes through the figures of a text, in order.</summary>
    public static void Complete(ClauseWords words, string text, List<Figure> figures)
    {
        for (var first = 0; first < figures.Count; first++)
        {
            var last = first;
            while (last + 1 < figures.Count && IsList(text, figures[last], figures[last + 1])) last++;
            Award(text, figures, first);
            if (last > first) Distribute(words, text, figures, first, last);
            else if (first + 1 < figures.Count && figures[first].Span.End == figures[first + 1].Span.Start && figures[first + 1].Of is { } amount && amount.EndsWith("金额", StringComparison.Ordinal))
                figures[first] = figures[first] with { Of = figures[first].Of + figures[first].Unit + "数" };
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
        var clause = PhraseBefore.Clause(text.AsSpan(Math.Max(0, start - LongestClause), Math.Min(start, LongestClause)), out _);
        var each = clause.LastIndexOf(Each);
        var count = last - first + 1;
        if (each == 0 && first >= count && IsList(text, figures[first - count], figures[first - count + 1]) && figures[first].Span.Start - figures[first - 1].Span.End < Near)
            for (var i = first; i <= last; i++) figures[i] = figures[i] with { Of = figures[i - count].Of }; // 分别为3亿元和1亿元，分别增长8%和7%
        if (each < 2) return;
        var items = Items(words, clause[..each].TrimEnd(" ，"));
        if (items.Count != count) return;
        var deed = clause[(each + Each.Length)..];
        for (int tail; (tail = PhraseWords.AtEnd(deed, PhraseRole.Tail)) > 0;) deed = deed[..^tail];
        var shared = items.TrueForAll(i => PlaceAtStart(i) > 0) ? items[^1][PlaceAtStart(items[^1])..] : ""; // 甲县、乙县销售额; 省级、市级技术中心
        for (var i = 0; i < items.Count - 1 && shared.Length > 0; i++)
            if (PlaceAtStart(items[i]) == items[i].Length) items[i] += shared;
        var rest = deed.Length > 0 && figures[first].Of is { } of ? of : "";
        var paid = PhraseBehind.Read(words, text.AsSpan(figures[last].Span.End), false);
        if (PhraseWords.At(paid, 0, PhraseRole.Act) == paid.Length && !rest.EndsWith(paid, StringComparison.Ordinal)) rest += paid; // 分别给予100万元、50万元奖励
        for (var i = first; i <= last; i++) figures[i] = figures[i] with { Of = items[i - first] + rest };
    }

    /// <summary>初级工1000元、中级工1500元的补贴: what the last is paid as goes for those before it.</summary>
    private static void Award(string text, List<Figure> figures, int last)
    {
        if (last == 0 || figures[last].Of is not { } of || PhraseWords.AtEnd(of, PhraseRole.Act) is not (> 0 and var act)) return;
        for (var i = last; i > 0 && figures[i - 1] is { Of: { } item } before && before.Unit == figures[last].Unit && IsItem(text.AsSpan(before.Span.End, figures[i].Span.Start - before.Span.End)) && PhraseWords.AtEnd(item, PhraseRole.Act) == 0; i--)
            figures[i - 1] = before with { Of = item + of[^act..] };
    }

    /// <summary>Whether no more than the next item's name stands between two figures of a list.</summary>
    private static bool IsItem(ReadOnlySpan<char> between) => between.Length is >= 3 and <= LongestItem && between[0] == '、' && !between[1..].ContainsAny(Marks);

    private static int PlaceAtStart(ReadOnlySpan<char> item) =>
        item.IndexOf('级') is >= 1 and <= 3 and var level ? level + 1 : item.IndexOfAny("区县市州") is >= 1 and <= 3 and var end ? end + 1 : 0;

    /// <summary>The names in the list at the end of a clause.</summary>
    private static List<string> Items(ClauseWords words, ReadOnlySpan<char> list)
    {
        var items = new List<string>();
        for (var end = list.Length; end > 0;)
        {
            var mark = list[..end].LastIndexOfAny("、和与及");
            var item = words.Last(list[(mark + 1)..end], LongestItem).ToString();
            if (mark < 0) item = Opening(item);
            items.Add(item);
            end = mark;
        }
        items.Reverse();
        return items;
    }

    /// <summary>高校毕业生 of 其中向高校毕业生.</summary>
    private static string Opening(string item)
    {
        for (var at = item.Length - 3; at >= 0; at--)
            if (PhraseWords.At(item, at, PhraseRole.Cut) is > 0 and var length && at + length <= item.Length - 2) return item[(at + length)..];
        return item;
    }
}
