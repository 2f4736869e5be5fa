using System.Buffers;
using NewsKb.Knowledge.Vocabulary;
using NewsKb.Text;

namespace NewsKb.Knowledge.Lists;

/// <summary>Tells enterprises by the ends of their names, and finds the groups that serve them (<c>enterprise-heads.tsv</c>).</summary>
internal static class EnterpriseNames
{
    private const int LongestHead = 6;
    private const int LongestGroup = 24;
    private static readonly SearchValues<char> GroupBreaks = SearchValues.Create("。，；：！？◎●■·（）()《》,;: \t\n\u3000的由各了向与和将在是");
    private static readonly SearchValues<char> Counts = SearchValues.Create("0123456789一二三四五六七八九十两多余");
    private static readonly SearchValues<char> HeadingBreaks = SearchValues.Create("◎●■\n。；：");

    /// <summary>Whether the name of an organization is that of an enterprise.</summary>
    public static bool IsEnterprise(string name)
    {
        for (var length = Math.Min(LongestHead, name.Length - 1); length > 0; length--)
            if (KindOf(name.AsSpan(name.Length - length)) is "enterprise") return true;
        return false;
    }

    /// <summary>The groups that a body names, each with its place: 粮油购销企业专项服务组.</summary>
    public static IEnumerable<TextSpan> Groups(string body)
    {
        var verbEnd = 0;
        foreach (var head in Terms.EnterpriseHeads.FindAll(body))
        {
            if (Terms.EnterpriseHeads[head.First, 1] is "verb") verbEnd = head.End;
            if (Terms.EnterpriseHeads[head.First, 1] is not "group") continue;
            var least = Math.Max(verbEnd, head.End - LongestGroup);
            if (least > head.Start) continue;
            var start = body.AsSpan(least, head.Start - least).LastIndexOfAny(GroupBreaks) + 1 + least;
            // 养殖业、饲料业企业专项服务组 is one name where it heads a paragraph; in a sentence the comma parts two things.
            var isHeading = start == 0 || HeadingBreaks.Contains(body[start - 1]);
            if (!isHeading && body.AsSpan(start, head.Start - start).LastIndexOf('、') is >= 0 and var comma) start += comma + 1;
            start = SkipCount(body, start, head.Start);
            if (head.Start - start >= 2) yield return TextSpan.FromBounds(start, head.End);
        }
    }

    /// <summary>6个, 四支: how many there are is no part of the name.</summary>
    private static int SkipCount(string body, int start, int end)
    {
        var at = start;
        while (at < end && Counts.Contains(body[at])) at++;
        return at == start ? start : Math.Min(at + 1, end);
    }

    private static ReadOnlySpan<char> KindOf(ReadOnlySpan<char> head)
    {
        var (first, count) = Terms.EnterpriseHeads.Rows(head);
        return count == 0 ? default : Terms.EnterpriseHeads[first, 1];
    }
}
