using System.Buffers;
using NewsKb.Extraction.Organizations;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>What stands around a name: whether it is only part of a company's, bank's, paper's or school's name, or of an agency's dateline.</summary>
internal static class NameContext
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；：！？、“”‘’（）()《》〈〉【】[]—…,.;:!? \t\r\n的了在和与对为是将被从向把及或由今已还也都使让给等以并有市省县区0123456789");
    private const int LongestName = 14, LongestMedium = 8, LongestDay = 11, LongestByline = 30;
    private static readonly SearchValues<char> BylineEnds = SearchValues.Create("）)，。；、：");
    private static readonly TermTable BylineWords = TermTable.Open(typeof(NameContext).Assembly, "byline-words.bin");

    /// <summary>江苏银行, 甘肃前进牧业科技有限公司: a head follows before anything ends the name. A government's department is no such name.</summary>
    public static bool IsInsideName(string text, in NameMatch match)
    {
        if (GovernmentBodies.At(text.AsSpan(match.End)) > 0) return false;
        var last = Math.Min(text.Length, match.End + LongestName);
        for (var i = match.End; i < last && !Breaks.Contains(text[i]);)
        {
            if (OrganizationHeads.At(text.AsSpan(i), out var passed, out var isBrand) > 0) return isBrand;
            i += passed;
        }
        return false;
    }

    /// <summary>鄞州网讯, 云和报消息: the name of the paper that opens the report tells whose news it is.</summary>
    public static bool IsOwnDateline(string text, in NameMatch match) =>
        match.Start <= 1 && text.AsSpan(match.End, Math.Min(LongestMedium, text.Length - match.End)) is var rest && rest.IndexOfAny('讯', '消') is > 0 and var end
        && rest[end - 1] is '网' or '报' or '台' && !rest[..end].ContainsAny(Breaks);

    /// <summary>新华社杭州2月11日电: the place of the office, not of the news.</summary>
    public static bool IsAgencyDateline(string text, in NameMatch match) =>
        match.Start >= 2 && text[match.Start - 1] == '社' && match.End < text.Length && (char.IsAsciiDigit(text[match.End]) || text[match.End] == '电');

    /// <summary>（记者 赵海宁）: a part of the name of who writes.</summary>
    public static bool IsInByline(string text, in NameMatch match)
    {
        var from = Math.Max(0, match.Start - LongestByline);
        var before = text.AsSpan(from, match.Start - from);
        var open = before.LastIndexOfAny('（', '(');
        if (open < 0 || before[(open + 1)..].ContainsAny(BylineEnds)) return false;
        for (var i = open + 1; i < before.Length; i++)
            if (BylineWords.LongestPrefix(before[i..], out _).Count > 0) return true;
        return false;
    }

    /// <summary>中新网杭州2月11日电: the same of a site; whether the name that ends here is followed by a day and 电.</summary>
    public static bool IsSiteDateline(string text, int start, int end)
    {
        if (start < 2 || text[start - 1] != '网') return false;
        var day = AfterDay(text, end);
        return day > end && day < text.Length && text[day] == '电';
    }

    /// <summary>Behind the day that stands at a position (2022年2月15日, 14日); the position itself where none does.</summary>
    public static int AfterDay(string text, int position)
    {
        var i = position;
        while (i < text.Length && i - position < LongestDay && (char.IsAsciiDigit(text[i]) || text[i] is '年' or '月' or '日')) i++;
        return i > position && text[i - 1] == '日' ? i : position;
    }
}
