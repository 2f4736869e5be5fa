using NewsKb.Documents.Pages;
using NewsKb.Documents.Vocabulary;
using NewsKb.Text;
using NewsKb.Text.Tables;

namespace NewsKb.Documents.Checks;

/// <summary>Finds places where a number was lost: <c>岗位万个</c>, <c>仅用天</c>, <c>同比增长。</c>, <c>最高不超过万元</c>, <c>大连月日电</c>.</summary>
internal static class MissingDigits
{
    /// <summary>With more than one digit in so many characters a text kept its numbers, and only what no writer would print is reported.</summary>
    private const int DigitShare = 150;

    private static readonly TermTable Table = Terms.MissingDigits;
    private static readonly Kind[] Kinds = [.. Enumerable.Range(0, Table.RowCount).Select(row => Enum.Parse<Kind>(Table[row, 1].ToString().Replace("_", "", StringComparison.Ordinal), ignoreCase: true))];
    private static readonly CharacterSet Starts = new(Enumerable.Range(0, Table.RowCount).Select(row => Table[row, 0][0]));

    private static readonly CharacterSet Numerals = new("0123456789０１２３４５６７８９一二三四五六七八九十百千万亿零〇两几数半多余来上近逾每成整第首单这该本各某廿卅");

    /// <summary>What a word of <c>dictionaries/missing-digits.tsv</c> needs; the table explains each.</summary>
    [Flags]
    private enum Kind
    {
        None = 0,
        Phrase = 1,
        Alone = 2,
        Change = 4,
        Counted = 8,
        Opener = 16,
        Unit = 32,
        WeakUnit = 64,
    }

    /// <summary>The warnings of a text, in order.</summary>
    public static IEnumerable<Warning> Find(string text)
    {
        var digits = 0;
        foreach (var c in text)
            if (Characters.IsDigit(c)) digits++;
        var isStripped = digits * DigitShare < text.Length;
        for (var at = 0; at < text.Length && Starts.IndexIn(text.AsSpan(at)) is var next && next >= 0;)
        {
            at += next;
            var length = At(text, at, isStripped, out var start);
            if (length == 0)
            {
                at++;
                continue;
            }
            var span = TextSpan.FromBounds(start, at + length);
            yield return new Warning("missing_digits", span.Of(text).ToString(), span);
            at = span.End;
        }
    }

    /// <summary>The length of what is wrong at an offset, or 0; <paramref name="start"/> is where a reader sees it begin.</summary>
    private static int At(string text, int at, bool isStripped, out int start)
    {
        start = at;
        if (!isStripped && IsNumber(text, at - 1)) return 0; // as most units are: the other kinds count in stripped texts only
        var kinds = KindsAt(text.AsSpan(at), out var length);
        if (length == 0) return 0;
        if (kinds.HasFlag(Kind.Phrase) && !IsNumber(text, at - 1)) return length;
        if (kinds.HasFlag(Kind.Alone) && IsLost(text, at, length))
        {
            start = WordStart(text, at);
            return length;
        }
        if (!isStripped) return 0;
        if (kinds.HasFlag(Kind.Change) && IsEnd(text, at + length)) return length + (at + length < text.Length ? 1 : 0);
        if (kinds.HasFlag(Kind.Counted) && (at == 0 || IsPhraseStart(text[at - 1]))) return length;
        if (!kinds.HasFlag(Kind.Opener)) return 0;
        var unit = KindsAt(text.AsSpan(at + length), out var unitLength);
        var end = at + length + unitLength;
        if (unitLength == 0) return 0;
        if (unit.HasFlag(Kind.Unit) && !text.AsSpan(end).StartsWith("旦") && !text.AsSpan(end).StartsWith("素")) return length + unitLength;
        return unit.HasFlag(Kind.WeakUnit) && (IsEnd(text, end) || text.AsSpan(end).StartsWith("以")) ? length + unitLength : 0;
    }

    /// <summary>A unit is without its number when neither a numeral nor a word for a rough count stands before it.</summary>
    private static bool IsLost(string text, int at, int length)
    {
        if (IsNumber(text, at - 1)) return false;
        if (at > 0 && text[at - 1] is ' ' or '.' or '．' && IsNumber(text, at - 2)) return false;
        // 超万元 may be meant as it stands; 不超过万元 is not.
        if (at > 0 && text[at - 1] is '超' or '过' or '达' or '约' && text[at] is '万' or '亿') return at > 2 && text[at - 1] == '过' && text[at - 3] == '不';
        return length > 1 || !(at > 0 && char.IsAsciiLetter(text[at - 1]));
    }

    /// <summary>The word before a unit belongs to what a reader sees (岗位万个).</summary>
    private static int WordStart(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 2 && Characters.IsHan(text[start - 1])) start--;
        return char.IsLowSurrogate(text[start]) ? start + 1 : start; // never half of a rare character, which cannot be stored
    }

    private static Kind KindsAt(ReadOnlySpan<char> text, out int length) => Table.Trie.LongestPrefix(text, out length) is >= 0 and var row ? Kinds[row] : default;

    private static bool IsNumber(string text, int at) => at >= 0 && Numerals.Contains(text[at]);

    private static bool IsEnd(string text, int at) => at >= text.Length || text[at] is '。' or '，' or '；' or '、' or '\n' or '）';

    private static bool IsPhraseStart(char c) => c is '，' or '。' or '；' or '、' or '：' or '\n' or '“';
}
