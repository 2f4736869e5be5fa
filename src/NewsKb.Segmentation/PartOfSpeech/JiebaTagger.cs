using System.Buffers;
using NewsKb.Segmentation.Lexicon;

namespace NewsKb.Segmentation.PartOfSpeech;

/// <summary>jieba's <c>posseg.cut</c>: words with tags, unknown words by the tag model.</summary>
internal sealed class JiebaTagger(WordLexicon lexicon, bool unknownWords)
{
    private readonly TagModel _model = TagModel.Default;

    public void Cut(ReadOnlySpan<char> text, List<TaggedToken> into)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && Characters.IsTaggedWord(text[i])) i++;
            if (i > start)
            {
                CutBlock(text[start..i], start, into);
                continue;
            }
            i += Characters.UnitsAt(text, i);
            Add(start, i, "x", into);
        }
    }

    private void CutBlock(ReadOnlySpan<char> block, int offset, List<TaggedToken> into)
    {
        var path = ArrayPool<Step>.Shared.Rent(block.Length + 1);
        lexicon.BestPath(block, path);
        for (var i = 0; i < block.Length;)
        {
            var start = i;
            while (i < block.Length && path[i].End == i + 1 && (unknownWords || Characters.IsLatin(block[i]))) i++;
            if (i > start) CutSingles(block[start..i], offset + start, into);
            if (i == block.Length) break;
            AddWord(block[i..path[i].End], offset + i, into);
            i = path[i].End;
        }
        ArrayPool<Step>.Shared.Return(path);
    }

    private void CutSingles(ReadOnlySpan<char> run, int offset, List<TaggedToken> into)
    {
        if (!unknownWords) Add(offset, offset + run.Length, "eng", into);
        else if (run.Length == 1 || lexicon.IsWord(run))
            for (var i = 0; i < run.Length; i++) AddWord(run.Slice(i, 1), offset + i, into);
        else CutUnknown(run, offset, into);
    }

    private void CutUnknown(ReadOnlySpan<char> run, int offset, List<TaggedToken> into)
    {
        for (var i = 0; i < run.Length;)
        {
            var start = i;
            while (i < run.Length && Characters.IsHan(run[i])) i++;
            if (i > start)
            {
                CutHan(run[start..i], offset + start, into);
                continue;
            }
            if (IsNumber(run[i]))
            {
                while (i < run.Length && IsNumber(run[i])) i++;
                Add(offset + start, offset + i, "m", into);
            }
            else if (Characters.IsLatin(run[i]))
            {
                while (i < run.Length && Characters.IsLatin(run[i])) i++;
                Add(offset + start, offset + i, "eng", into);
            }
            else
            {
                while (i < run.Length && !Characters.IsHan(run[i]) && !IsNumber(run[i]) && !Characters.IsLatin(run[i])) i++;
                Add(offset + start, offset + i, "x", into);
            }
        }
    }

    private void CutHan(ReadOnlySpan<char> run, int offset, List<TaggedToken> into)
    {
        var rented = ArrayPool<byte>.Shared.Rent(run.Length);
        var states = rented.AsSpan(0, run.Length);
        TagViterbi.Solve(_model, run, states);
        int begin = 0, next = 0;
        for (var i = 0; i < run.Length; i++)
        {
            var place = _model.Place(states[i]);
            if (place is 'B' or 'S') begin = i;
            if (place is not ('E' or 'S')) continue;
            next = i + 1;
            Add(offset + begin, offset + next, _model.Tag(states[i]), into);
        }
        if (next < run.Length) Add(offset + next, offset + run.Length, _model.Tag(states[next]), into);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private void AddWord(ReadOnlySpan<char> word, int offset, List<TaggedToken> into) =>
        Add(offset, offset + word.Length, lexicon.Tag(word) ?? "x", into);

    private static void Add(int start, int end, string tag, List<TaggedToken> into) => into.Add(new TaggedToken(new Token(start, end - start), tag));

    private static bool IsNumber(char c) => c == '.' || char.IsAsciiDigit(c);
}
