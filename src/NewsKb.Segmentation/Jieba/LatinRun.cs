using NewsKb.Segmentation.Lexicon;

namespace NewsKb.Segmentation.Jieba;

/// <summary>finalseg's cut of what is not Han: <c>[a-zA-Z0-9]+(?:\.\d+)?%?</c>, and whatever lies between.</summary>
internal static class LatinRun
{
    public static void Cut(ReadOnlySpan<char> run, int offset, List<Token> into)
    {
        for (var i = 0; i < run.Length;)
        {
            var start = i;
            while (i < run.Length && !Characters.IsLatin(run[i])) i++;
            if (i > start) into.Add(new Token(offset + start, i - start));
            if (i == run.Length) return;
            start = i;
            while (i < run.Length && Characters.IsLatin(run[i])) i++;
            if (i + 1 < run.Length && run[i] == '.' && char.IsAsciiDigit(run[i + 1]))
                for (i++; i < run.Length && char.IsAsciiDigit(run[i]);) i++;
            if (i < run.Length && run[i] == '%') i++;
            into.Add(new Token(offset + start, i - start));
        }
    }
}
