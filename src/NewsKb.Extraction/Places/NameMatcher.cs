using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>A form of a division's name in a text, before anything is decided about it.</summary>
internal readonly record struct NameMatch(int Start, int Length, PlaceName[] Names)
{
    public int End => Start + Length;
}

/// <summary>What a name belongs to when a word like 路 or 街道 follows it.</summary>
internal enum NameOfOther
{
    /// <summary>Nothing: it is the division's.</summary>
    None,

    /// <summary>A road or a square: 南京路.</summary>
    Road,

    /// <summary>A town, a street's quarter or a village: 朝阳街道.</summary>
    Town,

    /// <summary>A piece of nature or a building: 黑河湿地.</summary>
    Nature,
}

/// <summary>Finds the longest names of divisions from left to right, and passes over strings that only look like one.</summary>
internal static class NameMatcher
{
    private const int MostForms = 16; // of one name: its beginnings that are names too

    private static readonly Lazy<TermTable> MaskTable = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "place-masks.bin"));
    private static readonly Lazy<PairFilter> Starts = new(() => new PairFilter(Gazetteer.Default.Forms, MaskTable.Value));

    /// <summary>All names that the text starts with, shorter before longer.</summary>
    public static List<(int Length, PlaceName[] Names)> At(ReadOnlySpan<char> text, Gazetteer gazetteer)
    {
        List<(int, PlaceName[])> found = [];
        var trie = gazetteer.Forms.Trie;
        var state = DoubleArrayTrie.Root;
        for (var i = 0; i < text.Length && (state = trie.Next(state, text[i])) != DoubleArrayTrie.Dead; i++)
            if (trie.Value(state) is var row and not DoubleArrayTrie.NoValue) found.Add((i + 1, gazetteer.NamesFrom(row)));
        return found;
    }

    /// <summary>The names in a text. Abbreviations of one character are left to <see cref="AbbreviationScanner"/>.</summary>
    public static List<NameMatch> Scan(string text, Gazetteer gazetteer)
    {
        var matches = new List<NameMatch>();
        var (masks, starts) = (MaskTable.Value, Starts.Value);
        var effect = masks.Column("effect");
        for (var i = 0; i + 1 < text.Length;)
        {
            if (!starts.MayStart(text[i], text[i + 1]))
            {
                i++;
                continue;
            }
            var skip = SkipLength(text.AsSpan(i), masks, effect);
            var match = skip > 0 ? default : Longest(text, i, gazetteer, masks, effect);
            if (match.Length > 0 && IsCrossed(text, match, gazetteer, masks, effect)) match = default;
            if (match.Length > 0) matches.Add(match);
            i += Math.Max(match.Length, Math.Max(skip, 1));
        }
        return matches;
    }

    /// <summary>联|合江|苏: another name starts inside and goes on behind, and the words of the text are cut for that one.</summary>
    private static bool IsCrossed(string text, in NameMatch match, Gazetteer gazetteer, TermTable masks, int effect)
    {
        for (var i = match.Start + 1; i < match.End; i++)
            if (i + 1 < text.Length && Starts.Value.MayStart(text[i], text[i + 1]) && Longest(text, i, gazetteer, masks, effect).End > match.End)
                return WordBoundaries.Straddles(text, match.Start, match.End);
        return false;
    }

    /// <summary>What follows the name and makes it that of something else; see the table of masks.</summary>
    public static NameOfOther FollowedBy(string text, int end)
    {
        var masks = MaskTable.Value;
        var (row, _) = masks.LongestPrefix(text.AsSpan(end), out var length);
        return length == 0 ? NameOfOther.None : masks[row, masks.Column("effect")] switch
        {
            "road" => NameOfOther.Road,
            "town" => end + 1 < text.Length && Starts.Value.MayStart(text[end], text[end + 1]) && At(text.AsSpan(end), Gazetteer.Default).Exists(n => n.Length > 1)
                ? NameOfOther.None : NameOfOther.Town, // 江苏|镇江
            "nature" => NameOfOther.Nature,
            _ => NameOfOther.None,
        };
    }

    private static int SkipLength(ReadOnlySpan<char> text, TermTable masks, int effect)
    {
        var (row, _) = masks.LongestPrefix(text, out var length);
        return length > 0 && masks[row, effect] is "skip" ? length : 0;
    }

    /// <summary>The longest name here whose last character does not begin another word (北京|市场), of two characters or more.</summary>
    private static NameMatch Longest(string text, int start, Gazetteer gazetteer, TermTable masks, int effect)
    {
        Span<(int Length, int Row)> found = stackalloc (int, int)[MostForms];
        var count = 0;
        var trie = gazetteer.Forms.Trie;
        var state = DoubleArrayTrie.Root;
        for (var i = start; i < text.Length && (state = trie.Next(state, text[i])) != DoubleArrayTrie.Dead; i++)
            if (trie.Value(state) is var row and not DoubleArrayTrie.NoValue && count < MostForms) found[count++] = (i - start + 1, row);
        for (var i = count - 1; i >= 0 && found[i].Length > 1; i--)
        {
            var last = start + found[i].Length - 1;
            var (mask, _) = masks.LongestPrefix(text.AsSpan(last), out var length);
            if (length > 1 && i > 0 && found[i - 1].Length == found[i].Length - 1 && masks[mask, effect] is "split") continue;
            return new NameMatch(start, found[i].Length, gazetteer.NamesFrom(found[i].Row));
        }
        return default;
    }
}
