using NewsKb.Knowledge.FullText.Postings;

namespace NewsKb.Knowledge.FullText;

/// <summary>The lists of the concepts that were asked for last, within a bound of memory.</summary>
internal sealed class RowListCache(long mostBytes)
{
    private readonly Dictionary<string, LinkedListNode<(string Key, RowList List)>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, RowList List)> _order = new();
    private long _bytes;

    /// <summary>The list of a key; read where it is not known.</summary>
    public RowList Get(string key, Func<RowList> read)
    {
        if (_known.TryGetValue(key, out var node)) _order.Remove(node);
        else
        {
            node = new((key, read()));
            _known.Add(key, node);
            _bytes += node.Value.List.Size;
        }
        _order.AddFirst(node);
        while (_bytes > mostBytes && _order.Last is { } last && last != node) Forget(last);
        return node.Value.List;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _known.Clear();
        _order.Clear();
        _bytes = 0;
    }

    private void Forget(LinkedListNode<(string Key, RowList List)> node)
    {
        _order.Remove(node);
        _known.Remove(node.Value.Key);
        _bytes -= node.Value.List.Size;
    }
}
