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
    private readonly int[] _lastEndingAt; // for each position the last added word that ends there; words link back
    private Node[] _nodes;
    private int _count;
    private int _start = None, _class; // what was last asked for, and the answer: neighbouring calls often agree
    private (float Score, int Node) _best;

    public Lattice(BigramModel model, int length)
    {
        _model = model;
        _lastEndingAt = ArrayPool<int>.Shared.Rent(length + 1);
        _nodes = ArrayPool<Node>.Shared.Rent(Math.Max(64, length * 4));
        _lastEndingAt.AsSpan(0, length + 1).Fill(None);
        _nodes[_count++] = new Node { Class = model.Start, Unseen = model.Backoff(model.Start), Sibling = None };
        _lastEndingAt[0] = 0;
    }

    /// <summary>Whether some word ends here, so that others may start.</summary>
    public readonly bool IsReached(int position) => _lastEndingAt[position] != None;

    /// <summary>Adds the word from <paramref name="start"/>, a reached position, to <paramref name="end"/>.</summary>
    public void Add(int start, int end, int wordClass, float share)
    {
        if (start != _start || wordClass != _class) (_start, _class, _best) = (start, wordClass, Best(start, wordClass));
        if (_count == _nodes.Length) Grow();
        var score = _best.Score + share;
        _nodes[_count] = new Node { Start = start, Class = wordClass, Score = score, Unseen = score + _model.Backoff(wordClass), Previous = _best.Node, Sibling = _lastEndingAt[end] };
        _lastEndingAt[end] = _count++;
    }

    /// <summary>Writes the end of each word of the best path at its start; returns nothing where the path does not go.</summary>
    public readonly void BestPath(int length, Span<int> ends)
    {
        var (_, node) = Best(length, _model.End);
        for (var end = length; node > 0; node = _nodes[node].Previous)
        {
            ends[_nodes[node].Start] = end;
            end = _nodes[node].Start;
        }
    }

    private readonly (float Score, int Node) Best(int position, int wordClass)
    {
        var (best, from) = (float.NegativeInfinity, None);
        var single = _model.Single(wordClass);
        for (int i = _lastEndingAt[position]; i != None; i = _nodes[i].Sibling)
        {
            ref readonly var node = ref _nodes[i];
            var score = _model.TryPair(node.Class, wordClass, out var probability) ? node.Score + probability : node.Unseen + single;
            if (score > best) (best, from) = (score, i);
        }
        return (best, from);
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
        ArrayPool<int>.Shared.Return(_lastEndingAt);
        ArrayPool<Node>.Shared.Return(_nodes);
    }

    private struct Node
    {
        public int Start, Class, Previous, Sibling;
        public float Score, Unseen; // the second for what was never seen after this class
    }
}
