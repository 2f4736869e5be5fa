namespace NewsKb.Knowledge.Analysis;

/// <summary>What a code unit is to the index.</summary>
internal enum CharacterClass
{
    /// <summary>It separates: space, punctuation, symbols.</summary>
    Separator,

    /// <summary>Han: cut into words.</summary>
    Han,

    /// <summary>A letter or digit of another script: runs are words.</summary>
    Letter,
}

/// <summary>Classifies code units.</summary>
internal static class CharacterClasses
{
    /// <summary>The class of a code unit; both halves of a surrogate pair are Han.</summary>
    public static CharacterClass Of(char c) => c is >= '\u3400' and <= '\u9FFF' ? CharacterClass.Han : OfOther(c);

    /// <summary>The end of the run of one class that starts at <paramref name="start"/>. A decimal point inside digits belongs to the number.</summary>
    public static int RunEnd(ReadOnlySpan<char> text, int start)
    {
        var kind = Of(text[start]);
        var end = start + 1;
        while (end < text.Length && (Of(text[end]) == kind || IsDecimalPoint(text, end, kind))) end++;
        return end;
    }

    private static CharacterClass OfOther(char c)
    {
        if (c < 0x80) return char.IsAsciiLetterOrDigit(c) ? CharacterClass.Letter : CharacterClass.Separator;
        if (c is >= '\uF900' and <= '\uFAFF' or '\u3007' || char.IsSurrogate(c)) return CharacterClass.Han;
        return char.IsLetterOrDigit(c) ? CharacterClass.Letter : CharacterClass.Separator;
    }

    private static bool IsDecimalPoint(ReadOnlySpan<char> text, int at, CharacterClass kind) =>
        kind == CharacterClass.Letter && text[at] == '.' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
}
