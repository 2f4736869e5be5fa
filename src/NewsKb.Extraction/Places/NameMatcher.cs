using System.Reflection;
using NewsKb.Text.Tables;

namespace NewsKb.Extraction.Places;

/// <summary>A form of a division's name in a text, before anything is decided about it.</summary>
internal readonly record struct NameMatch(int Start, int Length, PlaceName[] Names)
{
    public int End => Start + Length;
}

/// <summary>Finds the longest names of divisions from left to right, and passes over strings that only look like one.</summary>
internal static class NameMatcher
{
    private static readonly Lazy<TermTable> MaskTable = new(() => TermTable.Open(Assembly.GetExecutingAssembly(), "place-masks.bin"));

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
        var masks = MaskTable.Value;
        var effect = masks.Column("effect");
        var (names, skips) = (gazetteer.Forms.Trie, masks.Trie);
        for (var i = 0; i < text.Length;)
        {
            if (skips.Next(DoubleArrayTrie.Root, text[i]) != DoubleArrayTrie.Dead && SkipLength(text.AsSpan(i), masks, effect) is var skip and > 0)
            {
                i += skip;
                continue;
            }
            var match = names.Next(DoubleArrayTrie.Root, text[i]) == DoubleArrayTrie.Dead ? default : Longest(text, i, gazetteer, masks, effect);
            if (match.Length > 0) matches.Add(match);
            i += Math.Max(match.Length, 1);
        }
        return matches;
    }

    /// <summary>Whether a road or a square follows (重庆路) or, behind a short name, a piece of nature (黑河湿地).</summary>
    public static bool IsNameOfOther(string text, int end, bool isShort)
    {
        var masks = MaskTable.Value;
        var (row, _) = masks.LongestPrefix(text.AsSpan(end), out var length);
        return length > 0 && masks[row, masks.Column("effect")] is var effect && (effect is "road" || (isShort && effect is "nature"));
    }

    private static int SkipLength(ReadOnlySpan<char> text, TermTable masks, int effect)
    {
        var (row, _) = masks.LongestPrefix(text, out var length);
        return length > 0 && masks[row, effect] is "skip" ? length : 0;
    }

    /// <summary>The longest name here whose last character does not begin another word (北京|市场), of two characters or more.</summary>
    private static NameMatch Longest(string text, int start, Gazetteer gazetteer, TermTable masks, int effect)
    {
        var found = At(text.AsSpan(start), gazetteer);
        for (var i = found.Count - 1; i >= 0 && found[i].Length > 1; i--)
        {
            var last = start + found[i].Length - 1;
            var (row, _) = masks.LongestPrefix(text.AsSpan(last), out var length);
            if (length > 1 && i > 0 && found[i - 1].Length == found[i].Length - 1 && masks[row, effect] is "split") continue;
            return new NameMatch(start, found[i].Length, found[i].Names);
        }
        return default;
    }
}
