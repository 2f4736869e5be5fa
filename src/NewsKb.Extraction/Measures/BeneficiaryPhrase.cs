using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Trims the words for who gains to what readers want: who, without counts, thresholds, stray marks and long conditions.</summary>
internal sealed class BeneficiaryPhrase(string text, BeneficiaryCues cues, IReadOnlyList<PlaceMention> places)
{
    /// <summary>Longer phrases are cut to a later part: readers want who, not the whole condition.</summary>
    public const int Longest = 17;

    /// <summary>The rule that takes the nearest word for those who gain: what stands before it may be no part of the phrase.</summary>
    public const string Nearest = "nearest";

    private const int LongestList = 24;
    private const int LongestCondition = 23; // of one plain word: 无法开炉并已退还订金的|铸造企业
    private const int LongestPlain = 6; // such a word
    private const int LongestKind = 3; // 等|用人|单位
    private const int LongestPair = 36; // of two who gain, each under a condition

    private readonly BeneficiaryCounts _counts = new(text);
    private readonly BeneficiaryOpening _opening = new(text, places);

    /// <summary>The phrase without counts; of a long one, or one with numbers, only what stands behind its last 的 or 等.</summary>
    public Reading<string?> Read(int start, int end, string rule)
    {
        while (start < end && _opening.IsLeading(start) && !OpensCondition(start, end)) start++;
        if (start > 0 && start < end && text[start - 1] == '其' && text[start] is '他' or '余') start--;
        start = _opening.SkipPlace(_opening.SkipLead(BeneficiaryCounts.Skip(text, _opening.SkipCause(_opening.SkipPeriod(start, end), end), end), end), end);
        if (HasStrayMark(text.AsSpan(start, end - start))) start++;
        if (start + 1 < end && text[start] is '家' or '户' && BeneficiaryHeads.IsGeneric(text.AsSpan(start + 1, end - start - 1))) start++; // 家企业: a count that lost its digits
        if (rule == Nearest || _opening.IsAimed(start)) start = _opening.SkipVerb(start, end);
        if (start > 0 && text[start - 1] is '为' or '给' or '向' && IsServed(start, end)) start += text.AsSpan(start, end - start).IndexOf('的') + 1;
        if (start > 1 && text[start - 1] == '受' && text[start - 2] is not ('接' or '享' or '遭' or '承' or '感') && rule == Nearest) start--; // 支持受|影响的企业
        if (Nested(start, end) is { } nested) start = nested;
        if (_counts.WithoutCounts(start, end) is { } items) return new(items, rule, TextSpan.FromBounds(start, end));
        if (_counts.WithThreshold(start, end) is { } threshold) return new(threshold, rule, TextSpan.FromBounds(start, end));
        if (_counts.Behind(start, end) is > 0 and var counted) start = counted;
        if (end - start > Longest && end - start <= LongestList && IsList(text.AsSpan(start, end - start))) return new(text[start..end], rule, TextSpan.FromBounds(start, end));
        if (end - start > Longest || text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') >= 0)
        {
            if (Summary(text.AsSpan(start, end - start)) is { } summary && EndsWithWho(start, end)) return new(summary, rule, TextSpan.FromBounds(start, end));
            var cut = Cut(start, Math.Max(start, end - 2));
            if (IsPair(start, end)) return new(text[start..end], rule, TextSpan.FromBounds(start, end));
            if (cut >= 0 && Partner(start, start + cut) is { } partner) return new($"{partner}和{text.AsSpan(start + cut + 1, end - start - cut - 1)}", rule, TextSpan.FromBounds(start, end));
            if (cut >= 0 && !NeedsCondition(start, end, cut)) start += cut + 1;
            else if (cut < 0 && text.AsSpan(start, end - start).LastIndexOf("以上", StringComparison.Ordinal) is > 0 and var above && end - start - above > 4) start += above + 2; // 产值首次达到2亿元以上|工业企业
            else if (cut < 0 && end - start > LongestList) start = LastWho(start, end) ?? Math.Max(start, end - Longest);
            start = _opening.SkipLead(BeneficiaryCounts.Skip(text, start, end), end);
        }
        return new(text[start..end], rule, TextSpan.FromBounds(start, end));
    }

    /// <summary>
    /// Where to cut a long phrase: behind the first 的, comma or cause (受疫情影响|…) that leaves a phrase without numbers that is short enough, or
    /// between two conditions (面临困难、|不裁员的企业), for a plain word a longer one too; else behind the last 的, 等 or comma; -1 where there is none.
    /// </summary>
    private int Cut(int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        var of = phrase.LastIndexOf('的');
        var cut = First(Longest, phrase.Length);
        if (cut == of && cut >= 0 && phrase.Length - cut <= LongestPlain && First(LongestCondition, of) is >= 0 and var condition) cut = condition;
        return cut >= 0 ? cut : phrase.LastIndexOfAny('的', '等', '，');

        int First(int longest, int before)
        {
            var phrase = text.AsSpan(start, end - start);
            for (var i = 0; i < before; i++)
            {
                var parts = phrase[i] is '的' or '，' || (phrase[i] == '、' && i < of && !phrase[..i].Contains('“')) || (phrase[i] == '响' && i + 1 < of && phrase[0] is '受' or '因' && phrase[i + 1] is not ('较' or '严' or '大' or '的'));
                if (parts && phrase.Length + 1 - i <= longest && (longest == Longest || !phrase[i..].Contains('等')) && phrase[i..].IndexOfAnyInRange('0', '9') < 0 && !IsServed(start + i + 1, end)) return i;
            }
            return -1;
        }
    }

    /// <summary>无法开炉并已退还订金的|铸造企业: whether a cut would leave a plain word without its one condition, and that is not too long to keep.</summary>
    private bool NeedsCondition(int start, int end, int cut)
    {
        var phrase = text.AsSpan(start, end - start);
        var isCause = phrase[0] is '受' or '因' && phrase.Contains('响');
        return phrase.Length <= LongestCondition && phrase.Length - cut - 1 <= LongestPlain && !isCause && !phrase.ContainsAnyInRange('0', '9') && !phrase.ContainsAny('等', '，');
    }

    /// <summary>参加展会的药企和承担储备任务的|物流企业: two who gain, each under a condition.</summary>
    private bool IsPair(int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        if (phrase.Length > LongestPair || phrase.ContainsAnyInRange('0', '9') || phrase.Contains('，')) return false;
        foreach (var cue in cues.Between(start, end))
            if (cues.Who(cue) >= 1 && cue.End < end && (text[cue.End] is '和' or '及' || text.AsSpan(cue.End).StartsWith("以及")))
                return text.AsSpan(start, cue.Start - start).Contains('的') && text.AsSpan(cue.End, end - cue.End).Contains('的');
        return false;
    }

    /// <summary>为承租的|企业减免租金的创业园: who stands here is served by those who gain.</summary>
    private bool IsServed(int at, int end)
    {
        foreach (var cue in cues.Between(at, Math.Min(at + 1, end)))
            if (cues.Who(cue) > 0 && cue.End < end && !BeneficiaryExtent.Joining.Contains(text[cue.End]) && text[cue.End] is not '等' && text.AsSpan(cue.End, end - cue.End).Contains('的')) return true;
        return false;
    }

    /// <summary>为加强对|企业…的统筹: the offset behind another opener that no 的 follows; null where there is none.</summary>
    private int? Nested(int start, int end)
    {
        int? nested = null;
        foreach (var cue in cues.Between(start + 1, Math.Max(start + 1, end - 2)))
            if ((cue.Length == 1 || text[cue.End - 1] == '给') && text[cue.End - 1] is '对' or '向' or '为' or '给' && !BeneficiaryExtent.Joining.Contains(text[cue.End]) && !text.AsSpan(cue.End, end - cue.End).Contains('的')) nested = cue.End;
        return nested;
    }

    private int? LastWho(int start, int end)
    {
        int? last = null;
        foreach (var cue in cues.Between(start, end))
            if (cues.Who(cue) > 0) last = cue.Start;
        return last;
    }

    /// <summary>医院、口罩、防护服等|生产企业: a list without conditions.</summary>
    private static bool IsList(ReadOnlySpan<char> phrase) => phrase.Contains('、') && !phrase.ContainsAny('的', '，') && !phrase.ContainsAnyInRange('0', '9');

    /// <summary>等|经营主体, but not 等|原因造成…家庭: whether little stands between 等 and those who gain.</summary>
    private bool EndsWithWho(int start, int end)
    {
        var behind = start + text.AsSpan(start, end - start).LastIndexOf('等') + 1;
        var who = cues.Between(behind, end);
        return who.Length > 0 && who[0].Start - behind <= LongestKind;
    }

    /// <summary>吸纳农民工的工厂、合作社等|经营主体: the condition and the word that sums the list up; null where that is not shorter.</summary>
    private static string? Summary(ReadOnlySpan<char> phrase)
    {
        int of = phrase.IndexOf('的'), and = phrase.LastIndexOf('等');
        if (of < 2 || and < of || phrase[..of].Contains('为') || and + 2 >= phrase.Length || phrase[of..and].IndexOf('、') < 0) return null;
        var summary = string.Concat(phrase[..(of + 1)], phrase[(and + 1)..]);
        return summary.Length <= Longest && summary.AsSpan().IndexOfAnyInRange('0', '9') < 0 && summary.AsSpan().IndexOfAny('，', '、') < 0 ? summary : null;
    }

    /// <summary>重点企业和受影响较大的|中小企业: the first of two who gain, where the words that describe the second are left out.</summary>
    private string? Partner(int start, int end)
    {
        foreach (var cue in cues.Between(start, end))
            if (cue.Length > 2 && cues.Who(cue) >= 1 && cue.End < end && text[cue.End] is '和' or '及') return text.Substring(cue.Start, cue.Length);
        return null;
    }

    /// <summary>每|企业, “企业: a word or an open quotation mark that is no part of the name.</summary>
    private static bool HasStrayMark(ReadOnlySpan<char> phrase) => phrase.Length > 2 && phrase[0] switch
    {
        '每' or '各' or '等' => true,
        '「' => !phrase.Contains('」'),
        '“' => !phrase.Contains('”'),
        _ => false,
    };

    /// <summary>对|为防汛提供船只的公司, 在云溪市创业的青年: a word that is part of what is asked of them.</summary>
    private bool OpensCondition(int at, int end) => text[at] switch
    {
        '为' => at > 0 && text[at - 1] == '对' && !IsServed(at + 1, end) && text.AsSpan(at, end - at).Contains('的'),
        '在' => FactSearch.FirstFrom(places, at + 1) is var i && i < places.Count && places[i].Span.Start == at + 1,
        _ => false,
    };
}
