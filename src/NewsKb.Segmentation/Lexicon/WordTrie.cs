using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NewsKb.Segmentation.Lexicon;

/// <summary>
/// A double-array trie (Aoe 1989) of words with cells of 8 bytes, read in place; the layout is described at <c>WordTrieBuilder</c> in
/// <c>dictionaries/tool</c>. Walk it from <see cref="Root"/> with the codes of the characters.
/// </summary>
/// <remarks>A state is a cell's number; the cell itself (check, base, value) is handed on, so that each step reads memory once.</remarks>
internal readonly unsafe struct WordTrie
{
    /// <summary>The state to start from.</summary>
    public const int Root = 0;

    /// <summary>Returned by <see cref="Next"/> where no word goes on this way.</summary>
    public const int Dead = -1;

    private const ulong Low = (1 << 20) - 1;

    private readonly ushort* _codes;
    private readonly ulong* _cells;

    public WordTrie(byte* start)
    {
        _codes = (ushort*)(start + 8);
        _cells = (ulong*)(_codes + char.MaxValue + 1);
    }

    /// <summary>The code of a character, 0 where no word has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Code(char c) => _codes[c];

    /// <summary>The state after a first character of this code, or <see cref="Root"/> where no word starts with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(int code) => Check(_cells[code]) == Root ? code : Root; // the root's base is 0

    /// <summary>The cell of a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Cell(int state) => _cells[state];

    /// <summary>
    /// Where the character of this code leads from a cell; it leads nowhere unless <see cref="Check"/> of the cell there is the state that one comes
    /// from. Code 0 leads nowhere.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Target(ulong cell, int code) => (int)((cell >> 20) & Low) + code;

    /// <summary>The state that a cell is reached from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Check(ulong cell) => (int)(cell & Low);

    /// <summary>The value of the word that ends in a cell; 0 where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CellValue(ulong cell) => (int)(cell >> 40);

    /// <summary>The state after reading the character of this code, or <see cref="Dead"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int state, int code)
    {
        var next = Target(_cells[state], code);
        return Check(_cells[next]) == state ? next : Dead;
    }

    /// <summary>Where the second character leads, whether there is such a word or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Second(int first, int second) => Target(_cells[first], second);

    /// <summary>Where the third character leads if words start with the first two; else <see cref="Root"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Third(int first, int second, int third)
    {
        var cell = _cells[Second(first, second)];
        return Check(cell) == first ? Target(cell, third) : Root;
    }

    /// <summary>Asks for the memory of a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int state)
    {
        if (Sse.IsSupported) Sse.Prefetch0(_cells + state);
    }

    /// <summary>The value of the word that ends in this state; 0 where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Value(int state) => CellValue(_cells[state]);

    /// <summary>The state after a whole word, or <see cref="Dead"/>.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var state = Root;
        for (var i = 0; i < word.Length && state != Dead; i++) state = Next(state, Code(word[i]));
        return state;
    }
}
