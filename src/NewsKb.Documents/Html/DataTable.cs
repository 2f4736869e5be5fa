using AngleSharp.Dom;

namespace NewsKb.Documents.Html;

/// <summary>Tells tables that hold data from tables that only lay out a page.</summary>
internal static class DataTable
{
    private const int LeastRows = 2, LeastColumns = 2, LongestCell = 120;

    /// <summary>At least two rows of two cells and more, none of which holds a table or long text.</summary>
    public static bool Is(IElement table)
    {
        if (HoldsLayout(table)) return false;
        int full = 0, all = 0;
        foreach (var row in Rows(table))
        {
            all++;
            if (row.Children.Length >= LeastColumns) full++;
            foreach (var cell in row.Children)
            {
                // A placeholder is two characters for a whole run, so length alone says little: many runs are long text too.
                if (cell.TextContent.Length > LongestCell || cell.GetElementsByTagName("p").Length > 2) return false;
            }
        }
        return full >= LeastRows && full * 2 >= all;
    }

    private static bool HoldsLayout(IElement element)
    {
        foreach (var child in element.ChildNodes)
            if (child is IElement inner && (inner.LocalName is "table" or "iframe" or "form" or "h1" or "h2" or "h3" || HoldsLayout(inner))) return true;
        return false;
    }

    /// <summary>The rows of a table itself, not of tables within.</summary>
    public static IEnumerable<IElement> Rows(IElement table)
    {
        foreach (var child in table.Children)
        {
            if (child.LocalName == "tr") yield return child;
            else if (child.LocalName is "tbody" or "thead" or "tfoot")
                foreach (var row in child.Children)
                    if (row.LocalName == "tr") yield return row;
        }
    }
}
