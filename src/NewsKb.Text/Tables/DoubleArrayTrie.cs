using System.Runtime.CompilerServices;

namespace NewsKb.Text.Tables;

/// <summary>
/// A double-array trie (Aoe 1989) over UTF-16 code units, read in place. Walk it with <see cref="Next"/> from <see cref="Root"/>.
/// </summary>
/// <remarks>Layout: page count, cell count; 256 page numbers; the pages of character codes; the cells (base, check, value).</remarks>
internal readonly unsafe struct DoubleArrayTrie
{
    /// <summary>The state to start from.</summary>
    public const int Root = 0;

    /// <summary>Returned by <see cref="Next"/> where no key goes on this way.</summary>
    public const int Dead = -1;

    /// <summary>The value of a state at which no key ends.</summary>
    public const int NoValue = -1;

    private readonly ushort* _pageNumbers;
    private readonly ushort* _pages;
    private readonly Cell* _cells;
    private readonly int _cellCount;

    /// <summary>Reads a trie that starts at <paramref name="start"/>; <paramref name="bytes"/> is its size.</summary>
    public DoubleArrayTrie(byte* start, out int bytes)
    {
        var pageCount = ((int*)start)[0];
        _cellCount = ((int*)start)[1];
        _pageNumbers = (ushort*)(start + 8);
        _pages = _pageNumbers + 256;
        _cells = (Cell*)(_pages + (pageCount * 256));
        bytes = (int)((byte*)(_cells + _cellCount) - start);
    }

    /// <summary>The state after reading <paramref name="c"/> in <paramref name="state"/>, or <see cref="Dead"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int state, char c) => NextByCode(state, Code(c));

    /// <summary>The code of a character: 1 or more, or 0 where no key holds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Code(char c) => _pages[(_pageNumbers[c >> 8] << 8) | (c & 0xFF)];

    /// <summary>As <see cref="Next"/>, for a caller that keeps the codes of characters at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextByCode(int state, int code)
    {
        if (code == 0) return Dead;
        var next = _cells[state].Base + code;
        return (uint)next < (uint)_cellCount && _cells[next].Check == state ? next : Dead;
    }

    /// <summary>The value of the key that ends in this state, or <see cref="NoValue"/>.</summary>
    public int Value(int state) => _cells[state].Value;

    /// <summary>The value of a whole key, or <see cref="NoValue"/>.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        var state = Follow(Root, key);
        return state == Dead ? NoValue : Value(state);
    }

    /// <summary>The state after reading a text in <paramref name="state"/>, or <see cref="Dead"/>; from there nothing goes on.</summary>
    public int Follow(int state, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (state == Dead) break;
            state = Next(state, c);
        }
        return state;
    }

    /// <summary>The longest key that the text starts with: its value (or <see cref="NoValue"/>) and length.</summary>
    public int LongestPrefix(ReadOnlySpan<char> text, out int length)
    {
        int state = Root, best = NoValue;
        length = 0;
        for (var i = 0; i < text.Length && (state = Next(state, text[i])) != Dead; i++)
        {
            if (Value(state) == NoValue) continue;
            best = Value(state);
            length = i + 1;
        }
        return best;
    }

    internal struct Cell
    {
        public int Base;
        public int Check;
        public int Value;
    }
}
