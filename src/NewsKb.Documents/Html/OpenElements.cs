namespace NewsKb.Documents.Html;

/// <summary>The elements that are open while markup is scanned, up to a depth; those beyond it are left out with their end tags.</summary>
internal sealed class OpenElements(int maximumDepth)
{
    private readonly List<ElementName> _open = [];
    private int[] _opened = new int[ElementNames.KnownCount + 32], _left = []; // by the number of the name

    /// <summary>How many start tags were left out.</summary>
    public int Skipped { get; private set; }

    /// <summary>Opens an element; false when it is to be left out.</summary>
    public bool Open(ElementName name)
    {
        if (!name.Nests) return true;
        if (_open.Count >= maximumDepth)
        {
            Count(ref _left, name)++;
            Skipped++;
            return false;
        }
        _open.Add(name);
        Count(ref _opened, name)++;
        return true;
    }

    /// <summary>Closes an element and those left open in it; false when its start tag was left out.</summary>
    public bool Close(ElementName name)
    {
        if (Skipped > 0 && Count(ref _left, name) > 0)
        {
            Count(ref _left, name)--;
            return false;
        }
        if (Count(ref _opened, name) == 0) return true;
        ElementName closed;
        do
        {
            closed = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _opened[closed.Number]--;
        }
        while (closed != name);
        return true;
    }

    private static ref int Count(ref int[] counts, ElementName name)
    {
        if (name.Number >= counts.Length) Array.Resize(ref counts, Math.Max(name.Number + 1, counts.Length * 2));
        return ref counts[name.Number];
    }
}
