using AngleSharp.Dom;

namespace NewsKb.Documents.Html;

/// <summary>The elements around the lines of a page, numbered from 0; the number of an element is greater than that of the element around it.</summary>
internal sealed class BlockTree
{
    private readonly Dictionary<IElement, int> _numbers = [];
    private readonly List<IElement> _elements = [];
    private readonly List<int> _parents = [];
    private readonly int[] _ofLine;

    public BlockTree(IReadOnlyList<HtmlLine> lines)
    {
        _ofLine = new int[lines.Count];
        for (var i = 0; i < _ofLine.Length; i++) _ofLine[i] = i > 0 && lines[i].Block == lines[i - 1].Block ? _ofLine[i - 1] : Number(lines[i].Block);
    }

    public int Count => _elements.Count;

    public IElement this[int number] => _elements[number];

    /// <summary>The number of the element around one, or -1.</summary>
    public int Parent(int number) => _parents[number];

    /// <summary>The number of the innermost element that holds a line.</summary>
    public int OfLine(int line) => _ofLine[line];

    /// <summary>Whether an element lies in another.</summary>
    public bool IsWithin(int inner, int outer)
    {
        while (inner > outer) inner = _parents[inner];
        return inner == outer;
    }

    /// <summary>Adds to the value of each element those of the elements in it.</summary>
    public void AddUp(Span<double> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
            if (_parents[i] >= 0) values[_parents[i]] += values[i];
    }

    private int Number(IElement element)
    {
        if (_numbers.TryGetValue(element, out var number)) return number;
        var parent = element.ParentElement is { } around ? Number(around) : -1;
        _elements.Add(element);
        _parents.Add(parent);
        return _numbers[element] = _elements.Count - 1;
    }
}
