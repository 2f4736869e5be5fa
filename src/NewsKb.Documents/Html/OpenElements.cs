using NewsKb.Documents.Vocabulary;

namespace NewsKb.Documents.Html;

/// <summary>The elements that are open while markup is scanned, up to a depth; those beyond it are left out with their end tags.</summary>
internal sealed class OpenElements(int maximumDepth)
{
    private readonly List<ElementName> _open = [];

    /// <summary>How many start tags were left out.</summary>
    public int Skipped { get; private set; }

    /// <summary>Opens an element; false when it is to be left out.</summary>
    public bool Open(ElementName name)
    {
        if (!name.Nests) return true;
        if (_open.Count >= maximumDepth)
        {
            name.Skipped++;
            Skipped++;
            return false;
        }
        _open.Add(name);
        name.Open++;
        return true;
    }

    /// <summary>Closes an element and those left open in it; false when its start tag was left out.</summary>
    public bool Close(ElementName name)
    {
        if (name.Skipped > 0)
        {
            name.Skipped--;
            return false;
        }
        if (name.Open == 0) return true;
        ElementName closed;
        do
        {
            closed = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            closed.Open--;
        }
        while (closed != name);
        return true;
    }
}

/// <summary>A name of elements on a page, with how many such elements are open and how many were left out.</summary>
internal sealed class ElementName(string text)
{
    public string Text => text;

    public bool IsRaw { get; } = Terms.HtmlElements.ValueOf(text) is "raw";

    public bool Nests { get; } = Terms.HtmlElements.ValueOf(text) is not ("void" or "open");

    public int Open { get; set; }

    public int Skipped { get; set; }
}
