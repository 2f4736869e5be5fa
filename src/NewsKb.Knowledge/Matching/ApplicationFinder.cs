using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Lists;
using NewsKb.Knowledge.Store;
using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Matching;

/// <summary>Finds the sentence that tells how to apply for a measure, in it or closely behind it.</summary>
internal sealed class ApplicationFinder(SqliteConnection connection) : IDisposable
{
    private const int Reach = 200;
    private const int Least = 2;
    private const int LongestSentence = 160;
    private readonly Statement _body = new(
        connection, "SELECT a.body, a.source_start, a.source_end, a.source_id FROM articles a JOIN sources s USING(source_id) WHERE a.id = ? AND s.path = ?");

    /// <summary>The sentence with its place in the source, or null where none tells.</summary>
    public Evidence? Find(DistinctMeasure measure)
    {
        if (measure.Evidence.FirstOrDefault(e => e.MeasureId == measure.Id) is not { } report || !_body.Add(report.ArticleId).Add(report.Source).Step()) return null;
        Evidence? evidence = null;
        if (Sentence(_body.Text(0), measure) is { } sentence)
        {
            var span = SourceFinder.Find(sentence, SourceText.Read(connection, _body.Integer(3)), FactTables.Span(_body, 1));
            evidence = report with { Text = sentence, SourceStart = span.Start, SourceEnd = span.End };
        }
        _body.Reset();
        return evidence;
    }

    /// <inheritdoc/>
    public void Dispose() => _body.Dispose();

    private static string? Sentence(string body, DistinctMeasure measure)
    {
        var start = measure.Measure.Span.Start;
        if (start >= body.Length) return null;
        start = body.AsSpan(0, start).LastIndexOfAny('。', '\n') + 1;
        string? best = null;
        var most = Least - 1;
        for (var end = start; start < body.Length && start < measure.Measure.Span.End + Reach; start = end)
        {
            var length = body.AsSpan(start).IndexOfAny('。', '\n');
            end = length < 0 ? body.Length : start + length + 1;
            var sentence = body.AsSpan(start, end - start).Trim();
            if (sentence.Length is 0 or > LongestSentence || Weight(sentence) <= most) continue;
            (best, most) = (sentence.ToString(), Weight(sentence));
        }
        return best;
    }

    private static int Weight(ReadOnlySpan<char> sentence)
    {
        var table = Terms.ApplicationCues;
        var column = table.Column("weight");
        var weight = 0;
        foreach (var hit in table.FindAll(sentence)) weight += int.Parse(table[hit.First, column], CultureInfo.InvariantCulture);
        return weight;
    }
}
