using System.Buffers;
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
    /// <summary>Says how much of the start of a text is to be left out, given the last character that stayed.</summary>
    private delegate int Removal(ReadOnlySpan<char> text, char kept);

    private static readonly SearchValues<char> Brackets = SearchValues.Create("(（");

    /// <summary>Folds a text; the map leads back to it.</summary>
    public static MappedText Fold(string text)
    {
        var table = FoldingTable.Default;
        var visible = table.Touched.IndexIn(text) < 0 ? MappedText.Identity(text) : Without(text, table.Dropped, (_, _) => 1);
        var plain = MappedConversion.Normalize(visible with { Text = Plain(visible.Text, table) });
        return plain.Text.AsSpan().ContainsAny(Brackets) ? plain.Then(Without(plain.Text, Brackets, PinyinResidue.Length)) : plain;
    }

    /// <summary>The text without what <paramref name="removal"/> says to leave out, which starts with one of some characters.</summary>
    private static MappedText Without(string text, SearchValues<char> starts, Removal removal)
    {
        var kept = '\0';
        var next = NextRemoval(text, 0, starts, removal, ref kept, out var length);
        if (next == text.Length) return MappedText.Identity(text);
        using var output = new CharBuffer();
        var map = new SourceMapBuilder(text.Length);
        for (var at = 0; ; next = NextRemoval(text, at, starts, removal, ref kept, out length))
        {
            output.Append(text.AsSpan(at, next - at));
            map.Copy(next - at, at);
            if (next == text.Length) return new MappedText(output.Span.ToString(), map.Build());
            at = next + length;
        }
    }

    private static int NextRemoval(string text, int at, SearchValues<char> starts, Removal removal, ref char kept, out int length)
    {
        for (; text.AsSpan(at).IndexOfAny(starts) is var next and >= 0; at++)
        {
            at += next;
            if (next > 0) kept = text[at - 1];
            length = removal(text.AsSpan(at), kept);
            if (length > 0) return at;
            kept = text[at];
        }
        length = 0;
        return text.Length;
    }

    /// <summary>The text with every character as plain as it can be: of the same length.</summary>
    private static string Plain(string text, FoldingTable table)
    {
        char[]? plain = null;
        for (var at = 0; table.Touched.IndexIn(text.AsSpan(at)) is var next and >= 0; at++)
        {
            at += next;
            if (Applies(table[text[at]], text, at)) (plain ??= text.ToCharArray())[at] = table.Target(text[at]);
        }
        return plain is null ? text : new string(plain);
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
