using NewsKb.Text.Conversion;
using NewsKb.Text.Folding;

namespace NewsKb.Text;

/// <summary>
/// Makes characters plain where that does not change the meaning: full-width digits, letters and signs become half-width
/// (<c>１２．５％</c> → <c>12.5%</c>), compatibility ideographs and radicals become the usual ones, zero-width and private-use characters
/// and the readings that page converters leave behind (<c>業(yè)務(wù)</c>) are left out. Chinese punctuation stays.
/// </summary>
/// <remarks>Run it before a conversion to simplified characters: the readings are recognised by the traditional character before them.</remarks>
public static class WidthFolding
{
    /// <summary>Folds a text; the map leads back to it.</summary>
    public static MappedText Fold(string text)
    {
        var table = FoldingTable.Default;
        var first = FirstChange(text, table);
        var folded = first == text.Length ? MappedText.Identity(text) : Fold(text, first, table);
        return MappedConversion.Normalize(folded);
    }

    private static int FirstChange(string text, FoldingTable table)
    {
        for (var at = 0; at < text.Length; at++)
            if (table[text[at]] != FoldingTable.Rule.Keep || (text[at] is '(' or '（' && PinyinResidue.Length(text, at) > 0)) return at;
        return text.Length;
    }

    private static MappedText Fold(string text, int first, FoldingTable table)
    {
        using var output = new CharBuffer();
        var map = new SourceMapBuilder(text.Length);
        output.Append(text.AsSpan(0, first));
        map.Copy(first, 0);
        for (var at = first; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '(' or '（' && PinyinResidue.Length(text, at) is > 0 and var residue)
            {
                at += residue - 1;
                continue;
            }
            var rule = table[c];
            if (rule == FoldingTable.Rule.Drop) continue;
            output.Append([Applies(rule, text, at) ? table.Target(c) : c]);
            map.Copy(1, at);
        }
        return new MappedText(output.Span.ToString(), map.Build());
    }

    private static bool Applies(FoldingTable.Rule rule, string text, int at) => rule switch
    {
        FoldingTable.Rule.Always => true,
        FoldingTable.Rule.BetweenDigits => IsDigit(text, at - 1) && IsDigit(text, at + 1),
        FoldingTable.Rule.Thousands => IsWideDigit(text, at - 1) && IsWideDigit(text, at + 1) && IsWideDigit(text, at + 2) && IsWideDigit(text, at + 3)
            && !IsDigit(text, at + 4) && !(IsDigit(text, at - 4) && IsDigit(text, at - 3) && IsDigit(text, at - 2)),
        _ => false,
    };

    private static bool IsDigit(string text, int at) => IsWideDigit(text, at) || (at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]));

    private static bool IsWideDigit(string text, int at) => at >= 0 && at < text.Length && text[at] is >= '０' and <= '９';
}
