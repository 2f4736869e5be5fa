using System.Runtime.CompilerServices;

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

    /// <summary>The state after reading the character of this code, or <see cref="Dead"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int state, int code)
    {
        var next = (int)((_cells[state] >> 20) & Low) + code;
        return (_cells[next] & Low) == (uint)state ? next : Dead;
    }

    /// <summary>The value of the word that ends in this state; 0 where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Value(int state) => (int)(_cells[state] >> 40);

    /// <summary>The state after a whole word, or <see cref="Dead"/>.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var state = Root;
        for (var i = 0; i < word.Length && state != Dead; i++) state = Next(state, Code(word[i]));
        return state;
    }
}
