using System.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Leaves counts and thresholds out of the words for who gains: 9437户|企业, 消杀企业、5家|防护企业.</summary>
internal sealed class BeneficiaryCounts(string text)
{
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

    /// <summary>吸纳劳动力10人以上的车间 without the threshold; null where there is none, or what is left is long or has other numbers.</summary>
    public string? WithoutThreshold(int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        var from = phrase.IndexOfAnyInRange('0', '9');
        if (from < 2 || phrase.Length > 2 * BeneficiaryPhrase.Longest) return null;
        var behind = phrase[from..];
        var mark = behind.IndexOf("以上的", StringComparison.Ordinal);
        if (mark is < 1 or > 6 || behind[mark - 1] is not ('人' or '月' or '年' or '名' or '户')) return null;
        var plain = string.Concat(phrase[..from].TrimEnd("满达超过"), behind[(mark + 2)..]);
        return plain.Length <= BeneficiaryPhrase.Longest && plain.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !plain.Contains('，', StringComparison.Ordinal) ? plain : null;
    }

    /// <summary>The offset behind 9437户 or 300余家.</summary>
    public static int Skip(string text, int start, int end)
    {
        var i = start;
        while (i < end && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',' or '万' or '千' or '百' or '余' or '多' or '至' or '几' or '数')) i++;
        return i > start && i + 1 < end && text[i] is '户' or '家' or '名' or '个' or '位' or '间' or '艘' or '辆' or '所' ? i + 1 : start;
    }
}
