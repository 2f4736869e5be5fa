using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Store;
using NewsKb.Knowledge.Vocabulary;

namespace NewsKb.Knowledge.Matching;

/// <summary>Finds the sentence that tells how to apply for a measure, in it or closely behind it.</summary>
internal sealed class ApplicationFinder(SqliteConnection connection) : IDisposable
{
    private const int Reach = 200;
    private const int Least = 2;
    private const int LongestSentence = 160;
    private readonly Statement _body = new(connection, "SELECT body FROM articles WHERE id = ? LIMIT 1");

    /// <summary>The sentence, or null where none tells.</summary>
    public string? Find(DistinctMeasure measure)
    {
        if (measure.Evidence.FirstOrDefault(e => e.MeasureId == measure.Id) is not { } first || !_body.Add(first.ArticleId).Step()) return null;
        var body = _body.Text(0);
        _body.Reset();
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

    /// <inheritdoc/>
    public void Dispose() => _body.Dispose();

    private static int Weight(ReadOnlySpan<char> sentence)
    {
        var table = Terms.ApplicationCues;
        var column = table.Column("weight");
        var weight = 0;
        foreach (var hit in table.FindAll(sentence)) weight += int.Parse(table[hit.First, column], CultureInfo.InvariantCulture);
        return weight;
    }
}
