using System.Buffers;

namespace NewsKb.Segmentation.Bigram;

/// <summary>
/// The words that a stretch of text may consist of, and the best way to each, found while words are added from left to right (Viterbi over
/// pairs). Its arrays are rented: call <see cref="Return"/> at the end.
/// </summary>
internal ref struct Lattice
{
    private const int None = -1;

    private readonly BigramModel _model;
    private readonly int[] _bestEndingAt; // for each position the best word that ends there; words link to the next best
    private Node[] _nodes;
    private int _count;
    private int _start = None, _class, _leastBackoff; // what was last asked for, and the answers: neighbouring calls often agree
    private float _score;
    private int _from;

    public Lattice(BigramModel model, int length)
    {
        _model = model;
        _bestEndingAt = ArrayPool<int>.Shared.Rent(length + 1);
        _nodes = ArrayPool<Node>.Shared.Rent(Math.Max(64, length * 4));
        _bestEndingAt.AsSpan(0, length + 1).Fill(None);
        _nodes[_count++] = new Node { Class = model.Start, Unseen = model.Backoff(model.Start), Sibling = None };
        _bestEndingAt[0] = 0;
    }

    /// <summary>Whether some word ends here, so that others may start.</summary>
    public readonly bool IsReached(int position) => _bestEndingAt[position] != None;

    /// <summary>Adds the word from <paramref name="start"/>, a reached position, to <paramref name="end"/>.</summary>
    public void Add(int start, int end, int wordClass, float share)
    {
        if (start != _start)
        {
            _start = start;
            _class = None;
            _leastBackoff = LeastBackoff(start);
        }
        if (wordClass != _class)
        {
            _class = wordClass;
            _from = Best(start, wordClass, out _score);
        }
        Insert(start, end, wordClass, _score + share);
    }

    /// <summary>Best words first; of the same class a worse one is of no use.</summary>
    private void Insert(int start, int end, int wordClass, float score)
    {
        var before = None;
        var after = _bestEndingAt[end];
        for (; after != None && _nodes[after].Score >= score; after = _nodes[after].Sibling)
        {
            if (_nodes[after].Class == wordClass) return;
            before = after;
        }
        if (_count == _nodes.Length) Grow();
        ref var node = ref _nodes[_count]; // field by field: a copy of a node just made would wait for its parts
        node.Start = start;
        node.Class = wordClass;
        node.Score = score;
        node.Unseen = score + _model.Backoff(wordClass);
        node.Previous = _from;
        node.Sibling = after;
        if (before == None) _bestEndingAt[end] = _count++;
        else _nodes[before].Sibling = _count++;
    }

    /// <summary>Writes the end of each word of the best path at its start; returns nothing where the path does not go.</summary>
    public void BestPath(int length, Span<int> ends)
    {
        _leastBackoff = LeastBackoff(length);
        var node = Best(length, _model.End, out _);
        for (var end = length; node > 0; node = _nodes[node].Previous)
        {
            ends[_nodes[node].Start] = end;
            end = _nodes[node].Start;
        }
    }

    /// <summary>The best way to a word of this class. No pair adds to the score of a node, so that most nodes need not be asked.</summary>
    private readonly int Best(int position, int wordClass, out float score)
    {
        var from = _leastBackoff;
        var best = _nodes[from].Unseen + _model.Single(wordClass);
        for (var i = _bestEndingAt[position]; i != None && _nodes[i].Score > best; i = _nodes[i].Sibling)
        {
            if (!_model.TryPair(_nodes[i].Class, wordClass, out var probability) || _nodes[i].Score + probability <= best) continue;
            best = _nodes[i].Score + probability;
            from = i;
        }
        score = best;
        return from;
    }

    /// <summary>The node at a position from which one comes best to a word that was never seen after any of them.</summary>
    private readonly int LeastBackoff(int position)
    {
        var best = _bestEndingAt[position];
        for (var i = best; i != None; i = _nodes[i].Sibling)
            if (_nodes[i].Unseen > _nodes[best].Unseen) best = i;
        return best;
    }

    private void Grow()
    {
        var larger = ArrayPool<Node>.Shared.Rent(_nodes.Length * 2);
        _nodes.AsSpan().CopyTo(larger);
        ArrayPool<Node>.Shared.Return(_nodes);
        _nodes = larger;
    }

    /// <summary>Gives the arrays back.</summary>
    public readonly void Return()
    {
        ArrayPool<int>.Shared.Return(_bestEndingAt);
        ArrayPool<Node>.Shared.Return(_nodes);
    }

    private struct Node
    {
        public int Start, Class, Previous, Sibling;
        public float Score, Unseen; // the second for what was never seen after this class
    }
}
