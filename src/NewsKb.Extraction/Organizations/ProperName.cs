using NewsKb.Extraction.Figures;
using NewsKb.Segmentation;

namespace NewsKb.Extraction.Organizations;

/// <summary>Reads names without a place before them: those that no lexicon has before a head (微众银行, 同济医院), and bodies of towns (渣江镇党委).</summary>
internal static class ProperName
{
    private const int Window = 8, ShortestName = 2, LongestName = 6;

    /// <summary>The characters that the word behind such a name starts with.</summary>
    public const string Heads = "银医大学集研镇乡街商协";

    /// <summary>The start of the name before the head here; −1 without one.</summary>
    /// <param name="body">The text.</param>
    /// <param name="at">Where the head starts.</param>
    /// <param name="floor">Where the organization before it ends.</param>
    /// <param name="end">The end of the organization.</param>
    public static int Before(string body, int at, int floor, out int end)
    {
        end = -1;
        if (!Heads.Contains(body[at], StringComparison.Ordinal)) return -1;
        var rest = body.AsSpan(at);
        var town = rest[0] is '镇' or '乡' ? 1 : rest.StartsWith("街道", StringComparison.Ordinal) ? 2 : 0;
        if (town > 0)
        {
            var office = GovernmentBodies.At(rest[town..]);
            if (office == 0) return -1;
            end = at + town + office;
        }
        else
        {
            var head = OrganizationHeads.At(rest, out _);
            if (head < ShortestName) return -1;
            end = at + head;
        }
        var from = Math.Max(floor, at - Window);
        var start = Name(body.AsSpan(from, end - from), at - from, town);
        return start < 0 || (OrganizationHeads.At(body.AsSpan(from + start), out var common) == 0 && common > 1) ? -1 : from + start; // 商业银行 is no name
    }

    /// <summary>Where the name before the head starts; −1 for none, or where the head's start is inside a word that is no name (乡镇).</summary>
    private static int Name(ReadOnlySpan<char> text, int head, int town)
    {
        var tokens = PhraseTokens.Cut(text);
        var (start, singles, isProper) = (head, 0, false);
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var (token, tag) = (tokens[i].Token, tokens[i].Tag);
            if (token.Start >= head) continue;
            if (token.End > head) return (town > 0 ? token.End == head + town && token.Length > town + 1 && tag == "ns" : token.End == text.Length && tag == "nt") ? token.Start : -1;
            if (head - token.Start > LongestName || (town > 0 && head - start >= ShortestName) || !MayName(tokens[i], text)) break;
            singles = token.Length == 1 ? singles + 1 : 0;
            if (singles >= ShortestName || tag is "nz" or "nr" or "nrt" or "nrfg" || (tag == "ns" && text[token.End - 1] != '国')) (start, isProper) = (token.Start, true);
            else if (token.Length > 1 && (isProper || tag is not ['n', ..])) break;
        }
        return isProper ? start : -1;
    }

    private static bool MayName(TaggedToken token, ReadOnlySpan<char> text) =>
        text[token.Token.Start] is >= '\u4e00' and <= '\u9fff' && token.Tag is ['n' or 'x' or 'j' or 'g' or 'a' or 'b' or 'z', ..];
}
