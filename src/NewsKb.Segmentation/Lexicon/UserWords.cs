namespace NewsKb.Segmentation.Lexicon;

/// <summary>A small trie of added, changed and deleted words that lies over the shared table. Filled once, then only read.</summary>
internal sealed class UserWords
{
    /// <summary>The frequency of a state at which no added word ends: the shared table decides.</summary>
    public const long Unchanged = -1;

    private readonly Dictionary<(int State, char Next), int> _next = [];
    private readonly List<(long Frequency, string? Tag)> _states = [(Unchanged, null)];
    private readonly bool[] _starts = new bool[char.MaxValue + 1];

    public UserWords()
    {
    }

    public UserWords(UserWords other)
    {
        _next = new(other._next);
        _states = [.. other._states];
        _starts = [.. other._starts];
        Split = new(other.Split, StringComparer.Ordinal);
    }

    /// <summary>Words of frequency 0, which the character model must not join either.</summary>
    public HashSet<string> Split { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether an added word starts with this character.</summary>
    public bool StartsWith(char c) => _starts[c];

    /// <summary>The state after reading <paramref name="c"/>, or -1.</summary>
    public int Next(int state, char c) => state >= 0 && _next.TryGetValue((state, c), out var next) ? next : -1;

    /// <summary>The frequency of the word that ends in this state, or <see cref="Unchanged"/>.</summary>
    public long Frequency(int state) => state < 0 ? Unchanged : _states[state].Frequency;

    /// <summary>The state after the whole word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var state = 0;
        for (var i = 0; i < word.Length && state >= 0; i++) state = Next(state, word[i]);
        return state;
    }

    /// <summary>The tag given to a word, or null.</summary>
    public string? Tag(ReadOnlySpan<char> word) => Find(word) is var state and >= 0 ? _states[state].Tag : null;

    public void Add(string word, long frequency, string? tag)
    {
        var state = 0;
        foreach (var c in word)
        {
            if (!_next.TryGetValue((state, c), out var next))
            {
                next = _states.Count;
                _next.Add((state, c), next);
                _states.Add((Unchanged, null));
            }
            state = next;
        }
        if (state == 0) return;
        _starts[word[0]] = true;
        _states[state] = (frequency, tag ?? _states[state].Tag);
        if (frequency == 0) Split.Add(word);
    }
}
