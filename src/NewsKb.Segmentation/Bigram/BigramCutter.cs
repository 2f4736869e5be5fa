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
    private readonly CharacterKinds _kinds = CharacterKinds.Default;
    private readonly WordTrie _trie = table.Trie;

    public BigramCutter(WordLexicon lexicon) : this(WordTable.Default, lexicon.User, new BigramWeights())
    {
    }

    public void Cut(ReadOnlySpan<char> text, List<Token> into) => Score(text, into);

    /// <summary>Cuts the text; the natural logarithm of how probable the model holds it, cut so.</summary>
    public float Score(ReadOnlySpan<char> text, List<Token> into)
    {
        var score = 0f;
        var longest = Math.Min(text.Length, LongestStretch + 1);
        var lattice = new Lattice(_model, longest);
        var codes = ArrayPool<int>.Shared.Rent(longest + 2);
        for (var i = 0; i < text.Length;)
        {
            if ((_kinds.Of(text[i]) & CharacterKinds.Space) != 0)
            {
                var units = Characters.UnitsAt(text, i);
                into.Add(new Token(i, units));
                i += units;
                continue;
            }
            var start = i;
            i += EndOfStretch(text[i..]);
            AddWords(ref lattice, text[start..i], codes);
            score += lattice.FindPath(i - start, start, into);
        }
        ArrayPool<int>.Shared.Return(codes);
        lattice.Return();
        return score;
    }

    private int EndOfStretch(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && i < LongestStretch && (_kinds.Of(text[i]) & CharacterKinds.Space) == 0 && text[i++] is not ('。' or '！' or '？' or '；'))
        {
        }
        return i < text.Length && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? i + 1 : i;
    }

    private void AddWords(ref Lattice lattice, ReadOnlySpan<char> text, int[] codes)
    {
        lattice.Clear(text.Length);
        for (var i = 0; i < text.Length; i++) codes[i] = _trie.Code(text[i]);
        codes[text.Length] = codes[text.Length + 1] = 0; // leads nowhere: the end needs no test of its own
        for (var i = 0; i < text.Length; i++) table.Prefetch(_trie.Second(codes[i], codes[i + 1]));
        for (var i = 0; i < text.Length; i++) table.Prefetch(_trie.Third(codes[i], codes[i + 1], codes[i + 2]));
        for (var i = 0; i < text.Length; i++)
        {
            if (!lattice.MoveTo(i)) continue;
            var kind = _kinds.Of(text[i]);
            if ((kind & CharacterKinds.Digit) != 0)
            {
                AddDigits(ref lattice, text, i);
                continue;
            }
            if ((kind & CharacterKinds.Letter) != 0) lattice.Add(i, Numerals.EndOfLatin(text, i), _model.Latin, 0);
            if (user is null || !user.StartsWith(text[i])) AddListed(ref lattice, text, i, codes);
            else AddUsers(ref lattice, text, i);
            if ((kind & CharacterKinds.Numeral) != 0) AddHanNumber(ref lattice, text, i);
            if ((kind & CharacterKinds.Name) != 0) AddName(ref lattice, text, i);
        }
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

    /// <summary>Words that a lexicon lists; the single character in any case, so that the lattice has no gap.</summary>
    private void AddListed(ref Lattice lattice, ReadOnlySpan<char> text, int start, int[] codes)
    {
        var single = false;
        var state = _trie.First(codes[start]);
        for (var i = start + 1; state != WordTrie.Root; i++)
        {
            var word = table.Class(state);
            if (word.Class > 0)
            {
                AddWord(ref lattice, start, i, word);
                single |= i == start + 1;
            }
            var next = WordTrie.Target(_trie.Cell(state), codes[i]);
            state = WordTrie.Check(_trie.Cell(next)) == state ? next : WordTrie.Root;
        }
        if (!single) AddUnlisted(ref lattice, text, start);
    }

    /// <summary>The same where the user's words have a say.</summary>
    private void AddUsers(ref Lattice lattice, ReadOnlySpan<char> text, int start)
    {
        var single = false;
        var state = WordTrie.Root;
        var added = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (state != WordTrie.Dead) state = _trie.Next(state, _trie.Code(text[i]));
            if (added >= 0) added = user!.Next(added, text[i]);
            if (state == WordTrie.Dead && added < 0) break;
            var frequency = added >= 0 ? user!.Frequency(added) : UserWords.Unchanged;
            if (frequency > 0) lattice.Add(start, i + 1, _model.Other, 0);
            else if (frequency == UserWords.Unchanged && state != WordTrie.Dead && table.Class(state) is { Class: > 0 } word) AddWord(ref lattice, start, i + 1, word);
            else continue;
            single |= i == start;
        }
        if (!single) AddUnlisted(ref lattice, text, start);
    }

    private void AddWord(ref Lattice lattice, int start, int end, WordClass word)
    {
        if (word.Class < _model.SharedCount) lattice.Add(start, end, word.Class, word.Probability + weights.Unlisted);
        else lattice.Add(start, end, word.Class, word.Probability, word.Backoff, 0);
    }

    /// <summary>A sign of half width stands for the one of full width, which SmartCn lists.</summary>
    private void AddUnlisted(ref Lattice lattice, ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        var state = c is > ' ' and <= '~' ? _trie.Next(WordTrie.Root, _trie.Code((char)(c + '！' - '!'))) : WordTrie.Dead;
        var word = state == WordTrie.Dead ? default : table.Class(state);
        if (word.Class >= _model.SharedCount) AddWord(ref lattice, start, start + 1, word);
        else lattice.Add(start, start + Characters.UnitsAt(text, start), _model.Other, weights.UnknownCharacter);
    }

    private void AddName(ref Lattice lattice, ReadOnlySpan<char> text, int start)
    {
        if (start + 1 >= text.Length || !Characters.IsHan(text[start + 1])) return;
        var first = _model.InName(text[start], 0) + weights.Name;
        lattice.Add(start, start + 2, _model.Person, first + _model.NameOfTwo + _model.InName(text[start + 1], 2));
        if (start + 2 >= text.Length || !Characters.IsHan(text[start + 2])) return;
        lattice.Add(start, start + 3, _model.Person, first + _model.NameOfThree + _model.InName(text[start + 1], 1) + _model.InName(text[start + 2], 2));
    }
}
