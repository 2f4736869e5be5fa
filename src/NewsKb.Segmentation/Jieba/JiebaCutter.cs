using System.Buffers;
using System.Runtime.CompilerServices;
using NewsKb.Segmentation.Lexicon;

namespace NewsKb.Segmentation.Jieba;

/// <summary>jieba's <c>cut</c>, with or without the character model, and <c>cut_for_search</c> on top of it.</summary>
internal sealed class JiebaCutter(WordLexicon lexicon, bool unknownWords, bool subWords)
{
    private readonly CharacterModel _model = CharacterModel.Default;

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
            i += Characters.UnitsAt(text, i);
            into.Add(new Token(start, i - start));
        }
    }

    [SkipLocalsInit]
    private void CutBlock(ReadOnlySpan<char> block, int offset, List<Token> into)
    {
        const int Small = 256;
        var rented = block.Length >= Small ? ArrayPool<Step>.Shared.Rent(block.Length + 1) : null;
        Span<Step> path = rented ?? stackalloc Step[Small];
        lexicon.BestPath(block, path);
        var first = into.Count;
        if (unknownWords) Join(block, path, offset, into);
        else JoinLatin(block, path, offset, into);
        if (rented is not null) ArrayPool<Step>.Shared.Return(rented);
        if (subWords) AddSubWords(block, offset, first, into);
    }

    /// <summary>Runs of single characters go to the character model, unless the run is itself a word (then jieba leaves it in pieces).</summary>
    private void Join(ReadOnlySpan<char> block, ReadOnlySpan<Step> path, int offset, List<Token> into)
    {
        for (var i = 0; i < block.Length;)
        {
            var start = i;
            while (i < block.Length && path[i].End == i + 1) i++;
            if (i - start == 1) into.Add(new Token(offset + start, 1));
            else if (i > start) CutSingles(block[start..i], offset + start, into);
            if (i == block.Length) break;
            into.Add(new Token(offset + i, path[i].End - i));
            i = path[i].End;
        }
    }

    private void CutSingles(ReadOnlySpan<char> run, int offset, List<Token> into)
    {
        if (lexicon.IsWord(run))
        {
            for (var i = 0; i < run.Length; i++) into.Add(new Token(offset + i, 1));
            return;
        }
        for (var i = 0; i < run.Length;)
        {
            var start = i;
            while (i < run.Length && Characters.IsHan(run[i])) i++;
            if (i > start)
            {
                _model.Cut(run[start..i], offset + start, lexicon.User?.Split, into);
                continue;
            }
            while (i < run.Length && !Characters.IsHan(run[i])) i++;
            LatinRun.Cut(run[start..i], offset + start, into);
        }
    }

    /// <summary>Without the character model, only neighbouring Latin letters and digits are joined.</summary>
    private static void JoinLatin(ReadOnlySpan<char> block, ReadOnlySpan<Step> path, int offset, List<Token> into)
    {
        for (var i = 0; i < block.Length;)
        {
            var start = i;
            while (i < block.Length && path[i].End == i + 1 && Characters.IsLatin(block[i])) i++;
            if (i == start) i = path[i].End;
            into.Add(new Token(offset + start, i - start));
        }
    }

    /// <summary>Puts before each token of the block the words of two, then of three characters inside it.</summary>
    private void AddSubWords(ReadOnlySpan<char> block, int offset, int first, List<Token> into)
    {
        var words = into.Count - first;
        for (var i = 0; i < words; i++)
        {
            var token = into[first + i];
            var word = block.Slice(token.Start - offset, token.Length);
            for (var length = 2; length <= 3 && length < word.Length; length++)
                for (var j = 0; j + length <= word.Length; j++)
                    if (lexicon.IsWord(word.Slice(j, length))) into.Add(new Token(token.Start + j, length));
            into.Add(token);
        }
        into.RemoveRange(first, words);
    }
}
