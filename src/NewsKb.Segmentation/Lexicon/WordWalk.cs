namespace NewsKb.Segmentation.Lexicon;

/// <summary>Enumerates the words that a text starts with, over the shared and the user's words.</summary>
internal ref struct WordWalk(WordTable table, UserWords? user, ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly WordTrie _trie = table.Trie;
    private int _length;
    private int _state = WordTrie.Root;
    private int _added = user is null ? -1 : 0;

    /// <summary>The length of the word and its frequency.</summary>
    public (int Length, long Frequency) Current { get; private set; }

    public readonly WordWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_length < _text.Length)
        {
            var c = _text[_length++];
            if (_state != WordTrie.Dead) _state = _trie.Next(_state, _trie.Code(c));
            if (_added >= 0) _added = user!.Next(_added, c);
            if (_state == WordTrie.Dead && _added < 0) return false;
            var frequency = _added >= 0 ? user!.Frequency(_added) : UserWords.Unchanged;
            if (frequency == UserWords.Unchanged && _state != WordTrie.Dead && WordTable.FrequencyIndex(_trie.Value(_state)) is var index and >= 0)
                frequency = table.Frequency(index);
            if (frequency <= 0) continue;
            Current = (_length, frequency);
            return true;
        }
        return false;
    }
}
