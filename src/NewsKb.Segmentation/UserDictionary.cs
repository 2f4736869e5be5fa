using System.Collections.Immutable;
using System.Globalization;

namespace NewsKb.Segmentation;

/// <summary>
/// Words that a user adds, reweighs or deletes, in order. Immutable: each method returns a new dictionary. Takes effect through
/// <see cref="Segmenter.With"/>, which leaves the segmenter it starts from, and all others, as they are.
/// </summary>
public sealed class UserDictionary
{
    /// <summary>No words.</summary>
    public static UserDictionary Empty { get; } = new([]);

    private UserDictionary(ImmutableArray<UserWord> words) => Words = words;

    internal ImmutableArray<UserWord> Words { get; }

    /// <summary>Adds a word, or changes one.</summary>
    /// <param name="word">The word; an empty one is ignored.</param>
    /// <param name="frequency">How often it is to count as seen, 0 or more; null for the least that lets it be cut out, as jieba suggests.</param>
    /// <param name="tag">Its part of speech, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is negative.</exception>
    public UserDictionary Add(string word, long? frequency = null, string? tag = null)
    {
        if (frequency < 0) throw new ArgumentOutOfRangeException(nameof(frequency), frequency, "A frequency is 0 or more.");
        return word.Length == 0 ? this : new(Words.Add(new UserWord(word, frequency, tag)));
    }

    /// <summary>Deletes a word: it is not cut out again, not as an unknown word either.</summary>
    public UserDictionary Delete(string word) => Add(word, 0);

    /// <summary>Reads a dictionary in jieba's format: one word a line, then, both optional, a space and its frequency, a space and its tag.</summary>
    public static UserDictionary Parse(TextReader reader)
    {
        var words = ImmutableArray.CreateBuilder<UserWord>();
        while (reader.ReadLine() is { } line)
            if (ParseLine(line.TrimStart('\uFEFF').Trim()) is { } word) words.Add(word);
        return new(words.ToImmutable());
    }

    /// <summary>Reads a dictionary file (UTF-8) in jieba's format; see <see cref="Parse"/>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static UserDictionary Load(string path)
    {
        using var reader = new StreamReader(path);
        return Parse(reader);
    }

    /// <summary>jieba's <c>^(.+?)( [0-9]+)?( [a-z]+)?$</c>, read from the right; the word keeps at least one character.</summary>
    private static UserWord? ParseLine(string line)
    {
        if (line.Length == 0) return null;
        var tag = Last(line, char.IsAsciiLetterLower);
        var word = line[..^(tag.Length == 0 ? 0 : tag.Length + 1)];
        var digits = Last(word, char.IsAsciiDigit);
        word = word[..^(digits.Length == 0 ? 0 : digits.Length + 1)];
        long? frequency = digits.Length == 0 ? null : long.TryParse(digits, CultureInfo.InvariantCulture, out var f) ? Math.Min(f, UserWord.MaxFrequency) : UserWord.MaxFrequency;
        return new UserWord(word, frequency, tag.Length == 0 ? null : tag);
    }

    private static string Last(string text, Func<char, bool> of)
    {
        var i = text.Length;
        while (i > 0 && of(text[i - 1])) i--;
        return i > 1 && i < text.Length && text[i - 1] == ' ' ? text[i..] : "";
    }
}

/// <summary>One entry: a frequency of null asks for the suggested one.</summary>
internal sealed record UserWord(string Word, long? Frequency, string? Tag)
{
    /// <summary>Larger frequencies count as this, so that their sum stays in range.</summary>
    public const long MaxFrequency = 1L << 40;
}
