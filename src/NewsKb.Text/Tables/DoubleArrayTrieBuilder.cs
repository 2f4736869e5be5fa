using System.Runtime.InteropServices;

namespace NewsKb.Text.Tables;

/// <summary>Builds the bytes of a <see cref="DoubleArrayTrie"/>: first fit over a linked list of free cells.</summary>
internal sealed class DoubleArrayTrieBuilder
{
    private readonly ushort[] _codes = new ushort[65536];
    private DoubleArrayTrie.Cell[] _cells = [];
    private int[] _nextFree = [];
    private int[] _previousFree = [];
    private int _used = 1;

    private DoubleArrayTrieBuilder() => Grow(1024);

    /// <summary>Builds the trie of the keys, in any order, with values of 0 or more.</summary>
    /// <exception cref="ArgumentException">A key is empty or occurs twice.</exception>
    public static byte[] Build(IEnumerable<KeyValuePair<string, int>> entries)
    {
        var sorted = entries.OrderBy(e => e.Key, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < sorted.Length; i++)
            if (sorted[i].Key.Length == 0 || (i > 0 && sorted[i].Key == sorted[i - 1].Key))
                throw new ArgumentException($"The key '{sorted[i].Key}' is empty or occurs twice.", nameof(entries));
        var builder = new DoubleArrayTrieBuilder();
        builder.AssignCodes(sorted);
        builder.Place(sorted);
        return builder.Serialize();
    }

    /// <summary>Frequent characters get small codes, which keeps the arrays dense.</summary>
    private void AssignCodes(KeyValuePair<string, int>[] entries)
    {
        var counts = new int[65536];
        foreach (var (key, _) in entries)
            foreach (var c in key) counts[c]++;
        var code = (ushort)1;
        foreach (var c in Enumerable.Range(0, 65536).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).ThenBy(c => c))
            _codes[c] = code++;
    }

    private void Place(KeyValuePair<string, int>[] entries)
    {
        var pending = new Queue<(int State, int Depth, int From, int To)>();
        if (entries.Length > 0) pending.Enqueue((DoubleArrayTrie.Root, 0, 0, entries.Length));
        var children = new List<(int Code, int From, int To)>();
        while (pending.TryDequeue(out var node))
        {
            var from = node.From;
            if (entries[from].Key.Length == node.Depth) _cells[node.State].Value = entries[from++].Value;
            children.Clear();
            while (from < node.To)
            {
                var c = entries[from].Key[node.Depth];
                var to = from + 1;
                while (to < node.To && entries[to].Key[node.Depth] == c) to++;
                children.Add((_codes[c], from, to));
                from = to;
            }
            if (children.Count == 0) continue;
            children.Sort();
            var position = FindBase(children);
            _cells[node.State].Base = position;
            foreach (var (code, first, last) in children)
            {
                var state = position + code;
                Take(state);
                _cells[state].Check = node.State;
                pending.Enqueue((state, node.Depth + 1, first, last));
            }
        }
    }

    private int FindBase(List<(int Code, int From, int To)> children)
    {
        var span = children[^1].Code + 1;
        for (var free = _nextFree[0]; ; free = _nextFree[free])
        {
            if (free == 0) free = Grow(_cells.Length + Math.Max(_cells.Length, span));
            var position = free - children[0].Code;
            if (position < 0) continue;
            if (position + span > _cells.Length) Grow(Math.Max(_cells.Length * 2, position + span));
            var fits = true;
            for (var i = 1; i < children.Count && fits; i++) fits = _cells[position + children[i].Code].Check == Free;
            if (fits) return position;
        }
    }

    private const int Free = -2;

    private void Take(int cell)
    {
        _nextFree[_previousFree[cell]] = _nextFree[cell];
        _previousFree[_nextFree[cell]] = _previousFree[cell];
        _used = Math.Max(_used, cell + 1);
    }

    /// <summary>Extends the arrays; returns the first of the new free cells. Cell 0 is the root and the head of the free list.</summary>
    private int Grow(int size)
    {
        var old = _cells.Length;
        Array.Resize(ref _cells, size);
        Array.Resize(ref _nextFree, size);
        Array.Resize(ref _previousFree, size);
        if (old == 0) _cells[old++] = new DoubleArrayTrie.Cell { Check = DoubleArrayTrie.Dead, Value = DoubleArrayTrie.NoValue };
        for (var i = old; i < size; i++)
        {
            _cells[i] = new DoubleArrayTrie.Cell { Check = Free, Value = DoubleArrayTrie.NoValue };
            var last = _previousFree[0];
            _nextFree[last] = i;
            _previousFree[i] = last;
            _nextFree[i] = 0;
            _previousFree[0] = i;
        }
        return old;
    }

    private byte[] Serialize()
    {
        var pageNumbers = new ushort[256];
        var pages = new List<ushort>(new ushort[256]); // page 0: no character of this page occurs
        for (var page = 0; page < 256; page++)
        {
            var codes = _codes.AsSpan(page * 256, 256);
            if (!codes.ContainsAnyExcept((ushort)0)) continue;
            pageNumbers[page] = (ushort)(pages.Count / 256);
            pages.AddRange(codes);
        }
        using var bytes = new MemoryStream();
        bytes.Write(MemoryMarshal.AsBytes<int>([pages.Count / 256, _used]));
        bytes.Write(MemoryMarshal.AsBytes<ushort>(pageNumbers));
        bytes.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(pages)));
        bytes.Write(MemoryMarshal.AsBytes(_cells.AsSpan(0, _used)));
        return bytes.ToArray();
    }
}
