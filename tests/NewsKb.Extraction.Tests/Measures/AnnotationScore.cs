using System.Text;
using System.Text.Json;
using NewsKb.Documents;
using NewsKb.Text;

namespace NewsKb.Extraction.Tests.Measures;

/// <summary>
/// Scores measures against annotations by offsets: a prediction hits when it shares at least half of the annotated stretch
/// and three tenths of its own, one to one, the largest shares first. Optional annotations neither miss nor count as wrong.
/// </summary>
internal sealed class AnnotationScore
{
    private int _hits, _missed, _wrong, _withInstrument, _statusRight;

    public double F1 => 2.0 * _hits / Math.Max(1, (2 * _hits) + _missed + _wrong);

    public double F1WithInstrument => 2.0 * _withInstrument / Math.Max(1, (2 * _hits) + _missed + _wrong);

    public double Status => (double)_statusRight / Math.Max(1, _hits);

    public override string ToString() =>
        FormattableString.Invariant($"clause F1 {F1:0.000} ({_hits} hits, {_missed} missed, {_wrong} wrong), with instrument {F1WithInstrument:0.000}, status {Status:0.000}");

    /// <summary>Adds one document: its text and its annotations, one JSON object with <c>measures</c> of <c>start</c>, <c>end</c>, <c>instrument</c>, <c>alt</c>, <c>status</c>, <c>optional</c>.</summary>
    public void Add(string text, JsonElement annotation)
    {
        var document = DocumentReader.Read(new SourceFile("document.txt", Encoding.UTF8.GetBytes(text)));
        var predicted = Annotator.AnnotatePage(document.Articles).SelectMany(a => a.Measures).ToList();
        var gold = annotation.GetProperty("measures").EnumerateArray().Select(Gold.Read).ToList();
        var pairs = (from p in predicted from g in gold let shared = Shared(p.SourceSpan, g.Span) where shared >= 0.5 * g.Span.Length && shared >= 0.3 * p.SourceSpan.Length
                     orderby g.IsOptional, shared descending, p.Span.Start, g.Span.Start select (p, g)).ToList();
        HashSet<Measure> usedPredictions = [];
        HashSet<Gold> usedGold = [];
        foreach (var (p, g) in pairs)
            if (!usedPredictions.Contains(p) && (g.IsOptional || !usedGold.Contains(g)))
            {
                usedPredictions.Add(p);
                usedGold.Add(g);
                if (g.IsOptional) continue;
                _hits++;
                if (g.Instruments.Contains(p.Instrument)) _withInstrument++;
                if (g.Status == p.Status) _statusRight++;
            }
        _missed += gold.Count(g => !g.IsOptional && !usedGold.Contains(g));
        _wrong += predicted.Count(p => !usedPredictions.Contains(p));
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    private sealed record Gold(TextSpan Span, string[] Instruments, MeasureStatus Status, bool IsOptional)
    {
        public static Gold Read(JsonElement row) => new(
            TextSpan.FromBounds(row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32()),
            [row.GetProperty("instrument").GetString()!, .. row.TryGetProperty("alt", out var alt) ? alt.EnumerateArray().Select(a => a.GetString()!) : []],
            Enum.Parse<MeasureStatus>(row.GetProperty("status").GetString()!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            row.TryGetProperty("optional", out var optional) && optional.GetBoolean());
    }
}
