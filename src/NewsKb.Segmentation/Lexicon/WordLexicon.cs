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
        var value = state == WordTrie.Dead ? 0 : _trie.Value(state);
        if (WordTable.FrequencyIndex(value) >= 0) return _table.Frequency(WordTable.FrequencyIndex(value));
        return added >= 0 || (state != WordTrie.Dead && !WordTable.IsForeign(value)) ? 0 : null;
    }

    /// <summary>Whether this is a word with a frequency above 0.</summary>
    public bool IsWord(ReadOnlySpan<char> word) => Frequency(word) > 0;

    /// <summary>The part of speech of a word, or null.</summary>
    public string? Tag(ReadOnlySpan<char> word)
    {
        if (User?.Tag(word) is { } tag) return tag;
        var state = _trie.Find(word);
        return state == WordTrie.Dead || WordTable.FrequencyIndex(_trie.Value(state)) < 0 ? null : _table.Tag(_trie.Value(state));
    }

    /// <summary>
    /// jieba's most probable path: sets, for each character, the end of the best word that starts there. Right to left, so that no lattice is
    /// stored; of equally good words the longest is taken.
    /// </summary>
    public unsafe void BestPath(ReadOnlySpan<char> block, Span<Step> steps)
    {
        fixed (Step* step = steps[..(block.Length + 1)])
        fixed (double* weights = _weights)
        {
            for (var i = 0; i < block.Length; i++)
            {
                step[i].Code = _trie.Code(block[i]);
                if (i > 0) _trie.Prefetch(_trie.Second(step[i - 1].Code, step[i].Code)); // most of the trie is in no cache
            }
            step[block.Length] = default; // code 0 leads nowhere: the end needs no test of its own
            for (var k = block.Length - 1; k >= 0; k--)
            {
                if (User is not null && User.StartsWith(block[k]))
                {
                    Relax(block, k, steps);
                    continue;
                }
                var best = double.NegativeInfinity;
                var end = 0;
                var state = _trie.First(step[k].Code);
                for (var i = k + 1; state != WordTrie.Root; i++)
                {
                    var cell = _trie.Cell(state);
                    var frequency = WordTable.FrequencyIndex(WordTrie.CellValue(cell));
                    if (frequency >= 0 && weights[frequency] + step[i].Score >= best)
                    {
                        best = weights[frequency] + step[i].Score;
                        end = i;
                    }
                    var next = WordTrie.Target(cell, step[i].Code);
                    state = WordTrie.Check(_trie.Cell(next)) == state ? next : WordTrie.Root;
                }
                step[k].Score = end == 0 ? _unknown + step[k + 1].Score : best;
                step[k].End = end == 0 ? k + 1 : end;
            }
        }
    }

    /// <summary>One step of the path where the user's words have a say.</summary>
    private void Relax(ReadOnlySpan<char> block, int k, Span<Step> steps)
    {
        var best = double.NegativeInfinity;
        var end = 0;
        foreach (var (length, frequency) in Walk(block[k..]))
        {
            var score = Math.Log(frequency) - _logTotal + steps[k + length].Score;
            if (score < best) continue;
            best = score;
            end = k + length;
        }
        if (end == 0) (best, end) = (_unknown + steps[k + 1].Score, k + 1);
        (steps[k].Score, steps[k].End) = (best, end);
    }

    /// <summary>The words that the text starts with, shortest first: length and frequency above 0.</summary>
    public WordWalk Walk(ReadOnlySpan<char> text) => new(_table, User, text);
}

/// <summary>One character on the way through a block.</summary>
internal struct Step
{
    /// <summary>The logarithm of the probability of the best path from here to the end of the block.</summary>
    public double Score;

    /// <summary>The end of that path's first word.</summary>
    public int End;

    /// <summary>The code of the character.</summary>
    public int Code;
}
