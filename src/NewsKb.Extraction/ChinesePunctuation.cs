using System.Buffers;

namespace NewsKb.Extraction;

/// <summary>
/// Reads the half-width marks of Chinese prose (到年底,全市共投放) as the full-width ones they stand for, character for character, so that every
/// grammar meets one form. What stands between digits or letters (1,200, 2:1, 10:30) is left alone, but both brackets of a pair are read alike:
/// 文(2020)5号. Facts keep the text as it is printed.
/// </summary>
internal static class ChinesePunctuation
{
    private const string Half = ",;:?!()";
    private const string Full = "，；：？！（）";
    private static readonly SearchValues<char> Marks = SearchValues.Create(Half);

    /// <summary>The text with full-width marks, of the same length; the text itself where it has no half-width ones.</summary>
    public static string Widen(string text)
    {
        var first = text.AsSpan().IndexOfAny(Marks);
        if (first < 0) return text;
        return string.Create(text.Length, (text, first), static (widened, state) =>
        {
            state.text.CopyTo(widened);
            var open = new Stack<int>(); // brackets that are not closed yet
            for (var i = state.first; i < widened.Length; i++)
            {
                if (Half.IndexOf(widened[i], StringComparison.Ordinal) is not (>= 0 and var mark)) continue;
                if (IsInProse(state.text, i)) widened[i] = Full[mark];
                if (Half[mark] == '(') open.Push(i);
                else if (Half[mark] == ')' && open.TryPop(out var other) && (widened[other] == '（' || widened[i] == '）')) (widened[other], widened[i]) = ('（', '）');
            }
        });
    }

    /// <summary>Whether a Chinese character or mark stands next to it; a per cent sign ends a figure of it.</summary>
    private static bool IsInProse(string text, int at) => (at > 0 && IsChinese(text[at - 1])) || (at + 1 < text.Length && IsChinese(text[at + 1]));

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\u3001' and <= '\u3011' or >= '\uFF01' and <= '\uFF5E' or '“' or '”' or '‘' or '’' or '—' or '…' or '%' or '℃';
}
