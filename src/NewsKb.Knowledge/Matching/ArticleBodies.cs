using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Lists;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge.Matching;

/// <summary>Reads the text of the articles that report measures.</summary>
internal sealed class ArticleBodies(SqliteConnection connection) : IDisposable
{
    private readonly Statement _body = new(
        connection, "SELECT a.body, a.source_start, a.source_end, a.source_id, a.article_id FROM articles a JOIN sources s USING(source_id) WHERE a.id = ? AND s.path = ?");
    private readonly Statement _places = new(connection, "SELECT 1 FROM places WHERE article_id = ? AND start >= ? AND \"end\" <= ? LIMIT 1");
    private ArticleBody? _last; // measures of one article often follow one another

    /// <summary>The text in which the span of a measure counts; null where it is not stored.</summary>
    public ArticleBody? Find(DistinctMeasure measure)
    {
        if (measure.Evidence.FirstOrDefault(e => e.MeasureId == measure.Id) is not { } report) return null;
        if (_last?.Report.ArticleId == report.ArticleId && _last.Report.Source == report.Source) return _last with { Report = report };
        if (!_body.Add(report.ArticleId).Add(report.Source).Step()) return null;
        _last = new ArticleBody(report, _body.Text(0), FactTables.Span(_body, 1), _body.Integer(3), _body.Integer(4));
        _body.Reset();
        return _last;
    }

    /// <summary>Whether a place is named within a part of an article.</summary>
    public bool NamesPlace(ArticleBody body, TextSpan part)
    {
        var names = _places.Add(body.Article).Add(part.Start).Add(part.End).Step();
        if (names) _places.Reset();
        return names;
    }

    /// <summary>The evidence that a sentence of an article is.</summary>
    public Evidence EvidenceOf(ArticleBody body, string sentence)
    {
        var span = SourceFinder.Find(sentence, SourceText.Read(connection, body.SourceId), body.SourceSpan);
        return body.Report with { Text = sentence, SourceStart = span.Start, SourceEnd = span.End };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _body.Dispose();
        _places.Dispose();
    }
}

/// <summary>The text of an article.</summary>
/// <param name="Report">The evidence of the measure that it was read for.</param>
/// <param name="Text">The text.</param>
/// <param name="SourceSpan">The part of the source that the article takes.</param>
/// <param name="SourceId">The row of the source.</param>
/// <param name="Article">The row of the article.</param>
internal sealed record ArticleBody(Evidence Report, string Text, TextSpan SourceSpan, long SourceId, long Article);
