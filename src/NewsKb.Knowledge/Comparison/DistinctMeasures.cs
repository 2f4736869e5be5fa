using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.Comparison;

/// <summary>
/// Brings reports of one measure together: the same story in several papers, the same measure in other words. Only reports of one place and
/// one instrument can be of one measure, so that each such block is looked at on its own, which the caches and several cores like.
/// </summary>
internal sealed class DistinctMeasures
{
    private const double SameWords = 0.8;
    private const double SameStory = 0.65;
    private const int MostCompared = 8;
    private const int MostLookedAt = 32;
    private const int DaysOfOneStory = 31;
    private const int DaysOfOneCount = 3;
    private const int FewReports = 2_000; // below it, several threads do not pay
    private readonly Dictionary<ulong, MeasureGroup> _byKey;
    private readonly List<MeasureGroup> _compared = new(MostCompared);

    /// <summary>Groups by band: the first link of each chain, by the low bits of the band's key, and the links; link 0 ends a chain.</summary>
    private readonly int[] _heads;
    private readonly Link[] _links;
    private int _linkCount = 1;

    private DistinctMeasures(int reports)
    {
        _byKey = new(reports);
        _heads = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(reports * TextSketch.BandCount) + 1)];
        _links = new Link[(reports * TextSketch.BandCount) + 1];
    }

    /// <summary>The distinct measures of some reports, in order of their first report. The order of the reports does not matter.</summary>
    /// <exception cref="OperationCanceledException">They are no longer wanted.</exception>
    public static IReadOnlyList<MeasureGroup> Of(IReadOnlyList<MeasureDigest> reports, CancellationToken cancellation = default)
    {
        var ordered = new DigestOrder[reports.Count];
        for (var i = 0; i < ordered.Length; i++) ordered[i] = new DigestOrder(reports[i]);
        Array.Sort(ordered);
        var blocks = new Dictionary<(int Place, int Instrument), List<int>>();
        for (var i = 0; i < ordered.Length; i++)
        {
            ref var members = ref CollectionsMarshal.GetValueRefOrAddDefault(blocks, (ordered[i].Digest.Place, ordered[i].Digest.Instrument), out _);
            (members ??= []).Add(i);
        }
        var groups = new MeasureGroup?[ordered.Length]; // by their first report
        if (ordered.Length < FewReports)
            foreach (var members in blocks.Values) Group(members);
        else Parallel.ForEach(blocks.Values, new ParallelOptions { CancellationToken = cancellation }, Group);
        return [.. groups.OfType<MeasureGroup>()];

        void Group(List<int> members)
        {
            cancellation.ThrowIfCancellationRequested();
            var distinct = new DistinctMeasures(members.Count);
            foreach (var at in members) groups[at] = distinct.Add(ordered[at].Digest);
        }
    }

    /// <summary>Adds a report to its group; gives the group where it is new.</summary>
    private MeasureGroup? Add(MeasureDigest report)
    {
        ref var home = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, report.Key, out _);
        home ??= Alike(report);
        if (home is not null)
        {
            home.Add(report);
            return null;
        }
        home = new MeasureGroup(report);
        var numbers = NumberBits(report);
        for (var band = 0; band < TextSketch.BandCount; band++)
        {
            var key = BandKey(report, band);
            ref var head = ref _heads[key & (ulong)(_heads.Length - 1)];
            _links[_linkCount] = new Link(key, home, numbers, head);
            head = _linkCount++;
        }
        return home;
    }

    /// <summary>
    /// The latest of the groups that share a band and say the same. Few are looked at, and fewer compared, so that lists of like clauses take
    /// no time; the texts are compared last, because days and numbers part most.
    /// </summary>
    private MeasureGroup? Alike(MeasureDigest report)
    {
        var (looked, numbers) = (0, NumberBits(report));
        _compared.Clear();
        for (var band = 0; band < TextSketch.BandCount; band++)
        {
            var key = BandKey(report, band);
            for (var at = _heads[key & (ulong)(_heads.Length - 1)]; at != 0 && looked < MostLookedAt; at = _links[at].Next)
            {
                ref readonly var link = ref _links[at];
                if (link.Key != key) continue;
                looked++;
                var (group, others) = (link.Group, link.Numbers);
                if (Math.Min(BitOperations.PopCount(numbers & ~others), BitOperations.PopCount(others & ~numbers)) > 1) continue;
                if (LeastSimilarity(group, report) is not { } least || _compared.Contains(group)) continue;
                if (TextSketch.Similarity(group.First.Pairs, report.Pairs) >= least) return group;
                if (_compared.Count == MostCompared) return null;
                _compared.Add(group);
            }
        }
        return null;
    }

    /// <summary>How alike the words of a report must be to be those of a group; null where it cannot be the same.</summary>
    private static double? LeastSimilarity(MeasureGroup group, MeasureDigest report)
    {
        var first = group.First;
        // One article tells two clauses apart.
        if (group.IsReportedBy(report.Article)) return null;
        var differing = TextSketch.Differing(first.Numbers, report.Numbers);
        if (differing == 0) return group.IsOfStory(report.Cluster) || (first.Programme != 0 && first.Programme == report.Programme) ? SameStory : SameWords;
        // One other figure: a disagreement, unless enough time has passed for a count to grow or a rule to change.
        var days = report.Day.DayNumber - first.Day.DayNumber;
        return differing == 1 && report.Published is not null && days <= (report.IsDelivered ? DaysOfOneCount : DaysOfOneStory) ? SameWords : null;
    }

    /// <summary>One bit a number: texts of which each has two bits that the other lacks differ in more than one number.</summary>
    private static ulong NumberBits(MeasureDigest report)
    {
        var bits = 0UL;
        foreach (var number in report.Numbers) bits |= 1UL << (int)(number % 64);
        return bits;
    }

    private static ulong BandKey(MeasureDigest report, int band) => Hash.Mix(((ulong)band << 32) | report.Bands[band]);

    /// <summary>A group in the chain of one of its bands.</summary>
    private readonly record struct Link(ulong Key, MeasureGroup Group, ulong Numbers, int Next);
}
