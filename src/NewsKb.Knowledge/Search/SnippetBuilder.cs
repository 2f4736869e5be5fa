using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using NewsKb.Knowledge.Analysis;
using NewsKb.Text;

namespace NewsKb.Knowledge.Search;

/// <summary>Cuts the piece of a text that holds most of the words, with marks around them.</summary>
internal sealed class SnippetBuilder(ITextAnalyzer analyzer, IEnumerable<string> terms)
{
    private const int Width = 120;
    private const int Context = 30;
    private readonly HashSet<string> _terms = new(terms, StringComparer.Ordinal);
    private readonly SearchValues<string> _search = SearchValues.Create([.. terms], StringComparison.Ordinal);

    /// <summary>The best piece of a text; the whole text where it is short.</summary>
    public string Build(string text)
    {
        // The piece is chosen by what reads like the words, which is quick; only the piece itself is cut into words.
        var folded = TextFolding.Fold(text);
        var start = text.Length <= Width ? 0 : BestStart(text, Resembling(folded));
        var end = Math.Min(text.Length, start + Width);
        var found = Occurrences(folded, Math.Max(0, start - Context), Math.Min(text.Length, end + Context));
        if (found.Count == 0) found = Resembling(folded);
        var snippet = new StringBuilder();
        if (start > 0) snippet.Append('…');
        var at = start;
        foreach (var (from, to) in Merge(found))
        {
            if (from < start || to > end) continue;
            snippet.Append(text, at, from - at).Append(SnippetMarks.Open).Append(text, from, to - from).Append(SnippetMarks.Close);
            at = to;
        }
        snippet.Append(text, at, end - at);
        if (end < text.Length) snippet.Append('…');
        return snippet.Replace('\n', ' ').ToString();
    }

    /// <summary>Where the words stand in a text, from left to right, neighbours joined.</summary>
    public IReadOnlyList<TextSpan> Spans(string text) =>
        [.. Merge(Occurrences(TextFolding.Fold(text), 0, text.Length)).Select(s => TextSpan.FromBounds(s.Start, s.End))];

    private List<Term> Occurrences(string folded, int start, int end)
    {
        var found = new List<Term>();
        analyzer.Analyze(folded.AsSpan(start, end - start), found);
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        found.RemoveAll(t => !lookup.Contains(folded.AsSpan(start + t.Start, t.Length)));
        return found.ConvertAll(t => new Term(start + t.Start, t.Length));
    }

    /// <summary>Where the letters of a word stand, whether or not they are a word there.</summary>
    private List<Term> Resembling(string folded)
    {
        var found = new List<Term>();
        for (var at = 0; folded.AsSpan(at).IndexOfAny(_search) is >= 0 and var next;)
        {
            at += next;
            var length = _terms.Where(t => string.CompareOrdinal(folded, at, t, 0, t.Length) == 0).Max(t => t.Length);
            found.Add(new Term(at, length));
            at += length;
        }
        return found;
    }

    /// <summary>Where the window with the most distinct words starts, moved back to the start of its sentence where that is near.</summary>
    private static int BestStart(string text, List<Term> found)
    {
        int best = 0, bestCount = 0, first = 0;
        var inWindow = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in found)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(inWindow, Form(text, term), out _)++;
            for (; found[first].Start < term.End - (Width * 3 / 4); first++)
                if (--inWindow[Form(text, found[first])] == 0) inWindow.Remove(Form(text, found[first]));
            if (inWindow.Count > bestCount) (best, bestCount) = (found[first].Start, inWindow.Count);
        }
        var sentence = best == 0 ? -1 : text.LastIndexOfAny(['。', '！', '？', '；', '\n'], best - 1);
        best = sentence >= best - (Width / 4) ? sentence + 1 : Math.Max(0, best - 10);
        return Math.Min(best, text.Length - Width);
    }

    private static string Form(string text, Term term) => text.Substring(term.Start, term.Length);

    private static IEnumerable<(int Start, int End)> Merge(List<Term> found)
    {
        (int Start, int End) open = (-1, -1);
        foreach (var term in found.OrderBy(t => t.Start))
        {
            if (open.Start >= 0 && term.Start > open.End)
            {
                yield return open;
                open = (term.Start, term.End);
            }
            else open = open.Start < 0 ? (term.Start, term.End) : (open.Start, Math.Max(open.End, term.End));
        }
        if (open.Start >= 0) yield return open;
    }
}
