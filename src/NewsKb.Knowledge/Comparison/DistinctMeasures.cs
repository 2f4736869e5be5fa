using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.Comparison;

/// <summary>Brings reports of one measure together: the same story in several papers, the same measure in other words.</summary>
internal sealed class DistinctMeasures
{
    private const double SameWords = 0.8;
    private const double SameStory = 0.65;
    private const int MostCompared = 8;
    private const int MostLookedAt = 32;
    private const int DaysOfOneStory = 31;
    private const int DaysOfOneCount = 3;
    private readonly List<MeasureGroup> _groups = [];
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
    public static IReadOnlyList<MeasureGroup> Of(IEnumerable<MeasureDigest> reports)
    {
        List<MeasureDigest> ordered = [.. reports];
        ordered.Sort(MeasureDigest.Compare);
        var distinct = new DistinctMeasures(ordered.Count);
        foreach (var report in ordered) distinct.Add(report);
        return distinct._groups;
    }

    private void Add(MeasureDigest report)
    {
        var block = Hash.Mix(((ulong)report.Place << 32) | (uint)report.Instrument);
        ref var home = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, Hash.Mix(block ^ report.Key), out _);
        home ??= Alike(report, block);
        if (home is not null)
        {
            home.Add(report);
            return;
        }
        _groups.Add(home = new MeasureGroup(report));
        var numbers = NumberBits(report);
        for (var band = 0; band < TextSketch.BandCount; band++)
        {
            var key = BandKey(report, block, band);
            ref var head = ref _heads[key & (ulong)(_heads.Length - 1)];
            _links[_linkCount] = new Link(key, home, numbers, head);
            head = _linkCount++;
        }
    }

    /// <summary>
    /// The latest of the groups that share a band and say the same. Few are looked at, and fewer compared, so that lists of like clauses take
    /// no time; the texts are compared last, because days and numbers part most.
    /// </summary>
    private MeasureGroup? Alike(MeasureDigest report, ulong block)
    {
        var (looked, numbers) = (0, NumberBits(report));
        _compared.Clear();
        for (var band = 0; band < TextSketch.BandCount; band++)
        {
            var key = BandKey(report, block, band);
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
        if (first.Place != report.Place || first.Instrument != report.Instrument || group.IsReportedBy(report.Article)) return null;
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

    private static ulong BandKey(MeasureDigest report, ulong block, int band) => Hash.Mix(block + (ulong)band) ^ Hash.Mix((ulong)report.Bands[band]);

    /// <summary>A group in the chain of one of its bands.</summary>
    private readonly record struct Link(ulong Key, MeasureGroup Group, ulong Numbers, int Next);
}
