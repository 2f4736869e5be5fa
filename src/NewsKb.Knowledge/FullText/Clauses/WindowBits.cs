using System.Numerics;
using NewsKb.Knowledge.FullText.Postings;

namespace NewsKb.Knowledge.FullText.Clauses;

/// <summary>A set of rows of one window.</summary>
internal sealed class WindowBits
{
    private const int WordBits = 64;
    private readonly ulong[] _words = new ulong[RowList.Window / WordBits];

    /// <summary>Puts all rows in, or none.</summary>
    public void Fill(bool all) => Array.Fill(_words, all ? ulong.MaxValue : 0);

    /// <summary>Adds rows.</summary>
    public void Set(ReadOnlySpan<ushort> rows)
    {
        var words = _words;
        foreach (var row in rows) words[row >> 6] |= 1UL << row;
    }

    /// <summary>Takes a row away.</summary>
    public void Clear(int row) => _words[row >> 6] &= ~(1UL << row);

    /// <summary>Adds what another set has.</summary>
    public void Or(WindowBits other)
    {
        var (words, others) = (_words, other._words);
        for (var i = 0; i < words.Length; i++) words[i] |= others[i];
    }

    /// <summary>Keeps what another set has too.</summary>
    public void And(WindowBits other)
    {
        var (words, others) = (_words, other._words);
        for (var i = 0; i < words.Length; i++) words[i] &= others[i];
    }

    /// <summary>Takes away what another set has.</summary>
    public void Except(WindowBits other)
    {
        var (words, others) = (_words, other._words);
        for (var i = 0; i < words.Length; i++) words[i] &= ~others[i];
    }

    /// <summary>How many rows it has.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in _words) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The rows, in order; it may be changed in between, at rows that were given.</summary>
    public Enumerator GetEnumerator() => new(_words);

    /// <summary>Goes through the rows.</summary>
    public struct Enumerator(ulong[] words)
    {
        private int _next;
        private ulong _left;

        /// <summary>The row it stands on.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next row.</summary>
        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (_next == words.Length) return false;
                _left = words[_next++];
            }
            Current = ((_next - 1) << 6) | BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }
}
