using NewsKb.Knowledge.Comparison;

namespace NewsKb.Knowledge.Export.Reports;

/// <summary>Gathers the evidence of a report while its tables are made.</summary>
internal sealed class EvidenceCollector
{
    private readonly List<ReportEvidence> _evidence = [];

    /// <summary>All that was gathered.</summary>
    public IReadOnlyList<ReportEvidence> All => _evidence;

    /// <summary>Takes sentences; gives the index of the first, or null where there is none.</summary>
    public int? Add(string of, IEnumerable<Evidence> evidence)
    {
        var first = _evidence.Count;
        foreach (var sentence in evidence) _evidence.Add(new ReportEvidence(of, sentence));
        return _evidence.Count > first ? first : null;
    }
}
