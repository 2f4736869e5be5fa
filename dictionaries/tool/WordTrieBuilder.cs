using System.Runtime.InteropServices;

namespace NewsKb.Dictionaries;

/// <summary>Builds the bytes of a <c>NewsKb.Segmentation.Lexicon.WordTrie</c>: a double-array trie with cells of 8 bytes.</summary>
/// <remarks>
/// Layout: number of cells (8 bytes); a code for each UTF-16 code unit (2 bytes each, 0: occurs in no word; frequent characters have small codes);
/// the cells: check in bits 0–19, base in bits 20–39, value (0: no word ends here) from bit 40. After the cells that can be reached come
/// as many as there are codes, so that a reader needs no bounds check.
/// </remarks>
internal sealed class WordTrieBuilder
{
    private const int MaxCells = 1 << 20;
    private const int NoParent = MaxCells - 1;

    private readonly KeyValuePair<string, int>[] _words;
    private readonly Func<string, long> _frequency;
    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly List<Node> _nodes = [];
    private readonly bool[] _used = new bool[MaxCells * 2];

    private WordTrieBuilder(IEnumerable<KeyValuePair<string, int>> words, Func<string, long> frequency)
    {
        _frequency = frequency;
        _words = [.. words.OrderBy(w => w.Key, StringComparer.Ordinal)];
        var counts = new int[char.MaxValue + 1];
        foreach (var (word, _) in _words)
            foreach (var c in word) counts[c]++;
        foreach (var (i, c) in Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).Index()) _codes[c] = (ushort)(i + 1);
    }

    /// <summary>
    /// Builds the trie of distinct words, in any order, with values from 0 to 2^24 - 1; also gives the cell (state) of each word. What is frequent
    /// lies together, so that a reader has it near.
    /// </summary>
    public static (byte[] Bytes, IReadOnlyDictionary<string, int> Cells) Build(IEnumerable<KeyValuePair<string, int>> words, Func<string, long> frequency)
    {
        var builder = new WordTrieBuilder(words, frequency);
        builder.CollectNodes();
        builder.PlaceChildren();
        var cells = builder._nodes.Where(n => n.Word is not null).ToDictionary(n => n.Word!, n => n.Cell, StringComparer.Ordinal);
        return (builder.Serialize(), cells);
    }

    /// <summary>Lists the nodes breadth first, so that the children of a node are neighbours.</summary>
    private void CollectNodes()
    {
        _nodes.Add(new Node { To = _words.Length });
        for (var i = 0; i < _nodes.Count; i++)
        {
            var node = _nodes[i];
            var from = node.From;
            for (var word = from; word < node.To; word++) node.Frequency += _frequency(_words[word].Key);
            if (from < node.To && _words[from].Key.Length == node.Depth) (node.Word, node.Value) = _words[from++];
            node.FirstChild = _nodes.Count;
            while (from < node.To)
            {
                var c = _words[from].Key[node.Depth];
                var to = from + 1;
                while (to < node.To && _words[to].Key[node.Depth] == c) to++;
                _nodes.Add(new Node { From = from, To = to, Depth = node.Depth + 1, Code = _codes[c], Parent = node });
                from = to;
            }
            node.ChildCount = _nodes.Count - node.FirstChild;
        }
    }

    /// <summary>First fit, the most frequent families first; the root's children lie at their codes.</summary>
    private void PlaceChildren()
    {
        _used[0] = true;
        var starts = new int[_codes.Max() + 1]; // by the size of a family
        foreach (var node in _nodes.Where(n => n.ChildCount > 0).OrderByDescending(n => n.Frequency))
        {
            var children = CollectionsMarshal.AsSpan(_nodes).Slice(node.FirstChild, node.ChildCount);
            children.Sort((a, b) => a.Code.CompareTo(b.Code));
            node.Base = node.Depth == 0 ? 0 : FindBase(children, ref starts[node.ChildCount]);
            foreach (var child in children) _used[child.Cell = node.Base + child.Code] = true;
        }
    }

    /// <summary>The first base at which all children find free cells; the search for the next family of this size starts near it.</summary>
    private int FindBase(ReadOnlySpan<Node> children, ref int start)
    {
        const int Patience = 200; // misfits after which the start moves on
        var misfits = 0;
        for (var cell = Math.Max(start, children[0].Code); ; cell++)
        {
            cell += _used.AsSpan(cell).IndexOf(false);
            var position = cell - children[0].Code;
            if (position + children[^1].Code >= MaxCells - 1) throw new ArgumentException("There are too many words for cells of 8 bytes.");
            var fits = true;
            for (var i = 1; i < children.Length && fits; i++) fits = !_used[position + children[i].Code];
            if (!fits)
            {
                misfits++;
                continue;
            }
            if (misfits > Patience || children.Length == 1) start += (cell - start) / 2;
            return position;
        }
    }

    private byte[] Serialize()
    {
        var cells = new ulong[_nodes.Max(n => Math.Max(n.Cell, n.Base)) + _codes.Max() + 1];
        Array.Fill(cells, (ulong)NoParent);
        foreach (var node in _nodes)
            cells[node.Cell] = (uint)(node.Parent?.Cell ?? NoParent) | ((ulong)node.Base << 20) | ((ulong)node.Value << 40);
        using var bytes = new MemoryStream();
        bytes.Write(BitConverter.GetBytes((long)cells.Length));
        bytes.Write(MemoryMarshal.AsBytes<ushort>(_codes));
        bytes.Write(MemoryMarshal.AsBytes<ulong>(cells));
        return bytes.ToArray();
    }

    private sealed class Node
    {
        public Node? Parent;
        public string? Word;
        public int From, To, Depth, FirstChild, ChildCount, Base, Cell, Value;
        public long Frequency; // of all words that start so
        public ushort Code;
    }
}
