using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads measures from a body: clauses by their words and figures, then the slots of each. Linear in the length of the text.</summary>
internal sealed class MeasureExtractor
{
    private readonly MeasureContext _context;
    private readonly CueLexicon _lexicon;
    private readonly List<Cue> _cues;
    private readonly ClauseList _clauses;
    private readonly ClauseProfile[] _profiles;
    private readonly InstrumentReader _instruments;
    private readonly BeneficiaryReader _beneficiaries;
    private readonly AmountReader _amounts;
    private readonly StatusReader _statuses;
    private readonly ProgrammeReader _programmes;
    private readonly PlaceReader _places;

    private MeasureExtractor(MeasureContext context, CueLexicon lexicon)
    {
        (_context, _lexicon) = (context, lexicon);
        _cues = lexicon.Scan(context.Text);
        _clauses = ClauseSplitter.Split(context.Text);
        _profiles = new ClauseProfiler(context.Text, _cues, context.Figures, lexicon).Run(_clauses.Clauses);
        _instruments = new InstrumentReader(_cues, lexicon);
        _beneficiaries = new BeneficiaryReader(context.Text, _cues, lexicon);
        _amounts = new AmountReader(context.Text, _cues, lexicon, context.Figures);
        _statuses = new StatusReader(context.Text, _cues, lexicon);
        _programmes = new ProgrammeReader(context.Text);
        _places = new PlaceReader(context, _clauses);
    }

    /// <summary>The measures of a body, in order, each with what decided its slots.</summary>
    public static IReadOnlyList<ExplainedMeasure> Extract(MeasureContext context)
    {
        var extractor = new MeasureExtractor(context, CueLexicon.Default);
        return extractor.Run();
    }

    private List<ExplainedMeasure> Run()
    {
        var drafts = new MeasureGrouper(_clauses, _profiles).Run();
        var measures = new List<ExplainedMeasure>(drafts.Count);
        var carried = new BeneficiaryCarrier(_beneficiaries, _clauses, _profiles, _context.Title, _context.Text, _cues);
        var lastSentence = -2;
        foreach (var draft in drafts)
        {
            var sentence = _clauses.Sentences[draft.Sentence];
            var clauses = _profiles.AsSpan(draft.First, draft.Last - draft.First + 1);
            var act = _profiles[draft.Act];
            var deed = act.DeedCue >= 0 ? _cues[act.DeedCue].Start : act.Clause.Start;
            var span = TextSpan.FromBounds(clauses[0].Clause.Start, clauses[^1].Clause.End);
            var (from, to) = ValidityReader.Read(_context, span.Start, span.End);
            var instrument = _instruments.Read(clauses, draft.Act - draft.First, Heading(draft.Sentence), out var isGeneric);
            var goesOn = draft.Lender is not null || (isGeneric && Continues(draft.Sentence, lastSentence) && !HasOwnCondition(clauses));
            if (measures.Count > 0 && goesOn) instrument = new(measures[^1].Instrument.Value, "goes_on");
            lastSentence = draft.Sentence;
            if (instrument.Value == "other") continue; // no tool is named: an act, but not a measure to compare
            measures.Add(new ExplainedMeasure
            {
                Text = span.Of(_context.Text).ToString(),
                Span = span,
                Instrument = instrument,
                Actor = ActorReader.Read(_context, TextSpan.FromBounds(sentence.Start, sentence.End), deed),
                Beneficiary = carried.Read(clauses, draft.Sentence, instrument.Value),
                Amount = _amounts.Read(clauses, draft.Act - draft.First),
                Place = _places.Read(sentence, deed),
                Status = _statuses.Read(clauses),
                From = from,
                To = to,
                Programme = _programmes.Read(span.End),
                Score = act.Score,
            });
        }
        return measures;
    }

    /// <summary>Whether a measure says for whom it is: then it is one of its own.</summary>
    private static bool HasOwnCondition(ReadOnlySpan<ClauseProfile> clauses)
    {
        foreach (var clause in clauses)
            if (clause.EndsCondition || clause.OpensWithWho || clause.OpensForWho) return true;
        return false;
    }

    private bool Continues(int sentence, int before) =>
        before >= 0 && sentence - before <= 1 && _clauses.Sentences[before].Paragraph == _clauses.Sentences[sentence].Paragraph;

    /// <summary>The clauses of the item that heads the paragraph of a sentence.</summary>
    private ReadOnlySpan<ClauseProfile> Heading(int sentence)
    {
        var paragraph = _clauses.Sentences[sentence].Paragraph;
        for (var i = sentence - 1; i >= 0 && i >= sentence - 6 && paragraph - _clauses.Sentences[i].Paragraph <= 1; i--)
            if (_clauses.Sentences[i] is { IsItem: true } item && item.End - item.Start <= 40) return _profiles.AsSpan(item.FirstClause, item.ClauseCount);
        return default;
    }
}
