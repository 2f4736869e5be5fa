using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Extraction;
using NewsKb.Extraction.Measures;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Search;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge.Matching;

/// <summary>
/// Finds the measures for an enterprise: all are weighed by the columns in memory, the best are read, brought together and weighed again.
/// </summary>
internal sealed class Matcher
{
    private const int MostRead = 400;
    private const int MostOthersRead = 60;
    private const int MostOthers = 5;
    private const double WithoutNeed = 0.6;
    private const double SaysNeed = 2.5;
    private const double SaysFigure = 1.3;
    private const double IsPlanned = 0.9;
    private const int LongestExcept = 40;

    /// <summary>Measures below this share of the best score are left out: a short list that fits is better than a long one.</summary>
    private const double LeastShare = 0.55;
    private readonly MatchRequest _request;
    private readonly MeasureLookup _lookup;
    private readonly PlaceFit _place;
    private readonly Dictionary<(int Beneficiary, int Instrument), AudienceFit> _audiences = [];

    private Matcher(MatchRequest request, MeasureLookup lookup)
    {
        _request = request;
        _lookup = lookup;
        _place = new PlaceFit(request.Place);
    }

    public static MatchResult Match(SqliteConnection connection, MatchRequest request, CancellationToken cancellation)
    {
        using var snapshot = new Snapshot(connection);
        using var lookup = new MeasureLookup(connection, cancellation);
        var matcher = new Matcher(request, lookup);
        var (fitting, others) = matcher.Weigh();
        using var bodies = new ArticleBodies(connection);
        var judged = InOrder(matcher.Read(fitting.Take(MostRead)).Concat(matcher.Read(others.Take(MostOthersRead))).DistinctBy(m => m.Measure.Id));
        var refused = new List<MatchedMeasure>();
        var fits = RepeatedMeasures.Merge(matcher.Fitting(judged, bodies, refused), request.Limit);
        var misfits = RepeatedMeasures.Merge(InOrder(refused.Concat(judged.Where(m => !m.Fits))), MostOthers);
        var names = PlaceNames.Of(connection, fits.Concat(misfits).Select(m => m.Measure.Place).OfType<string>());
        MatchedMeasure Complete(MatchedMeasure m) => m with
        {
            Place = m.Measure.Place is { } code ? new PlaceName(code, names[code]) : null,
            ApplicationEvidence = ApplicationFinder.Find(m.Measure, bodies),
        };
        return new MatchResult([.. fits.Select(Complete)], [.. misfits.Select(Complete)]);

        static List<MatchedMeasure> InOrder(IEnumerable<MatchedMeasure> measures) =>
            [.. measures.OrderByDescending(m => m.Score).ThenByDescending(m => m.Measure.FirstPublished ?? DateOnly.MinValue).ThenBy(m => m.Measure.Id, StringComparer.Ordinal)];
    }

    /// <summary>Those that fit in the setting of their articles too, as long as they are not much worse than the first; the articles are read one by one.</summary>
    private IEnumerable<MatchedMeasure> Fitting(List<MatchedMeasure> judged, ArticleBodies bodies, List<MatchedMeasure> refused)
    {
        var least = 0.0;
        foreach (var match in judged.Where(m => m.Fits))
        {
            if (match.Score < least) yield break;
            var settled = InSetting(match, bodies);
            if (!settled.Fits) refused.Add(settled);
            else
            {
                least = Math.Max(least, match.Score * LeastShare);
                yield return settled;
            }
        }
    }

    /// <summary>The rows of all measures that answer the need at the place, best first: those that fit, and those for others.</summary>
    private (IEnumerable<long> Fitting, IEnumerable<long> Others) Weigh()
    {
        var fitting = new List<(double Score, int Day, long Row)>();
        var others = new List<(double Score, int Day, long Row)>();
        var instruments = new Dictionary<int, double>();
        for (var row = 1L; row < _lookup.Measures.End; row++)
        {
            ref readonly var columns = ref _lookup.Measures[row];
            if (columns.Cluster == 0) continue;
            var place = _place.Score(columns.Place);
            if (place == 0) continue;
            if (!instruments.TryGetValue(columns.Instrument, out var need)) instruments[columns.Instrument] = need = NeedWeight(_lookup.Names.NameOf(columns.Instrument));
            if (need == 0) continue;
            var audience = Audience(columns.Beneficiary, columns.Instrument);
            (audience.Misfits.Count == 0 ? fitting : others).Add((place * need * audience.Score * (columns.Amount > 0 ? 1.1 : 1), columns.Day, row));
        }
        return (Ordered(fitting), Ordered(others));

        static IEnumerable<long> Ordered(List<(double Score, int Day, long Row)> rows)
        {
            rows.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Day != b.Day ? b.Day.CompareTo(a.Day) : a.Row.CompareTo(b.Row));
            return rows.Select(r => r.Row);
        }
    }

    private IEnumerable<MatchedMeasure> Read(IEnumerable<long> rows) => DistinctMeasures.Of([.. rows.Select(_lookup.Digest)], _lookup.Cancellation).Select(_lookup.Read).Select(Judge);

    private MatchedMeasure Judge(DistinctMeasure distinct)
    {
        var measure = distinct.Measure;
        var audience = AudienceFit.Of(measure.Beneficiary, measure.Instrument, _request);
        audience.Refine(measure.Beneficiary, measure.Text, distinct.Evidence[0].Title, _request);
        var place = int.TryParse(distinct.Place, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
        var reasons = new List<string>();
        var conditions = new List<string>(audience.Conditions);
        var misfits = new List<string>(audience.Misfits);
        var score = audience.Score * _place.Score(place) * NeedWeight(measure.Instrument);
        if (_request.Need is { } need)
        {
            reasons.Add($"需求“{need.Name}”：{Instrument.Find(measure.Instrument)?.Chinese ?? measure.Instrument}");
            if (need.Words.Any(w => WithoutExcept(measure.Text).Contains(w, StringComparison.Ordinal))) score *= SaysNeed;
            else misfits.Add($"文中没有说到{need.Name}");
        }
        reasons.AddRange(audience.Reasons);
        if (_place.IsPart(place)) conditions.Add("限所在区县");
        var hasFigure = distinct.Figures.Any(f => f.Unit.Kind is "cap" or "standard" or "rate" or "cut" or "points" or "fee_rate" or "term");
        if (hasFigure) score *= SaysFigure;
        var cues = ClauseCues.Of(measure.Text, _request.Sector, audience.NamesSector && (EnterpriseSector.Narrowest(measure.Text) ?? _request.Sector) == _request.Sector);
        if (cues.Bar is { } bar) misfits.Add(bar);
        else if (!cues.SaysSupport || (cues.IsVague && !hasFigure)) misfits.Add("只是要求或概述，没有写明给什么");
        if (measure.Status == MeasureStatus.Delivered) misfits.Add("报道的是已兑现的结果");
        if (measure.Status == MeasureStatus.Planned)
        {
            score *= IsPlanned;
            conditions.Add("尚在计划");
        }
        if (_request.On is { } day && measure.To < day) misfits.Add($"已于{measure.To:yyyy-MM-dd}到期");
        return new MatchedMeasure { Measure = distinct, Score = Math.Round(score, 4), Reasons = reasons, Conditions = conditions, Misfits = misfits };
    }

    /// <summary>Holds what stands before the clause in its article against the enterprise.</summary>
    private MatchedMeasure InSetting(MatchedMeasure match, ArticleBodies bodies)
    {
        if (bodies.Find(match.Measure) is not { } body) return match;
        var measure = match.Measure.Measure;
        var setting = MeasureSetting.Of(body.Text, measure.Span);
        if (match.Measure.Place is null && _request.Place is not null)
        {
            var sentence = TextSpan.FromBounds(measure.Span.Start - setting.Lead.Length, measure.Span.End);
            var isNational = _place.IsUnderNationalRules && !bodies.NamesPlace(body, sentence) && match.Measure.Evidence.Any(e => MeasureSetting.IsNational(e.Title, body.Text));
            if (!isNational) return match with { Misfits = ["没有写明是哪里的措施"] };
            match = match with { Reasons = [.. match.Reasons, "全国性措施"] };
        }
        return setting.Misfit(measure, body.Report.Title, _request) is { } misfit ? match with { Misfits = [misfit] } : match;
    }

    /// <summary>除享受减租外，…: what stands apart is not what the clause gives.</summary>
    private static ReadOnlySpan<char> WithoutExcept(string text) =>
        text.StartsWith('除') && text.IndexOf('外', StringComparison.Ordinal) is > 0 and <= LongestExcept and var end ? text.AsSpan(end + 1) : text;

    private double NeedWeight(string instrument) =>
        _request.Need is { } need ? need.Instruments.GetValueOrDefault(instrument) : instrument == "other" ? WithoutNeed / 2 : WithoutNeed;

    private AudienceFit Audience(int beneficiary, int instrument)
    {
        if (_audiences.TryGetValue((beneficiary, instrument), out var known)) return known;
        var phrase = beneficiary == 0 ? null : _lookup.Names.NameOf(beneficiary);
        return _audiences[(beneficiary, instrument)] = AudienceFit.Of(phrase, _lookup.Names.NameOf(instrument), _request);
    }
}
