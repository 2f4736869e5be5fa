using System.Buffers;
using NewsKb.Extraction.Figures;
using NewsKb.Extraction.Places;
using NewsKb.Segmentation.Lexicon;

namespace NewsKb.Extraction.Organizations;

/// <summary>Where the name of an organization begins: behind the words that only stand before it.</summary>
internal static class OrganizationName
{
    private const int Window = 6, LongestMark = 4;

    /// <summary>The start of the name that ends here: behind the last break, a pointing word and a verb (我市联合|徽商银行). Brackets stay whole.</summary>
    public static int Start(string body, int end, int floor, int longest, SearchValues<char> breaks)
    {
        var (start, closed) = (end, 0);
        while (start > floor && end - start < longest && (!breaks.Contains(body[start - 1]) || IsWordWithin(body, start - 1)))
        {
            if (body[start - 1] is '）' or ')') closed++;
            else if (body[start - 1] is '（' or '(' && --closed < 0) break;
            start--;
        }
        while (Lead(body, start, end) is var lead and > 0) start += lead;
        return start;
    }

    /// <summary>
    /// Whether a level word may start here behind the character before it: behind a verb (报|省交通运输厅), not inside a word (超市) or behind a name
    /// (首尔市). Never 区, which ends the names of all sorts of zones.
    /// </summary>
    public static bool MayFollow(string body, int at)
    {
        if (body[at] == '区' || GovernmentBodies.LevelAt(body.AsSpan(at - 1)) > 0 || body[at - 1] is '各' or '我' or '本' or '全' or '该' or '两' || WordBoundaries.StraddlesStart(body, at, at + 2)) return false;
        var from = Math.Max(0, at - Window);
        return PhraseTokens.Cut(body.AsSpan(from, at - from)) is not [.., { Tag: ['n', 's' or 'r' or 'z' or 't', ..] }];
    }

    /// <summary>Whether the level word is the beginning of a longer word: 市民, 省级.</summary>
    public static bool IsInsideWord(string body, int start, int end)
    {
        foreach (var (length, _) in new WordWalk(WordTable.Default, null, body.AsSpan(start)))
            if (length > end - start) return true;
        return false;
    }

    /// <summary>人社部|函〔2020〕: the name only begins the number of a document.</summary>
    public static bool IsDocumentNumber(string body, int end)
    {
        for (var i = end; i < Math.Min(body.Length, end + LongestMark); i++)
        {
            if (body[i] is '〔' or '［') return true;
            if (body[i] is not ('发' or '函' or '办' or '字' or '规' or '电' or '通' or '明' or '厅' or '综' or '文')) return false;
        }
        return false;
    }

    /// <summary>The length of the word before the committee of a level that makes it the Youth League's: 团|市委.</summary>
    public static int League(ReadOnlySpan<char> before) => before.EndsWith("共青团") ? 3 : before is [.., '团'] ? 1 : 0;

    /// <summary>经开区, 经济: here the character does not mean "by way of".</summary>
    public static bool IsWordWithin(string body, int at) => body[at] == '经' && at + 1 < body.Length && body[at + 1] is '开' or '济' or '信' or '贸' or '营';

    /// <summary>The length of a word that only stands before the name; 0 for none, or where nothing of the name would be left.</summary>
    private static int Lead(string body, int start, int end)
    {
        var length = GovernmentBodies.VerbAt(body.AsSpan(start, end - start));
        if (length == 0 && body[start] is '我' or '本' or '该' or '全' && start + 1 < end && GovernmentBodies.LevelAt(body.AsSpan(start + 1)) == 1) length = 2;
        return end - start - length > 1 ? length : 0;
    }
}
