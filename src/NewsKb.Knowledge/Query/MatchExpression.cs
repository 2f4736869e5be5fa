using NewsKb.Knowledge.Analysis;
using NewsKb.Knowledge.Search.Index;
using NewsKb.Text;

namespace NewsKb.Knowledge.Query;

/// <summary>A parsed query as concepts that must be found together: synonyms are several phrases but one concept.</summary>
internal sealed class MatchExpression
{
    private static readonly ScriptConverter ToSimplified = ScriptConverter.For("t2s");
    private const int ConceptsInSentence = 3;
    private const int ConceptsInQuestion = 4;
    private readonly List<Concept> _concepts = [];
    private readonly ITextAnalyzer _analyzer;
    private int _stretchEnd = -1;
    private int _stretchConcepts;

    private MatchExpression(ITextAnalyzer analyzer) => _analyzer = analyzer;

    /// <summary>What must be found; null where the query has no words.</summary>
    public QueryNode? Wanted { get; private set; }

    /// <summary>What must not be found.</summary>
    public QueryNode? Unwanted { get; private set; }

    /// <summary>All concepts; those that must not be found stand last.</summary>
    public IReadOnlyList<Concept> Concepts => _concepts;

    /// <summary>The number of concepts that may be found.</summary>
    public int ConceptCount { get; private set; }

    /// <summary>The terms that are looked up and shown.</summary>
    public IReadOnlyList<string> Terms => [.. _concepts.Take(ConceptCount).SelectMany(c => c.Phrases).SelectMany(p => p)];

    /// <summary>
    /// Whether the query is a plain sentence: a stretch without spaces that holds so many concepts that nobody means all of them literally.
    /// </summary>
    public bool IsQuestion { get; private set; }

    /// <summary>Whether a stretch without spaces holds so many concepts that their order and neighbourhood tell more than the words alone.</summary>
    public bool IsSentence { get; private set; }

    /// <summary>Translates a query so that all its words must be found.</summary>
    public static MatchExpression All(ParsedQuery query, ITextAnalyzer analyzer)
    {
        var expression = new MatchExpression(analyzer);
        var groups = query.Groups.Select(group => QueryNode.Join([.. group.Select(text => expression.Whole(text)).OfType<QueryNode>()], all: false));
        expression.Finish(QueryNode.Join([.. groups.OfType<QueryNode>()], all: true), query);
        return expression;
    }

    /// <summary>Translates a query so that one of its words suffices.</summary>
    public static MatchExpression Any(ParsedQuery query, ITextAnalyzer analyzer)
    {
        var expression = new MatchExpression(analyzer);
        var concepts = query.Groups.SelectMany(g => g).SelectMany(expression.ConceptsOf).DistinctBy(c => string.Join('\n', c.Phrases.Select(p => string.Join(' ', p))));
        expression.Finish(QueryNode.Join([.. concepts.Select(expression.Put)], all: false), query);
        return expression;
    }

    /// <summary>A text as the index has it: simplified, of plain width, in lower case.</summary>
    public static string Simplify(string text) => TextFolding.Fold(ToSimplified.Convert(text));

    private void Finish(QueryNode? wanted, ParsedQuery query)
    {
        (Wanted, ConceptCount) = (wanted, _concepts.Count);
        var (isSentence, isQuestion) = (IsSentence, IsQuestion);
        Unwanted = QueryNode.Join([.. query.Excluded.Select(text => Whole(text)).OfType<QueryNode>()], all: false);
        (IsSentence, IsQuestion) = (isSentence, isQuestion); // what must not be found asks nothing
    }

    private QueryNode? Whole(QueryText text) => QueryNode.Join([.. ConceptsOf(text).Select(Put)], all: true);

    private QueryNode Put(Concept concept)
    {
        _concepts.Add(concept);
        return new QueryNode.Leaf(_concepts.Count - 1);
    }

    /// <summary>The concepts of a text; each with the phrases that may stand for it.</summary>
    private List<Concept> ConceptsOf(QueryText text)
    {
        var folded = Simplify(text.Text);
        var words = _analyzer.SplitQuery(folded);
        var concepts = new List<Concept>();
        if (text.IsPhrase && words.Count > 0) concepts.Add(new([Phrase(folded)]));
        if (text.IsPhrase) words = [];
        for (var i = 0; i < words.Count;)
        {
            var ends = words.Skip(i).TakeWhile((w, n) => n == 0 || w.Start == words[i + n - 1].End).Select(w => w.End - words[i].Start).ToList();
            var length = Synonyms.Default.LongestPrefix(folded.AsSpan(words[i].Start), ends);
            if (length == 0)
            {
                concepts.Add(new([words[i].Terms]));
                i++;
                continue;
            }
            var known = folded.Substring(words[i].Start, length);
            concepts.Add(new([Phrase(known), .. Synonyms.Default.Of(known).Select(Phrase)]));
            i += ends.IndexOf(length) + 1;
        }
        Measure(text, concepts.Count);
        return concepts;
    }

    /// <summary>Counts the concepts of a stretch without spaces; a name in quotation marks may stand within it.</summary>
    private void Measure(QueryText text, int concepts)
    {
        var mark = text.IsPhrase ? 1 : 0;
        _stretchConcepts = text.Position - mark == _stretchEnd ? _stretchConcepts + concepts : concepts;
        _stretchEnd = text.Position + text.Text.Length + mark;
        IsSentence |= _stretchConcepts >= ConceptsInSentence;
        IsQuestion |= _stretchConcepts >= ConceptsInQuestion;
    }

    /// <summary>The phrase of a stretch of text: its terms at neighbouring positions.</summary>
    private IReadOnlyList<string> Phrase(string text)
    {
        var terms = new List<Term>();
        _analyzer.Analyze(text, terms);
        var words = _analyzer.SplitQuery(text);
        // A word that is one term of its own is more exact than its parts.
        if (words.Count == 1 && words[0].Text.Length == text.Length) return words[0].Terms;
        return terms.FindAll(t => !t.IsColocated).ConvertAll(t => text.Substring(t.Start, t.Length));
    }
}
