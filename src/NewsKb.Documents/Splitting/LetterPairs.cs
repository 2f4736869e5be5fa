namespace NewsKb.Documents.Splitting;

/// <summary>The pairs of neighbouring letters of a text, the measure of how alike two texts are; a number counts as one letter.</summary>
internal static class LetterPairs
{
    /// <summary>The pairs in order, each as a hash of its letters.</summary>
    public static Reader In(ReadOnlySpan<char> text) => new(text);

    /// <summary>The pairs of a text.</summary>
    public static HashSet<int> Of(ReadOnlySpan<char> text)
    {
        var pairs = new HashSet<int>();
        foreach (var pair in In(text)) pairs.Add(pair);
        return pairs;
    }

    /// <summary>The share of a heading's pairs that are among <paramref name="pairs"/>.</summary>
    public static double Coverage(string heading, HashSet<int> pairs)
    {
        var own = Of(heading);
        return own.Count == 0 ? 0 : (double)own.Count(pairs.Contains) / own.Count;
    }

    /// <summary>Goes through the pairs of a text.</summary>
    internal ref struct Reader(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;
        private int _before;

        public int Current { get; private set; }

        public readonly Reader GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at < _text.Length)
            {
                var c = _text[_at++];
                if (!IsLetter(c))
                {
                    _before = 0;
                    continue;
                }
                var letter = (int)c;
                if (char.IsAsciiLetterOrDigit(c))
                    for (; _at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '.'); _at++) letter = (letter * 31) + _text[_at];
                var before = _before;
                _before = letter;
                if (before == 0) continue;
                Current = (before * 65599) + letter;
                return true;
            }
            return false;
        }

        /// <summary>Of most letters it is told without a look into the tables of Unicode.</summary>
        private static bool IsLetter(char c) => c is >= '\u4E00' and <= '\u9FFF' || char.IsLetterOrDigit(c) || char.IsSurrogate(c);
    }
}
