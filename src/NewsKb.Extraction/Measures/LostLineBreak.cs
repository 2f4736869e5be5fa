using NewsKb.Segmentation.Lexicon;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Blanks that stand where a page had a line break: 减免房租 对承租国有房屋的商户… is a heading and a sentence.</summary>
internal static class LostLineBreak
{
    private const int LeastInFront = 4, Window = 3;

    /// <summary>Whether a blank is one. <paramref name="start"/>: where the clause in front of it starts.</summary>
    public static bool IsAt(string text, int start, int at)
    {
        if (at - start < LeastInFront || !(Characters.IsHan(text[at - 1]) || text[at - 1] is '）' or ')' or '”' or '》')) return false;
        var next = at + 1;
        while (next < text.Length && text[next] != '\n' && text[next].IsBlank() && next - at < Window) next++;
        if (next >= text.Length || !(Characters.IsHan(text[next]) || text[next] is '“' or '《')) return false;
        return !IsInWord(text, at, next);
    }

    /// <summary>Whether a word of the lexicon goes on behind the blank: 固定资产投 资 was cut by the page.</summary>
    private static bool IsInWord(string text, int end, int next)
    {
        Span<char> joint = stackalloc char[2 * Window];
        var front = text.AsSpan(end - Window, Window);
        var back = text.AsSpan(next, Math.Min(Window, text.Length - next));
        front.CopyTo(joint);
        back.CopyTo(joint[Window..]);
        for (var i = 0; i < Window; i++)
            foreach (var (length, _) in new WordWalk(WordTable.Default, null, joint[i..(Window + back.Length)]))
                if (i + length > Window) return true;
        return false;
    }
}
