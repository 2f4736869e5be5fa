using NewsKb.Extraction;

namespace NewsKb.Conformance.Places;

/// <summary>Counts codes that were found, wrongly found and missed over documents; those that may be left out count for nothing.</summary>
internal sealed class Tally
{
    private int _right, _wrong, _missed;

    public double F1 => 2.0 * _right / Math.Max(1, (2 * _right) + _wrong + _missed);

    public void Add(HashSet<string> required, HashSet<string> optional, IEnumerable<PlaceMention> found)
    {
        var codes = found.Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        _right += required.Count(codes.Contains);
        _missed += required.Count(c => !codes.Contains(c));
        _wrong += codes.Except(required).Except(optional).Count();
    }

    public override string ToString() => $"{_right} right, {_wrong} wrong, {_missed} missed";
}
