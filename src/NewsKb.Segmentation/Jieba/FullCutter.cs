using NewsKb.Segmentation.Lexicon;

namespace NewsKb.Segmentation.Jieba;

/// <summary>
/// jieba's <c>cut_all</c>: every dictionary word of two or more characters, and single characters that no word covers. Differs from
/// jieba where that yields empty strings (around spaces): there is no such token here.
/// </summary>
internal sealed class FullCutter(WordLexicon lexicon)
{
    public void Cut(ReadOnlySpan<char> text, List<Token> into)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && Characters.IsWord(text[i])) i++;
            if (i > start)
            {
                CutBlock(text[start..i], start, into);
                continue;
            }
            if (Characters.IsSpace(text[i])) i += Characters.UnitsAt(text, i);
            else while (i < text.Length && !Characters.IsWord(text[i]) && !Characters.IsSpace(text[i])) i++;
            into.Add(new Token(start, i - start));
        }
    }

    private void CutBlock(ReadOnlySpan<char> block, int offset, List<Token> into)
    {
        var covered = 0; // the end of the last word
        var latin = new Token(0, 0); // neighbouring Latin words become one token
        for (var k = 0; k < block.Length; k++)
        {
            if (!Characters.IsLatin(block[k])) Flush(ref latin, into);
            int words = 0, length = 1;
            foreach (var word in lexicon.Walk(block[k..])) (words, length) = (words + 1, word.Length);
            if (words <= 1 && k >= covered)
            {
                covered = k + length;
                if (!Characters.IsLatin(block[k])) into.Add(new Token(offset + k, length));
                else if (latin.End == offset + k && latin.Length > 0) latin = latin with { Length = latin.Length + length };
                else
                {
                    Flush(ref latin, into);
                    latin = new Token(offset + k, length);
                }
                continue;
            }
            foreach (var word in lexicon.Walk(block[k..]))
            {
                if (word.Length == 1) continue;
                into.Add(new Token(offset + k, word.Length));
                covered = k + word.Length;
            }
        }
        Flush(ref latin, into);
    }

    private static void Flush(ref Token latin, List<Token> into)
    {
        if (latin.Length > 0) into.Add(latin);
        latin = default;
    }
}
