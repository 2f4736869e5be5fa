using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsKb.Text.Tables;

/// <summary>
/// A replacement table: at each position the longest key wins and its value is written. Characters that start no longer key
/// are answered by a flat 64 K-entry table alone; the others walk a trie. Read in place, but for the flat table.
/// </summary>
/// <remarks>
/// Layout: greatest key length, greatest growth, page count, touched range count; the touched ranges (low, high);
/// 256 page numbers (ushort) and the pages of the flat table; the trie; the pool (length and <see cref="Cuts"/>, then the value's characters).
/// An entry of the flat table: bits 0–15 what to add to the character, 16–30 its trie code, 31 whether to walk the trie.
/// </remarks>
internal sealed unsafe class PhraseTable
{
    /// <summary>The bit of an entry that says: a key of several code units, or with such a value, may start here.</summary>
    public const uint Walk = 1u << 31;

    /// <summary>The bit of a value's length that says: its key also cuts a text.</summary>
    public const int Cuts = 1 << 15;

    private readonly object _owner;
    private readonly uint* _entries;
    private readonly DoubleArrayTrie _trie;
    private readonly char* _pool;
    private readonly char* _touched;
    private readonly int _touchedCount;

    private PhraseTable(MappedResource memory, int offset)
    {
        var header = (int*)(memory.Start + offset);
        (MaxKeyLength, MaxGrowth, var pageCount, _touchedCount) = (header[0], header[1], header[2], header[3]);
        _touched = (char*)(header + 4);
        var pageNumbers = (ushort*)(_touched + (_touchedCount * 2));
        var pages = (uint*)(pageNumbers + 256);
        var flat = GC.AllocateUninitializedArray<uint>(65536, pinned: true);
        for (var page = 0; page < 256; page++) new ReadOnlySpan<uint>(pages + (pageNumbers[page] * 256), 256).CopyTo(flat.AsSpan(page * 256));
        _entries = (uint*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(flat));
        _trie = new DoubleArrayTrie((byte*)(pages + (pageCount * 256)), out var trieBytes);
        _pool = (char*)((byte*)(pages + (pageCount * 256)) + trieBytes);
        _owner = (memory, flat);
    }

    /// <summary>Opens the table that starts at this byte of the block.</summary>
    public static PhraseTable Open(MappedResource memory, int offset) => new(memory, offset);

    /// <summary>The length of the longest key in code units.</summary>
    public int MaxKeyLength { get; }

    /// <summary>How many code units a code unit of input can become at most.</summary>
    public int MaxGrowth { get; }

    /// <summary>The flat table, indexed by character.</summary>
    public uint* Entries => _entries;

    /// <summary>Whether any character of the text can start a key; false says surely that the text stays as it is.</summary>
    public bool Touches(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < _touchedCount; i++)
            if (text.ContainsAnyInRange(_touched[i * 2], _touched[(i * 2) + 1])) return true;
        return false;
    }

    /// <summary>
    /// The longest key of those that need the trie (see <see cref="Walk"/>) at the start of the text: its length, or 0;
    /// and its value.
    /// </summary>
    public int Match(char* text, char* end, out char* value, out int valueLength) => Match(text, end, 0, out value, out valueLength);

    /// <summary>As <see cref="Match(char*, char*, out char*, out int)"/>, among the keys that cut a text.</summary>
    public int MatchCut(char* text, char* end, out char* value, out int valueLength) => Match(text, end, Cuts, out value, out valueLength);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Match(char* text, char* end, int needed, out char* value, out int valueLength)
    {
        int best = DoubleArrayTrie.NoValue, length = 0, state = DoubleArrayTrie.Root;
        for (var at = text; at < end; )
        {
            state = _trie.NextByCode(state, (int)((_entries[*at] >> 16) & 0x7FFF));
            if (state == DoubleArrayTrie.Dead) break;
            at++;
            var found = _trie.Value(state);
            if (found == DoubleArrayTrie.NoValue || (_pool[found] & needed) != needed) continue;
            best = found;
            length = (int)(at - text);
        }
        value = _pool + best + 1; // with no match: the pool's start, and nothing of it
        valueLength = length == 0 ? 0 : _pool[best] & (Cuts - 1);
        return length;
    }
}
