using System.Buffers;
using System.Runtime.InteropServices;
using NewsKb.Segmentation;

namespace NewsKb.Extraction.Figures;

/// <summary>
/// The words of a text with their parts of speech. A clause is cut once, whatever is asked of its phrases, so that asking is cheap and no word
/// is cut in two. Not safe for several threads.
/// </summary>
internal sealed class ClauseWords(string text)
{
    private const int MostBefore = 64; // characters of a long clause that are cut with a phrase
    private const int MostBehind = 96;
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；！？,;!?\n\t");

    private readonly Segmenter _segmenter = Segmenter.For(SegmentationMode.JiebaNoHmm);
    private readonly List<TaggedToken> _phrase = new(MostBefore);
    private Clause _last = new(), _earlier = new();

    /// <summary>The words of a phrase, with offsets in it, until the next call. Those at its ends may be parts of words.</summary>
    public ReadOnlySpan<TaggedToken> Cut(ReadOnlySpan<char> phrase)
    {
        _phrase.Clear();
        if (phrase.Length == 0) return default;
        if (text.AsSpan().Overlaps(phrase, out var start)) Take(ClauseOf(start, start + phrase.Length), start, phrase.Length);
        else _segmenter.Tag(phrase, _phrase);
        return CollectionsMarshal.AsSpan(_phrase);
    }

    private void Take(Clause clause, int start, int length)
    {
        start -= clause.Start;
        var words = CollectionsMarshal.AsSpan(clause.Words);
        int first = 0, count = words.Length;
        while (count > 0)
        {
            var half = count / 2;
            if (words[first + half].Token.End <= start) (first, count) = (first + half + 1, count - half - 1);
            else count = half;
        }
        foreach (ref readonly var token in words[first..])
        {
            if (token.Token.Start >= start + length) break;
            var (from, to) = (Math.Max(0, token.Token.Start - start), Math.Min(length, token.Token.End - start));
            _phrase.Add(new TaggedToken(new Token(from, to - from), token.Tag));
        }
    }

    /// <summary>Whether the phrase has no word but verbs and what goes with them: 已累计发放.</summary>
    public bool IsVerbal(ReadOnlySpan<char> phrase)
    {
        foreach (var token in Cut(phrase))
            if (!PhraseTokens.IsVerb(token) && !PhraseTokens.IsLead(token) && phrase[token.Token.Start] != '首') return false;
        return true;
    }

    /// <summary>Whether the phrase names a place and nothing else.</summary>
    public bool IsPlace(ReadOnlySpan<char> phrase)
    {
        foreach (var token in Cut(phrase))
            if (token.Tag != "ns") return false;
        return phrase.Length >= 2;
    }

    /// <summary>Whether the phrase has a verb.</summary>
    public bool HasVerb(ReadOnlySpan<char> phrase)
    {
        foreach (var token in Cut(phrase))
            if (PhraseTokens.IsVerb(token)) return true;
        return false;
    }

    /// <summary>The nouns at the end of the phrase; all of it where it ends with none.</summary>
    public ReadOnlySpan<char> Nouns(ReadOnlySpan<char> phrase)
    {
        var tokens = Cut(phrase);
        var start = phrase.Length;
        for (var i = tokens.Length - 1; i >= 0 && PhraseTokens.IsNominal(tokens[i]); i--) start = tokens[i].Token.Start;
        return start < phrase.Length ? phrase[start..] : phrase;
    }

    /// <summary>The last word, where it is a noun or stands behind a verb as one (登记|诉求); else nothing.</summary>
    public ReadOnlySpan<char> LastNoun(ReadOnlySpan<char> phrase) =>
        Cut(phrase) is [.., var last] tokens && last.Token.Length > 1 && (PhraseTokens.IsNominal(last) || (tokens is [.., var verb, _] && PhraseTokens.IsVerb(verb) && PhraseTokens.IsVerb(last))) ? phrase[last.Token.Start..] : default;

    /// <summary>The last word, where it has more than one character; else nothing.</summary>
    public ReadOnlySpan<char> LastWord(ReadOnlySpan<char> phrase) => Cut(phrase) is [.., { Token.Length: > 1 } last] ? phrase[last.Token.Start..] : default;

    /// <summary>The end of the phrase, at most <paramref name="limit"/> characters, starting with a word.</summary>
    public ReadOnlySpan<char> Last(ReadOnlySpan<char> phrase, int limit)
    {
        if (phrase.Length <= limit) return phrase;
        foreach (var token in Cut(phrase))
            if (phrase.Length - token.Token.Start <= limit) return phrase[token.Token.Start..];
        return phrase[^limit..];
    }

    /// <summary>The start of the phrase, at most <paramref name="limit"/> characters, ending with a word.</summary>
    public ReadOnlySpan<char> First(ReadOnlySpan<char> phrase, int limit)
    {
        if (phrase.Length <= limit) return phrase;
        var end = 0;
        foreach (var token in Cut(phrase))
        {
            if (token.Token.End > limit) break;
            end = token.Token.End;
        }
        return phrase[..(end == 0 ? limit : end)];
    }

    /// <summary>The phrase without the words that lead over to it.</summary>
    public ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> phrase)
    {
        foreach (var token in Cut(phrase))
            if (!PhraseTokens.IsLead(token) || phrase[token.Token.Start..].StartsWith("其他")) return phrase[token.Token.Start..];
        return phrase;
    }

    /// <summary>The cut clause that holds a stretch of the text: one of the last two asked for, or a new one.</summary>
    private Clause ClauseOf(int start, int end)
    {
        if (_last.Holds(start, end)) return _last;
        (_last, _earlier) = (_earlier, _last);
        if (_last.Holds(start, end)) return _last;
        var from = Math.Max(0, start - MostBefore);
        from += text.AsSpan(from, start - from).LastIndexOfAny(Marks) + 1;
        var to = Math.Min(text.Length, end + MostBehind);
        var mark = text.AsSpan(end, to - end).IndexOfAny(Marks);
        if (mark >= 0) to = end + mark;
        _last.Words.Clear();
        _segmenter.Tag(text.AsSpan(from, to - from), _last.Words);
        (_last.Start, _last.End) = (from, to);
        return _last;
    }

    private sealed class Clause
    {
        public List<TaggedToken> Words { get; } = new(MostBefore);

        public int Start { get; set; }

        public int End { get; set; } = -1;

        public bool Holds(int start, int end) => start >= Start && end <= End;
    }
}
