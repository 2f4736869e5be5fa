using System.Buffers;
using NewsKb.Segmentation.Lexicon;

namespace NewsKb.Segmentation.Bigram;

/// <summary>
/// Cuts by the most probable path through a lattice of the words of jieba and SmartCn, and of class nodes for numbers, dates, Latin words and
/// names of persons, weighed by SmartCn's pairs.
/// </summary>
internal sealed class BigramCutter(WordTable table, UserWords? user, BigramWeights weights)
{
    private const int LongestStretch = 1000; // bounds the memory for text without punctuation

    private readonly BigramModel _model = BigramModel.Default;
    private readonly WordTrie _trie = table.Trie;

    public BigramCutter(WordLexicon lexicon) : this(WordTable.Default, lexicon.User, new BigramWeights())
    {
    }

    public void Cut(ReadOnlySpan<char> text, List<Token> into)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Characters.IsSpace(text[i]))
            {
                var units = Characters.UnitsAt(text, i);
                into.Add(new Token(i, units));
                i += units;
                continue;
            }
            var start = i;
            while (i < text.Length && !Characters.IsSpace(text[i]) && i - start < LongestStretch && text[i++] is not ('。' or '！' or '？' or '；'))
            {
            }
            if (i < text.Length && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) i++;
            CutStretch(text[start..i], start, into);
        }
    }

    private void CutStretch(ReadOnlySpan<char> text, int offset, List<Token> into)
    {
        var lattice = new Lattice(_model, text.Length);
        for (var i = 0; i < text.Length; i++)
            if (lattice.IsReached(i)) AddWords(ref lattice, text, i);
        var ends = ArrayPool<int>.Shared.Rent(text.Length);
        lattice.BestPath(text.Length, ends);
        lattice.Return();
        for (var i = 0; i < text.Length; i = ends[i]) into.Add(new Token(offset + i, ends[i] - i));
        ArrayPool<int>.Shared.Return(ends);
    }

    private void AddWords(ref Lattice lattice, ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        if (Numerals.IsDigit(c))
        {
            AddDigits(ref lattice, text, start);
            return;
        }
        if (Numerals.IsLetter(c)) lattice.Add(start, Numerals.EndOfLatin(text, start), _model.Latin, 0);
        AddListed(ref lattice, text, start);
        if (!Characters.IsHan(c)) return;
        AddHanNumber(ref lattice, text, start);
        AddName(ref lattice, text, start);
    }

    private void AddDigits(ref Lattice lattice, ReadOnlySpan<char> text, int start)
    {
        var end = Numerals.EndOfDigits(text, start);
        if (Numerals.EndOfLatin(text, start) is var latin && latin > end) lattice.Add(start, latin, _model.Latin, 0);
        else AddNumber(ref lattice, text, start, end, 0);
    }

    private void AddHanNumber(ref Lattice lattice, ReadOnlySpan<char> text, int start)
    {
        var from = text[start] == '第' ? start + 1 : text[start..].StartsWith("百分之") ? start + 3 : start;
        var end = from < text.Length && Numerals.IsDigit(text[from]) ? Numerals.EndOfDigits(text, from) : Numerals.EndOfHan(text, from);
        if (end > from && end > start + 1) AddNumber(ref lattice, text, start, end, weights.Numeral * (end - start));
        else if (end > from) AddTime(ref lattice, text, start, end, weights.Numeral);
    }

    private void AddNumber(ref Lattice lattice, ReadOnlySpan<char> text, int start, int end, float share)
    {
        lattice.Add(start, end, _model.Number, share);
        AddTime(ref lattice, text, start, end, share);
    }

    private void AddTime(ref Lattice lattice, ReadOnlySpan<char> text, int start, int end, float share)
    {
        if (end < text.Length && Numerals.IsCalendarUnit(text[end])) lattice.Add(start, end + 1, _model.Time, share);
    }

    /// <summary>Words that a lexicon or the user lists; the single character in any case, so that the lattice has no gap.</summary>
    private void AddListed(ref Lattice lattice, ReadOnlySpan<char> text, int start)
    {
        var single = false;
        var state = WordTrie.Root;
        var added = user is not null && user.StartsWith(text[start]) ? 0 : -1;
        for (var i = start; i < text.Length; i++)
        {
            if (state != WordTrie.Dead) state = _trie.Next(state, _trie.Code(text[i]));
            if (added >= 0) added = user!.Next(added, text[i]);
            if (state == WordTrie.Dead && added < 0) break;
            var frequency = added >= 0 ? user!.Frequency(added) : UserWords.Unchanged;
            if (frequency > 0) lattice.Add(start, i + 1, _model.Other, 0);
            else if (frequency == UserWords.Unchanged && state != WordTrie.Dead && table.Class(state) is { Class: > 0 } word)
                lattice.Add(start, i + 1, word.Class, word.Share == 0 ? 0 : word.Share + weights.Unlisted);
            else continue;
            single |= i == start;
        }
        if (!single) AddUnlisted(ref lattice, text, start);
    }

    /// <summary>A sign of half width stands for the one of full width, which SmartCn lists.</summary>
    private void AddUnlisted(ref Lattice lattice, ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        var state = c is > ' ' and <= '~' ? _trie.Next(WordTrie.Root, _trie.Code((char)(c + '！' - '!'))) : WordTrie.Dead;
        var wordClass = state == WordTrie.Dead ? 0 : table.Class(state).Class;
        if (wordClass > 0) lattice.Add(start, start + 1, wordClass, 0);
        else lattice.Add(start, start + Characters.UnitsAt(text, start), _model.Other, weights.UnknownCharacter);
    }

    private void AddName(ref Lattice lattice, ReadOnlySpan<char> text, int start)
    {
        const float RareAsFirst = -7.5f;
        var first = _model.InName(text[start], 0);
        if (first < RareAsFirst || start + 1 >= text.Length || !Characters.IsHan(text[start + 1])) return;
        lattice.Add(start, start + 2, _model.Person, first + _model.NameOfTwo + _model.InName(text[start + 1], 2) + weights.Name);
        if (start + 2 >= text.Length || !Characters.IsHan(text[start + 2])) return;
        lattice.Add(start, start + 3, _model.Person, first + _model.NameOfThree + _model.InName(text[start + 1], 1) + _model.InName(text[start + 2], 2) + weights.Name);
    }
}
