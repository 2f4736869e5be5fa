namespace NewsKb.Segmentation.Lexicon;

/// <summary>The words known to a segmenter and their weights: the shared table, and over it the user's words. Immutable.</summary>
internal sealed class WordLexicon
{
    private readonly WordTable _table;
    private readonly WordTrie _trie;
    private readonly double[] _weights;
    private readonly double _unknown;
    private readonly double _logTotal;

    /// <summary>The words of the table alone.</summary>
    public WordLexicon(WordTable table) : this(table, null, table.Total)
    {
    }

    /// <summary>The same table with the user's words and another total.</summary>
    public WordLexicon(WordLexicon lexicon, UserWords user, long total) : this(lexicon._table, user, total)
    {
    }

    private WordLexicon(WordTable table, UserWords? user, long total)
    {
        _table = table;
        _trie = table.Trie;
        User = user;
        Total = total;
        _logTotal = Math.Log(Total);
        _unknown = Math.Log(1) - _logTotal;
        _weights = new double[table.FrequencyCount];
        for (var i = 0; i < _weights.Length; i++) _weights[i] = Math.Log(table.Frequency(i)) - _logTotal;
    }

    /// <summary>The sum of all frequencies.</summary>
    public long Total { get; }

    /// <summary>The user's words, if any.</summary>
    public UserWords? User { get; }

    /// <summary>The frequency of a word; 0 for a mere beginning of words and for a deleted one; null for what no word begins with.</summary>
    public long? Frequency(ReadOnlySpan<char> word)
    {
        var state = _trie.Find(word);
        var added = User?.Find(word) ?? -1;
        if (added >= 0 && User!.Frequency(added) is var frequency and not UserWords.Unchanged) return frequency;
        if (state == WordTrie.Dead) return added >= 0 ? 0 : null;
        var value = _trie.Value(state);
        return value == 0 ? 0 : _table.Frequency(WordTable.FrequencyIndex(value));
    }

    /// <summary>Whether this is a word with a frequency above 0.</summary>
    public bool IsWord(ReadOnlySpan<char> word) => Frequency(word) > 0;

    /// <summary>The part of speech of a word, or null.</summary>
    public string? Tag(ReadOnlySpan<char> word)
    {
        if (User?.Tag(word) is { } tag) return tag;
        var state = _trie.Find(word);
        return state == WordTrie.Dead || _trie.Value(state) == 0 ? null : _table.Tag(_trie.Value(state));
    }

    /// <summary>
    /// jieba's most probable path: <c>ends[k]</c> is set to the end of the best word that starts at <c>k</c>. Right to left, so that no lattice
    /// is stored; of equally good words the longest is taken.
    /// </summary>
    /// <param name="block">The text.</param>
    /// <param name="ends">As long as the text.</param>
    /// <param name="scores">One longer than the text: room to work in.</param>
    public void BestPath(ReadOnlySpan<char> block, Span<int> ends, Span<double> scores)
    {
        scores[block.Length] = 0;
        for (var k = block.Length - 1; k >= 0; k--)
        {
            if (User is not null && User.StartsWith(block[k]))
            {
                Relax(block, k, ends, scores);
                continue;
            }
            var best = double.NegativeInfinity;
            var end = 0;
            var state = WordTrie.Root;
            for (var i = k; i < block.Length && (state = _trie.Next(state, _trie.Code(block[i]))) != WordTrie.Dead; i++)
            {
                var value = _trie.Value(state);
                if (value == 0) continue;
                var score = _weights[WordTable.FrequencyIndex(value)] + scores[i + 1];
                if (score < best) continue;
                best = score;
                end = i + 1;
            }
            if (end == 0) (best, end) = (_unknown + scores[k + 1], k + 1);
            scores[k] = best;
            ends[k] = end;
        }
    }

    /// <summary>One step of the path where the user's words have a say.</summary>
    private void Relax(ReadOnlySpan<char> block, int k, Span<int> ends, Span<double> scores)
    {
        var best = double.NegativeInfinity;
        var end = 0;
        foreach (var (length, frequency) in Walk(block[k..]))
        {
            var score = Math.Log(frequency) - _logTotal + scores[k + length];
            if (score < best) continue;
            best = score;
            end = k + length;
        }
        if (end == 0) (best, end) = (_unknown + scores[k + 1], k + 1);
        scores[k] = best;
        ends[k] = end;
    }

    /// <summary>The words that the text starts with, shortest first: length and frequency above 0.</summary>
    public WordWalk Walk(ReadOnlySpan<char> text) => new(_table, User, text);
}
