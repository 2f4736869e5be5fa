using System.Buffers;
using NewsKb.Extraction.Places;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>
/// Reads the document (《…若干措施》) or campaign (“…”行动) that a measure belongs to: one that its own sentence names; else the last one of
/// its paragraph; else the last one that the text announces (印发《…》), if it is of the same place; else that which the headline names or is.
/// </summary>
internal sealed class ProgrammeReader
{
    private const int LongestName = 80, LongestShort = 6, LongestIssuer = 24, LastOfLead = 1;
    private static readonly SearchValues<char> Openers = SearchValues.Create("《“");
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；：,;\n");
    private static readonly Reading<string?> None = new(null, "not_named");

    private readonly MeasureContext _context;
    private readonly ClauseList _clauses;
    private readonly List<Named> _named = [];
    private readonly Reading<string?> _headline;
    private readonly bool _isDocument;

    public ProgrammeReader(MeasureContext context, ClauseList clauses)
    {
        (_context, _clauses) = (context, clauses);
        (_headline, _isDocument) = Headline(context.Title);
        var (text, sentence) = (context.Text, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(Openers);
            if (next < 0) break;
            i += next;
            if (End(text, i) is not { } end) continue;
            while (sentence + 1 < clauses.Sentences.Count && clauses.Sentences[sentence + 1].Start <= i) sentence++;
            Add(TextSpan.FromBounds(i, end), sentence);
            i = end - 1;
        }
    }

    /// <summary>How far a name reaches.</summary>
    private enum Reach
    {
        Sentence,
        Paragraph,
        Article,
    }

    /// <summary>The programme of a measure of a sentence that ends at an offset, and of its place.</summary>
    public Reading<string?> Read(int sentence, int end, string? place)
    {
        var last = LastBefore(end);
        if (last < 0) return OfHeadline(place);
        if (_named[last].Sentence == sentence) return Of(_named[last], "in_sentence");
        if (_named[last].Near is >= 0 and var near && Paragraph(_named[near].Sentence) == Paragraph(sentence) && IsOf(_named[near].Place, place)) return Of(_named[near], "in_paragraph");
        return _named[last].Wide is >= 0 and var wide && IsOf(_named[wide].Place, place) ? Of(_named[wide], "announced") : OfHeadline(place);
    }

    private int Paragraph(int sentence) => _clauses.Sentences[sentence].Paragraph;

    private Reading<string?> Of(in Named named, string rule) => new(named.Full.Of(_context.Text).ToString(), rule, named.Span);

    private Reading<string?> OfHeadline(string? place) => IsOf(null, place) ? _headline : None;

    /// <summary>Whether a measure of a place may belong to what another place announced: its own, or one of a place above.</summary>
    private bool IsOf(string? announcer, string? place) => place is null || (announcer ?? _context.Place?.Code) is not { } code || DivisionCode.IsWithin(place, code);

    private void Add(TextSpan span, int sentence)
    {
        var before = _named.Count > 0 ? _named[^1] : new Named { Near = -1, Wide = -1 };
        var (full, at) = (Full(span, before), _named.Count);
        var (reach, isDocument) = (Reach.Sentence, _context.Text[span.Start] == '《');
        if (IsAnnounced(span) && (isDocument || !HasDocument(before)))
            reach = !_isDocument && (isDocument || Paragraph(sentence) <= LastOfLead) ? Reach.Article : Reach.Paragraph;
        else if (isDocument) reach = Reach.Paragraph;
        _named.Add(new Named
        {
            Span = span,
            Full = full,
            Sentence = sentence,
            Place = Place(_clauses.Sentences[sentence].Start, span),
            Near = reach >= Reach.Paragraph ? at : before.Near,
            Wide = reach == Reach.Article ? at : before.Wide,
        });
    }

    /// <summary>Whether the article tells of a document, of which a campaign is only a part.</summary>
    private bool HasDocument(in Named last) => _isDocument || (last.Wide >= 0 && _context.Text[_named[last.Wide].Span.Start] == '《');

    /// <summary>The whole name where a short one repeats its end: 《措施》 of 《某市助企纾困若干措施》.</summary>
    private TextSpan Full(TextSpan span, in Named last)
    {
        if (span.Length > LongestShort + 2 || _named.Count == 0 || _context.Text[span.Start] != '《') return span;
        var whole = last.Wide >= 0 ? _named[last.Wide].Full : last.Full;
        return _context.Text.AsSpan(whole.Start, whole.Length - 1).EndsWith(_context.Text.AsSpan(span.Start + 1, span.Length - 2)) ? whole : span;
    }

    /// <summary>印发了《…》, 启动“…”行动, 《…》提出: the text says that it is there, and does not only lean on it (根据《…》要求).</summary>
    private bool IsAnnounced(TextSpan span)
    {
        var before = _context.Text.AsSpan(0, span.Start);
        if (before is [.., '了' or '的']) before = before[..^1];
        return ClauseEdges.Ends(before, EdgeRole.Announcing) || (ClauseEdges.Behind(_context.Text.AsSpan(span.End), EdgeRole.Stating) > 0 && !IsBasis(span.Start));
    }

    /// <summary>Whether 根据 or the like stands in front in the clause: 按照国务院|《…》.</summary>
    private bool IsBasis(int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - LongestIssuer) && !ClauseMarks.Contains(_context.Text[i]); i--)
            if (ClauseEdges.Starts(_context.Text.AsSpan(i, start - i), EdgeRole.Basis)) return true;
        return false;
    }

    /// <summary>The last place in front of a programme in its sentence, else the first in its name; null for none.</summary>
    private string? Place(int from, TextSpan name)
    {
        var places = _context.Places;
        string? code = null;
        for (var i = FactSearch.FirstFrom(places, from); i < places.Count && places[i].Span.End <= name.End && (code is null || places[i].Span.End <= name.Start); i++) code = places[i].Code;
        return code;
    }

    private int LastBefore(int offset)
    {
        int low = 0, high = _named.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_named[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /// <summary>What the headline names, or the headline where it is that of a document (某市关于稳定就业的若干措施).</summary>
    private static (Reading<string?> Name, bool IsDocument) Headline(string? title)
    {
        for (var i = 0; i < title?.Length; i++)
            if (Openers.Contains(title[i]) && End(title, i) is { } end) return (new(title[i..end], "headline"), title[i] == '《');
        var about = title?.IndexOf("关于", StringComparison.Ordinal) ?? -1;
        return about >= 0 && IsDocumentName(title.AsSpan(about)) && !ClauseEdges.Ends(title.AsSpan(0, about), EdgeRole.Announcing)
            ? (new($"《{title.AsSpan(about)}》", "headline"), true)
            : (None, false);
    }

    /// <summary>Behind the name that a mark opens; null where it is no name of a programme.</summary>
    private static int? End(string text, int start)
    {
        var inner = text.AsSpan(start + 1, Math.Min(LongestName, text.Length - start - 1));
        var close = inner.IndexOf(text[start] == '《' ? '》' : '”');
        if (close < 2 || inner[..close].IndexOfAny("。\n") >= 0) return null;
        var end = start + 1 + close + 1;
        if (text[start] == '《') return IsDocumentName(inner[..close]) ? end : null;
        var campaign = ClauseEdges.Behind(text.AsSpan(end), EdgeRole.Campaign);
        return campaign > 0 ? end + campaign : null;
    }

    /// <summary>…措施, …办法（试行）.</summary>
    private static bool IsDocumentName(ReadOnlySpan<char> name)
    {
        if (name is [.., '）' or ')'] && name.LastIndexOfAny('（', '(') is > 0 and var bracket) name = name[..bracket];
        return ClauseEdges.Ends(name, EdgeRole.Document);
    }

    /// <summary>A programme that the text names.</summary>
    private readonly record struct Named
    {
        public TextSpan Span { get; init; }

        /// <summary>The words that give its name in full.</summary>
        public TextSpan Full { get; init; }

        public int Sentence { get; init; }

        /// <summary>The code of the place that announces it; null where its sentence names none.</summary>
        public string? Place { get; init; }

        /// <summary>The index of the last one up to this that its paragraph shares; −1 for none.</summary>
        public int Near { get; init; }

        /// <summary>The index of the last one up to this that the article shares; −1 for none.</summary>
        public int Wide { get; init; }
    }
}
