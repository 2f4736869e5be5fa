using NewsKb.Extraction.Organizations;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>
/// Reads which named companies a measure went to: one that is given to (为某某公司发放贷款), one that got it (某某公司收到补贴), or the last one that the
/// sentences before told of, where the measure names only 企业 or nobody.
/// </summary>
internal sealed class EnterpriseReader
{
    private const int LongestWord = 4; // in front of or behind a name
    private const int Reach = 6, ShortReach = 1; // sentences before
    private readonly string _text;
    private readonly ClauseList _clauses;
    private readonly List<Organization> _companies;

    public EnterpriseReader(MeasureContext context, ClauseList clauses)
    {
        (_text, _clauses) = (context.Text, clauses);
        _companies = [.. context.Organizations.Where(o => OrganizationHeads.IsCompany(o.Text))];
    }

    /// <summary>The companies that the clauses of a measure say it went to, in order; empty where they name none.</summary>
    public IReadOnlyList<Organization> Named(TextSpan measure)
    {
        List<Organization> found = [];
        for (var i = FactSearch.FirstFrom(_companies, measure.Start); i < _companies.Count && _companies[i].Span.End <= measure.End; i++)
            if (IsGiven(_companies[i].Span.Start) || Gets(_companies[i].Span.End) || (found.Count > 0 && found[^1].Span.End + 1 == _companies[i].Span.Start))
                found.Add(_companies[i]);
        return found;
    }

    /// <summary>
    /// The last company that the sentence of a measure, or one before it in the paragraph, told of; null where they name none, several at once, or one that
    /// gives itself. Where the measure does not even say 企业 (<paramref name="isSilent"/>), only the sentence before counts.
    /// </summary>
    public Organization? Before(int sentence, int offset, bool isSilent)
    {
        var index = FactSearch.FirstFrom(_companies, offset) - 1;
        if (index < 0) return null;
        var from = sentence;
        var reach = isSilent ? ShortReach : Reach;
        while (from > 0 && sentence - from < reach && _clauses.Sentences[from - 1].Paragraph == _clauses.Sentences[sentence].Paragraph) from--;
        var company = _companies[index];
        if (company.Span.Start < _clauses.Sentences[from].Start || Gives(company.Span.End)) return null;
        var isList = index > 0 && _companies[index - 1].Span.End + 1 == company.Span.Start;
        return isList ? null : company;
    }

    /// <summary>某某公司为…, 某某公司对…: it is the one that acts.</summary>
    private bool Gives(int end) => end < _text.Length && _text[end] is '为' or '对' or '给' or '向' or '将' or '推' or '等' or '、';

    private bool IsGiven(int start) =>
        start > 0 && (_text[start - 1] is '为' or '给' or '向' or '对' or '助' || ClauseEdges.Ends(_text.AsSpan(Math.Max(0, start - LongestWord), Math.Min(start, LongestWord)), EdgeRole.Giving));

    private bool Gets(int end) => ClauseEdges.Behind(_text.AsSpan(end, Math.Min(2 * LongestWord, _text.Length - end)), EdgeRole.Receiving) > 0;
}
