using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using NewsKb.Segmentation.Bigram;
using NewsKb.Segmentation.Jieba;
using NewsKb.Segmentation.Lexicon;
using NewsKb.Segmentation.PartOfSpeech;

namespace NewsKb.Segmentation;

/// <summary>
/// Cuts Chinese text into words. Immutable and safe for any number of threads; cutting into a list that is used again allocates nothing.
/// </summary>
/// <remarks>
/// Except in the search and full modes, where they overlap, the tokens are in order and cover the text without a gap. In every mode no token is
/// empty. Line ends are never inside a word, so a text may be cut line by line.
/// </remarks>
public sealed class Segmenter
{
    private static readonly ConcurrentDictionary<SegmentationMode, Segmenter> Shared = [];

    private readonly WordLexicon _lexicon;
    private readonly Action<ReadOnlySpan<char>, List<Token>> _cut;

    private Segmenter(SegmentationMode mode, WordLexicon lexicon)
    {
        Mode = mode;
        _lexicon = lexicon;
        _cut = mode switch
        {
            SegmentationMode.Full => new FullCutter(lexicon).Cut,
            SegmentationMode.JiebaNoHmm => new JiebaCutter(lexicon, unknownWords: false, subWords: false).Cut,
            SegmentationMode.Search => new JiebaCutter(lexicon, unknownWords: true, subWords: true).Cut,
            SegmentationMode.SearchNoHmm => new JiebaCutter(lexicon, unknownWords: false, subWords: true).Cut,
            SegmentationMode.Bigram => new BigramCutter(lexicon).Cut,
            _ => new JiebaCutter(lexicon, unknownWords: true, subWords: false).Cut,
        };
    }

    /// <summary>How this segmenter cuts.</summary>
    public SegmentationMode Mode { get; }

    /// <summary>The shared segmenter of a mode, with the built-in words.</summary>
    public static Segmenter For(SegmentationMode mode) => Shared.GetOrAdd(mode, m => new Segmenter(m, new WordLexicon(WordTable.Default)));

    /// <summary>A segmenter of the same mode that also heeds the user's words.</summary>
    public Segmenter With(UserDictionary dictionary) => new(Mode, UserLexicon.Extend(_lexicon, dictionary.Words));

    /// <summary>Cuts the text; the tokens are added to <paramref name="into"/>.</summary>
    public void Cut(ReadOnlySpan<char> text, List<Token> into) => _cut(text, into);

    /// <summary>Cuts the text into strings.</summary>
    public IReadOnlyList<string> Cut(string text)
    {
        var tokens = new List<Token>();
        Cut(text, tokens);
        return tokens.ConvertAll(t => text.Substring(t.Start, t.Length));
    }

    /// <summary>Cuts the text into words with parts of speech (jieba's <c>posseg</c>); the tokens are added to <paramref name="into"/>.</summary>
    /// <remarks>
    /// As in jieba, words that no dictionary has may be cut otherwise than by <see cref="Cut(ReadOnlySpan{char}, List{Token})"/>. The search, full
    /// and bigram modes tag their own tokens, from the dictionary or by their form.
    /// </remarks>
    public void Tag(ReadOnlySpan<char> text, List<TaggedToken> into)
    {
        if (Mode is SegmentationMode.Jieba or SegmentationMode.JiebaNoHmm)
        {
            new JiebaTagger(_lexicon, Mode != SegmentationMode.JiebaNoHmm).Cut(text, into);
            return;
        }
        var tokens = new List<Token>();
        Cut(text, tokens);
        foreach (var token in CollectionsMarshal.AsSpan(tokens))
            into.Add(new TaggedToken(token, FormTagger.Tag(_lexicon, text.Slice(token.Start, token.Length))));
    }

    /// <summary>The least frequency with which the word would be cut out as a whole (jieba's <c>suggest_freq</c>).</summary>
    public long SuggestFrequency(string word) => UserLexicon.SuggestJoined(_lexicon, word);

    /// <summary>The greatest frequency with which the segments, written together, would be cut apart (jieba's <c>suggest_freq</c> of a tuple).</summary>
    public long SuggestFrequency(IReadOnlyCollection<string> segments) => UserLexicon.SuggestSplit(_lexicon, segments);
}
