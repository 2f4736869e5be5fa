using System.Buffers;
using System.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Leaves counts, and thresholds that tell no kind, out of the words for who gains: 9437户|企业, 消杀企业、5家|防护企业.</summary>
internal sealed class BeneficiaryCounts(string text)
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create(".,一二两三四五六七八九十百千万余多来至几数");
    private const int LongestThreshold = 6; // 500多名|以上
    private const int LongestCounted = 34, LongestList = 24; // with counts and without

    /// <summary>消杀企业、5家|防护企业: a list without the counts of its items; null where none of them has one.</summary>
    public string? WithoutCounts(int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        if (phrase.Length > LongestCounted || phrase.IndexOfAnyInRange('0', '9') is var digit && (digit <= 0 || phrase[digit - 1] is not ('、' or '和' or '及'))) return null;
        var items = new StringBuilder(phrase.Length);
        for (var i = start; i < end; i++)
        {
            if (i > start && text[i - 1] is '、' or '和' or '及') i = Skip(text, i, end);
            items.Append(text[i]);
        }
        return items.Length <= LongestList && !items.ToString().AsSpan().ContainsAnyInRange('0', '9') ? items.ToString() : null;
    }

    /// <summary>招1名|贫困劳动力: the offset behind the last count of a phrase without 的 behind it; 0 where there is none.</summary>
    public int Behind(int start, int end)
    {
        var digit = text.AsSpan(start, end - start).LastIndexOfAnyInRange('0', '9');
        if (digit < 0) return 0;
        var from = start + digit;
        var behind = Skip(text, from, end);
        return behind > from && end - behind >= 2 && !text.AsSpan(behind, end - behind).Contains('的') ? behind : 0;
    }

    /// <summary>
    /// A phrase with one threshold: how many persons a firm has, and how old a person is, tells which are meant (职工30人(含)以下的企业, without the brackets); how
    /// long and how many they take on does not (务工3个月以上的劳动力, 吸纳劳动力10人以上的车间, without it). Null for other numbers, and where the phrase is long.
    /// </summary>
    public string? WithThreshold(int start, int end)
    {
        if (end - start > 2 * BeneficiaryPhrase.Longest) return null;
        var phrase = text[start..end].Replace("(含)", "", StringComparison.Ordinal).Replace("（含）", "", StringComparison.Ordinal);
        var from = phrase.AsSpan().IndexOfAnyInRange('0', '9');
        if (from < 0 || phrase.IndexOf('以', from) is var mark && (mark < 0 || mark - from > LongestThreshold || mark + 2 >= phrase.Length)) return null;
        if (phrase.AsSpan(mark).ContainsAnyInRange('0', '9') || phrase.Contains('，', StringComparison.Ordinal)) return null;
        var kept = (phrase[mark - 1], phrase[mark + 1]) switch
        {
            ('人' or '岁', '上' or '下' or '内') when BeneficiaryHeads.InFront(phrase, HeadRoles.Does) == 0 => phrase,
            ('人' or '月' or '年' or '名' or '户', '上') when from >= 2 && phrase[mark + 2] == '的' => string.Concat(phrase.AsSpan(0, from).TrimEnd("满达超过"), phrase.AsSpan(mark + 2)),
            _ => null,
        };
        return kept?.Length <= BeneficiaryPhrase.Longest ? kept : null;
    }

    /// <summary>The offset behind 9437户 or 300余家.</summary>
    public static int Skip(string text, int start, int end)
    {
        var i = start;
        while (i < end && (char.IsAsciiDigit(text[i]) || Numerals.Contains(text[i]))) i++;
        return i > start && i + 1 < end && text[i] is '户' or '家' or '名' or '个' or '位' or '间' or '艘' or '辆' or '所' ? i + 1 : start;
    }
}
