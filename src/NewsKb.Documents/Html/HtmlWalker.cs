using System.Collections;
using AngleSharp.Dom;
using NewsKb.Documents.Pages;
using NewsKb.Text;

namespace NewsKb.Documents.Html;

/// <summary>What a walk of a page's tree found.</summary>
/// <param name="Text">The text of the page, mapped to the markup.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Roles">The elements that claim a role.</param>
/// <param name="Unplaced">The runs that the tree holds in no visible place.</param>
/// <param name="Hints">The elements that may tell something of the page: meta, link, time, title.</param>
internal sealed record HtmlWalk(MappedText Text, List<HtmlLine> Lines, IReadOnlyDictionary<IElement, LineRole> Roles, List<TextSpan> Unplaced, List<IElement> Hints);

/// <summary>Walks the tree of a page and writes its lines, each with the role that its elements give it.</summary>
internal sealed class HtmlWalker
{
    private readonly HtmlTextWriter _writer;
    private readonly IReadOnlyList<TextSpan> _runs;
    private readonly Dictionary<IElement, LineRole> _roles = [];
    private readonly BitArray _written;
    private readonly Dictionary<IElement, bool> _holdText = [];
    private readonly List<IElement> _hints = [];

    private HtmlWalker(string source, IReadOnlyList<TextSpan> runs) => (_writer, _runs, _written) = (new HtmlTextWriter(source), runs, new BitArray(runs.Count));

    /// <summary>Walks the tree below an element.</summary>
    public static HtmlWalk Walk(IElement root, string source, IReadOnlyList<TextSpan> runs)
    {
        var walker = new HtmlWalker(source, runs);
        walker.Element(root, new Context(root, LineRole.Text, 0, false, false));
        walker._writer.EndLine(root, LineRole.Text, 0);
        return new HtmlWalk(walker._writer.Build(), walker._writer.Lines, walker._roles, [.. runs.Where((_, i) => !walker._written[i])], walker._hints);
    }

    private void Element(IElement element, Context context)
    {
        var kind = ElementNames.KindOf(element.LocalName);
        if (element.LocalName is "meta" or "link" or "time" or "title") _hints.Add(element);
        if (kind == "void")
        {
            if (element.LocalName is "br" or "hr") EndLine(context);
            return;
        }
        var own = ElementRoles.Of(element, kind);
        if (own == LineRole.Hidden && (kind == "reading" || (kind.Length == 0 && IsAmidText(element)))) return; // the sentence around it goes on
        if (kind.Length == 0 && own is LineRole.Furniture or LineRole.Related && IsAmidText(element)) own = LineRole.Text;
        if (own is not (LineRole.Text or LineRole.Hidden)) _roles[element] = own;
        var role = own == LineRole.Hidden ? own : context.Role;
        var inner = context with { Role = role, IsLink = context.IsLink || element.LocalName == "a", KeepLines = context.KeepLines || element.LocalName == "pre" };
        var isBlock = kind.Length > 0 || own != LineRole.Text;
        if (!isBlock)
        {
            Children(element, inner);
            return;
        }
        EndLine(context);
        inner = inner with { Block = element, Level = kind == "heading" ? (byte)(element.LocalName[1] - '0') : inner.Level };
        if (kind == "heading" && role == LineRole.Text) inner = inner with { Role = LineRole.Heading };
        if (element.LocalName == "table" && DataTable.Is(element)) Table(element, inner);
        else Children(element, inner);
        EndLine(inner);
    }

    /// <summary>Whether an inline element stands in a line of text: what its class says of it (a tip, more of this) is no reason to cut the sentence.</summary>
    private bool IsAmidText(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (!_holdText.TryGetValue(parent, out var holdsText)) _holdText[parent] = holdsText = parent.ChildNodes.Any(c => c is IText text && TextRuns.Holds(text.Data));
            if (holdsText) return true;
            if (ElementNames.KindOf(parent.LocalName).Length > 0) return false;
        }
        return false;
    }

    private void Children(IElement element, Context context)
    {
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement inner) Element(inner, context);
            else if (children[i] is IText text) Text(text.Data, context);
        }
    }

    private void Text(string placeholders, Context context)
    {
        for (var at = 0; at < placeholders.Length;)
        {
            var run = TextRuns.Read(placeholders, at);
            if (run < 0 || run >= _runs.Count)
            {
                _writer.Space(-1, placeholders[at] == '\n');
                at++;
                continue;
            }
            _written[run] = true;
            _writer.Append(_runs[run], context.IsLink, context.KeepLines ? (context.Block, context.Role, context.Level) : null);
            at += 2;
        }
    }

    /// <summary>A table of data: one line a row, a tab between cells.</summary>
    private void Table(IElement table, Context context)
    {
        foreach (var child in table.Children)
            if (child.LocalName == "caption") Element(child, context);
        foreach (var row in DataTable.Rows(table))
        {
            var first = true;
            foreach (var cell in row.Children)
            {
                if (!first) _writer.Sign('\t');
                Cell(cell, context with { Role = context.Role == LineRole.Text ? LineRole.Row : context.Role, Block = row });
                first = false;
            }
            _writer.EndLine(row, context.Role == LineRole.Text ? LineRole.Row : context.Role, 0);
        }
    }

    /// <summary>The text of a cell stays on the line of its row.</summary>
    private void Cell(IElement cell, Context context)
    {
        foreach (var child in cell.ChildNodes)
        {
            if (child is IText text)
            {
                Text(text.Data, context with { KeepLines = false });
            }
            else if (child is IElement element)
            {
                var kind = ElementNames.KindOf(element.LocalName);
                if (ElementRoles.Of(element, kind) == LineRole.Hidden) continue;
                if (kind.Length > 0) _writer.Space(-1, breaks: true);
                Cell(element, context with { IsLink = context.IsLink || element.LocalName == "a" });
            }
        }
    }

    private void EndLine(Context context) => _writer.EndLine(context.Block, context.Role, context.Level);

    private readonly record struct Context(IElement Block, LineRole Role, byte Level, bool IsLink, bool KeepLines);
}
