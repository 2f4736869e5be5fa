using NewsKb.Extraction.Measures.Tagging;
using NewsKb.Text;

namespace NewsKb.Extraction.Measures;

/// <summary>Reads measures from a body: clauses by their words and figures, then the slots of each. Linear in the length of the text.</summary>
internal sealed class MeasureExtractor
{
    private const int LongestOpening = 8, LongestMercy = 4;

    /// <summary>达到50人（含）以上的: what may stand before the figure of a step, and behind it.</summary>
    private const int LongestBeforeStep = 2, LongestBehindStep = 8;

    private readonly MeasureContext _context;
    private readonly TaggedText _tagged;
    private readonly List<Cue> _cues;
    private readonly ClauseList _clauses;
    private readonly ClauseProfile[] _profiles;
    private readonly InstrumentReader _instruments;
    private readonly BeneficiaryReader _beneficiaries;
    private readonly AmountReader _amounts;
    private readonly StatusReader _statuses;
    private readonly ProgrammeReader _programmes;
    private readonly PlaceReader _places;
    private readonly ValidityReader _validity;
    private readonly EnterpriseReader _enterprises;
    private readonly ActorReader _actors;

    private MeasureExtractor(MeasureContext context, TaggedText tagged)
    {
        (_context, _tagged) = (context, tagged);
        var lexicon = tagged.Lexicon;
        (_cues, _clauses, _profiles) = (tagged.Cues, tagged.Clauses, tagged.Profiles);
        _instruments = new InstrumentReader(tagged, InstrumentModel.Default);
        _beneficiaries = new BeneficiaryReader(context, _cues, lexicon);
        _amounts = new AmountReader(context.Text, _cues, lexicon, context.Figures, AmountModel.Default);
        _statuses = new StatusReader(context.Text, _cues, lexicon, context.Figures);
        _programmes = new ProgrammeReader(context, _clauses);
        _places = new PlaceReader(context, _clauses);
        _validity = new ValidityReader(context, _clauses);
        _enterprises = new EnterpriseReader(context, _clauses);
        _actors = new ActorReader(context, _clauses);
    }

    /// <summary>The measures of a body, in order, each with what decided its slots.</summary>
    public static IReadOnlyList<ExplainedMeasure> Extract(MeasureContext context) => Extract(context, out _);

    /// <summary>The same; <paramref name="relief"/> tells how many characters measures that ease burdens are expected to fill (<see cref="ReliefJudge"/>).</summary>
    public static IReadOnlyList<ExplainedMeasure> Extract(MeasureContext context, out double relief)
    {
        var tagged = new TaggedText(context, CueLexicon.Default);
        var drafts = ClauseTagger.Run(tagged, ClauseModel.Default, out relief);
        return drafts.Count == 0 ? [] : new MeasureExtractor(context, tagged).Run(drafts);
    }

    private List<ExplainedMeasure> Run(List<MeasureDraft> drafts)
    {
        var measures = new List<ExplainedMeasure>(drafts.Count);
        var carried = new BeneficiaryCarrier(_beneficiaries, _clauses, _profiles, _context.Title, _context.Text);
        var lastSentence = -2;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (IsAsked(draft.Sentence) || Punishes(draft)) continue;
            var sentence = _clauses.Sentences[draft.Sentence];
            var clauses = _profiles.AsSpan(draft.First, draft.Last - draft.First + 1);
            var act = _profiles[draft.Act];
            var deed = act.DeedCue >= 0 ? _cues[act.DeedCue].Start : act.Clause.Start;
            var span = TextSpan.FromBounds(clauses[0].Clause.Start, clauses[^1].Clause.End);
            var status = _statuses.Read(_profiles.AsSpan(WithOpening(draft.First, sentence), draft.Last + 1 - WithOpening(draft.First, sentence)));
            var (from, to) = _validity.Read(sentence, draft.First, draft.Last, i + 1 < drafts.Count ? drafts[i + 1].First : int.MaxValue, status.Value == MeasureStatus.Delivered);
            var instrument = _instruments.Read(draft, out var isGeneric);
            var goesOn = draft.Lender is not null || (isGeneric && Continues(draft.Sentence, lastSentence) && !HasOwnCondition(clauses));
            if (measures.Count > 0 && goesOn) instrument = new(measures[^1].Instrument.Value, "goes_on");
            lastSentence = draft.Sentence;
            var actor = _actors.Read(sentence, draft.Act);
            var beneficiary = carried.Read(clauses, draft.Sentence, instrument.Value);
            var enterprises = Enterprises(draft.Sentence, span, ref beneficiary);
            var place = _places.Read(sentence, deed);
            measures.Add(new ExplainedMeasure
            {
                Text = span.Of(_context.Text).ToString(),
                Span = span,
                Instrument = instrument,
                Actor = actor,
                Beneficiary = beneficiary,
                Enterprises = enterprises,
                Amount = _amounts.Read(clauses, draft.Act - draft.First),
                Place = place,
                Status = status,
                From = from,
                To = to,
                Programme = _programmes.Read(draft.Sentence, span.End, place.Value),
                Score = act.Score,
            });
        }
        return measures;
    }

    /// <summary>有什么补贴？: what is only asked.</summary>
    private bool IsAsked(int sentence) => _clauses.Sentences[sentence].End is var end && end < _context.Text.Length && _context.Text[end] is '？' or '?';

    /// <summary>Whether a word of punishment stands in a draft that no word of mercy stands next to: 责令缴纳, 处以罚款, but not 免除罚款, 罚款予以减免.</summary>
    private bool Punishes(MeasureDraft draft)
    {
        var (first, last) = (_profiles[draft.First], _profiles[draft.Last]);
        for (var i = first.FirstCue; i < last.FirstCue + last.CueCount; i++)
            if (_tagged.Lexicon.Weight(_cues[i], CueKind.Penal) > 0
                && _context.Text.AsSpan(Math.Max(0, _cues[i].Start - LongestMercy), Math.Min(_cues[i].Start, LongestMercy)).IndexOfAny("免减不缓少") < 0
                && _context.Text.AsSpan(_cues[i].End, Math.Min(_context.Text.Length - _cues[i].End, LongestMercy)).IndexOfAny("免减") < 0) return true;
        return false;
    }

    /// <summary>The companies that a measure went to; where its own words tell no more than 企业, the company before it gains.</summary>
    private IReadOnlyList<string> Enterprises(int sentence, TextSpan span, ref Reading<string?> beneficiary)
    {
        var named = _enterprises.Named(span);
        var isVague = !beneficiary.IsOwn || beneficiary.Value is "企业" or "公司";
        if (named.Count == 0 && isVague && !IsCounted(beneficiary.Words) && _enterprises.Before(sentence, span.Start, !beneficiary.IsOwn) is { } before) named = [before];
        if (named.Count > 0 && isVague) beneficiary = new(named[0].Text, "named_enterprise", named[0].Span);
        return [.. named.Select(o => o.Text).Distinct()];
    }

    /// <summary>418户|企业: many gain.</summary>
    private bool IsCounted(TextSpan? who) => who is { Start: > 0 } span && _context.Text[span.Start - 1] is '户' or '家' or '个' or '名' or '各' or '多';

    /// <summary>Whether a measure says for whom it is: then it is one of its own.</summary>
    private bool HasOwnCondition(ReadOnlySpan<ClauseProfile> clauses)
    {
        foreach (var clause in clauses)
            if ((clause.EndsCondition && !IsStep(clause)) || clause.OpensWithWho || clause.OpensForWho) return true;
        return false;
    }

    /// <summary>满50人以上的，补助6万元: no more than a figure, a step of what is given before.</summary>
    private bool IsStep(in ClauseProfile clause)
    {
        if (clause.FigureCount == 0) return false;
        var (first, last) = (_context.Figures[clause.FirstFigure], _context.Figures[clause.FirstFigure + clause.FigureCount - 1]);
        return first.Span.Start - clause.Clause.Start <= LongestBeforeStep && clause.Clause.End - last.Span.End <= LongestBehindStep && AmountReader.IsThreshold(_context.Text, last);
    }

    /// <summary>The index of a short clause in front that opens the sentence (下一步，目前，): it tells the time; else that of the first clause.</summary>
    private int WithOpening(int first, in Sentence sentence) =>
        first == sentence.FirstClause + 1 && _profiles[first - 1].Clause.Length <= LongestOpening ? first - 1 : first;

    private bool Continues(int sentence, int before) =>
        before >= 0 && sentence - before <= 1 && _clauses.Sentences[before].Paragraph == _clauses.Sentences[sentence].Paragraph;
}
