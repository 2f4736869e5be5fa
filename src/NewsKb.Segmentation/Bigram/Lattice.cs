using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsKb.Segmentation.Bigram;

/// <summary>
/// The words that a stretch of text may consist of, and the most probable path through them (Viterbi over pairs). First all words are added, start
/// by start, then the path is found; meanwhile what is known of their pairs is on its way from memory.
/// Arrays are rented for the longest stretch and serve one stretch after another; call <see cref="Return"/> at the end.
/// </summary>
internal ref struct Lattice
{
    private const int None = 0;

    private readonly BigramModel _model;
    private readonly Position[] _positions;
    private Node[] _nodes;
    private int _count;

    public Lattice(BigramModel model, int longest)
    {
        _model = model;
        _positions = ArrayPool<Position>.Shared.Rent(longest + 2);
        _nodes = ArrayPool<Node>.Shared.Rent(Math.Max(64, longest * 3));
    }

    /// <summary>Begins the next stretch.</summary>
    public void Clear(int length)
    {
        Array.Clear(_positions, 0, length + 2);
        _count = 1; // node 0 is none
        Add(0, 0, _model.Start, 0, _model.Backoff(_model.Start), 0);
    }

    /// <summary>Goes to where the next words start. Whether some word ends there, so that others may start.</summary>
    public readonly bool MoveTo(int position)
    {
        _positions[position].FirstNode = _count;
        return _positions[position].Ending != None;
    }

    /// <summary>Adds a word of a class that many words share: <paramref name="share"/> is the logarithm of this one's part of it.</summary>
    public void Add(int start, int end, int wordClass, float share) => Add(start, end, wordClass, _model.Single(wordClass) + share, _model.Backoff(wordClass), share);

    /// <summary>Adds a word that <paramref name="single"/> is the probability of, and <paramref name="backoff"/> of what was never seen after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int start, int end, int wordClass, float single, float backoff, float share)
    {
        if (_count == _nodes.Length) Grow();
        for (var i = _positions[start].Ending; i != None; i = _nodes[i].Sibling) _model.Prefetch(_nodes[i].Class, wordClass);
        ref var node = ref _nodes[_count];
        node.End = end;
        node.Class = wordClass;
        node.Single = single;
        node.Unseen = backoff;
        node.Share = share;
        node.Sibling = _positions[end].Ending;
        _positions[end].Ending = _count++;
    }

    /// <summary>Adds the words of the most probable path, whose probability is returned as a logarithm.</summary>
    public float FindPath(int length, int offset, List<Token> into)
    {
        MoveTo(length);
        Add(length, length + 1, _model.End, 0);
        _positions[length + 1].FirstNode = _count;
        Insert(1, 0);
        for (var i = 0; i < length; i++)
            if (_positions[i].Best != None) Reach(i);
        var node = Best(ref _nodes[_count - 1], _positions[length].Best, LeastBackoff(length), out var score);
        for (var end = length; node > 1; node = _nodes[node].Previous)
        {
            var start = _nodes[_nodes[node].Previous].End;
            _positions[start].Next = end;
            end = start;
        }
        for (var i = 0; i < length; i = _positions[i].Next) into.Add(new Token(offset + i, _positions[i].Next - i));
        return score;
    }

    /// <summary>Finds the best way to each word that starts here.</summary>
    private readonly void Reach(int start)
    {
        var least = LeastBackoff(start);
        var first = _positions[start].Best;
        var end = _positions[start + 1].FirstNode;
        for (var i = _positions[start].FirstNode; i < end; i++)
        {
            ref var node = ref _nodes[i];
            node.Previous = Best(ref node, first, least, out var score);
            Insert(i, score);
        }
    }

    /// <summary>Best words first; of the same class a worse one is of no use.</summary>
    private readonly void Insert(int index, float score)
    {
        ref var node = ref _nodes[index];
        ref var link = ref _positions[node.End].Best;
        while (link != None && _nodes[link].Score >= score)
        {
            if (_nodes[link].Class == node.Class) return;
            link = ref _nodes[link].Sibling;
        }
        node.Score = score;
        node.Unseen += score;
        node.Sibling = link;
        link = index;
    }

    /// <summary>The best way to a word from those that end where it starts. No pair adds to the score of a node, so that most need not be asked.</summary>
    private readonly int Best(ref Node node, int first, int least, out float score)
    {
        var from = least;
        var best = _nodes[from].Unseen + node.Single;
        for (var i = first; i != None && _nodes[i].Score + node.Share > best; i = _nodes[i].Sibling)
        {
            if (!_model.TryPair(_nodes[i].Class, node.Class, out var probability)) continue;
            probability += _nodes[i].Score + node.Share;
            if (probability <= best) continue;
            best = probability;
            from = i;
        }
        score = best;
        return from;
    }

    /// <summary>The node at a position from which one comes best to a word that was never seen after any of them.</summary>
    private readonly int LeastBackoff(int position)
    {
        var best = _positions[position].Best;
        for (var i = _nodes[best].Sibling; i != None; i = _nodes[i].Sibling)
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
        ArrayPool<Position>.Shared.Return(_positions);
        ArrayPool<Node>.Shared.Return(_nodes);
    }

    private struct Node
    {
        public int End, Class, Previous, Sibling;
        public float Single, Share, Score;
        public float Unseen; // what backing off costs after this word; once it is reached, the score with that
    }

    private struct Position
    {
        public int FirstNode; // of those that start here
        public int Ending; // the last added of those that end here; nodes link to their siblings
        public int Best; // the best of those that end here; when reached, nodes link to the next best
        public int Next; // the end of the path's word
    }
}
