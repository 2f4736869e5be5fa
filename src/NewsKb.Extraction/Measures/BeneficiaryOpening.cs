using System.Buffers;

namespace NewsKb.Extraction.Measures;

/// <summary>What stands in front of the words for who gains and is no part of them: places, periods, causes, verbs.</summary>
internal sealed class BeneficiaryOpening(string text, IReadOnlyList<PlaceMention> places)
{
    private const int LongestCause = 10;
    private const int Entitled = 5; // 符合条件的
    private const int LongestPeriod = 10; // 在疫情防控期间

    private static readonly SearchValues<char> Leading = SearchValues.Create("于， 、的”和及与在好了对为向给另约近超逾共其且凡替");

    /// <summary>于|企业, 其中|企业, 有|63家企业: a word that is no part of the name.</summary>
    public bool IsLeading(int at) =>
        (Leading.Contains(text[at]) && !IsRecent(at)) || (text[at] == '到' && at + 1 < text.Length && text[at + 1] is not ('期' or '位' or '账')) || (text[at] == '有' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) || (text[at] == '中' && at > 0 && text[at - 1] == '其');

    /// <summary>近三年|无欠薪行为的企业.</summary>
    private bool IsRecent(int at) => text[at] == '近' && at + 2 < text.Length && text[at + 2] == '年';

    /// <summary>The offset behind the place, or the list of places, that a phrase starts with: 曲靖市|企业, 曲靖市、昭通市的|企业.</summary>
    public int SkipPlace(int start, int end)
    {
        for (var at = start; ;)
        {
            var index = FactSearch.FirstFrom(places, at);
            if (index >= places.Count || places[index].Span.Start != at || end - places[index].Span.End < 2) return start;
            var behind = places[index].Span.End;
            if (text[behind] is not ('、' or '和')) return end - behind > 2 && text[behind] == '的' ? behind + 1 : behind;
            at = behind + 1;
        }
    }

    /// <summary>在疫情防控期间|保障供应的商超: the offset behind a period.</summary>
    public int SkipPeriod(int start, int end)
    {
        var period = text.AsSpan(start, Math.Min(LongestPeriod, end - start)).IndexOf("期间");
        return end - start > BeneficiaryPhrase.Longest && period >= 0 && text[start + period + 2] is not ('的' or '、') ? start + period + 2 : start;
    }

    /// <summary>为减轻|企业负担, 为切实方便|群众办事: behind 为 stands what is aimed at, not yet for whom.</summary>
    public bool IsAimed(int start)
    {
        while (start > 2 && BeneficiaryHeads.InFront(text.AsSpan(start - 2, 2), HeadRoles.Adverb) == 2) start -= 2;
        return start > 0 && text[start - 1] == '为';
    }

    /// <summary>The offset behind what is done to those who gain: 支持|企业.</summary>
    public int SkipVerb(int start, int end)
    {
        var verb = ClauseEdges.InFront(text.AsSpan(start, end - start), EdgeRole.Verb);
        return verb > 0 && end - start - verb >= 2 ? SkipLead(start + verb, end) : start;
    }

    /// <summary>因疫情影响|还款困难的企业: the offset behind a cause that a condition follows.</summary>
    public int SkipCause(int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        if (phrase[0] is not ('受' or '因') || phrase.IndexOf('响') is var cause && (cause < 0 || cause > LongestCause)) return start;
        var rest = phrase[(cause + 1)..];
        return rest.IndexOf('的') >= 3 && !TellsHowMuch(rest) ? start + cause + 1 : start;
    }

    /// <summary>受影响|较大的, 受影响|的: behind a cause stands no other condition.</summary>
    public static bool TellsHowMuch(ReadOnlySpan<char> rest) => rest.Length == 0 || rest[0] is '较' or '严' or '重' or '大' or '最' or '比' or '的' or '程' or '，';

    /// <summary>The offset behind 单个, 符合条件的 and their like.</summary>
    public int SkipLead(int start, int end)
    {
        while (BeneficiaryHeads.InFront(text.AsSpan(start, end - start), HeadRoles.Lead) is > 0 and var length && end - start - length >= 2)
        {
            if (length == Entitled && text[start] == '符' && end - start - length == 2) break; // all that is told of them
            start += length;
        }
        return start;
    }
}
