namespace NewsKb.Text.Tables;

/// <summary>
/// Ideographic description sequences (Unicode, chapter 18.2): an operator and its operands stand for one character that has no code,
/// so their parts are never converted on their own. Depth and length are limited as in OpenCC.
/// </summary>
internal static class IdeographicDescription
{
    /// <summary>The first operator character.</summary>
    public const char FirstOperator = '\u2FF0';

    /// <summary>The last operator character.</summary>
    public const char LastOperator = '\u2FFF';

    /// <summary>Returned where the text ends before the sequence does.</summary>
    public const int Incomplete = -1;

    private const int MaxDepth = 16;
    private const int MaxCharacters = 64;

    /// <summary>Whether the character is an operator.</summary>
    public static bool IsOperator(char c) => c is >= FirstOperator and <= LastOperator;

    /// <summary>The length in code units of the sequence that the text starts with; 0: none; or <see cref="Incomplete"/>.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsOperator(text[0])) return 0;
        // The operands still open at each depth: a sequence is complete when all are closed.
        Span<int> open = stackalloc int[MaxDepth + 1];
        int depth = 0, at = 0;
        open[0] = 1;
        for (var characters = 0; ; characters++)
        {
            while (open[depth] == 0)
            {
                if (depth == 0) return at;
                depth--;
            }
            if (at >= text.Length) return Incomplete;
            if (characters >= MaxCharacters || depth >= MaxDepth) return 0;
            open[depth]--;
            var c = text[at++];
            if (char.IsHighSurrogate(c) && at < text.Length && char.IsLowSurrogate(text[at])) at++;
            if (IsOperator(c)) open[++depth] = Arity(c);
        }
    }

    private static int Arity(char c) => c switch
    {
        '\u2FF2' or '\u2FF3' => 3,
        '\u2FFE' or '\u2FFF' => 1,
        _ => 2,
    };
}
