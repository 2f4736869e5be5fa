using Microsoft.Data.Sqlite;
using NewsKb.Extraction;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Store;
using NewsKb.Text;

namespace NewsKb.Knowledge.Lists;

/// <summary>Reads from articles what the lists are made of.</summary>
internal sealed class ListReader(SqliteConnection connection, CancellationToken cancellation) : IDisposable
{
    private readonly MeasureLookup _lookup = new(connection, cancellation);
    private readonly Statement _measures = new(connection, "SELECT measure_id, enterprises IS NOT NULL FROM measures WHERE article_id = ? ORDER BY number");
    private readonly Statement _problems = new(connection, """SELECT text, start, "end", source_start, source_end, kind, count, resolved FROM problems WHERE article_id = ? ORDER BY number""");
    private readonly Statement _organizations = new(connection, """SELECT text, start, "end", source_start, source_end FROM organizations WHERE article_id = ? ORDER BY number""");
    private readonly Statement _body = new(connection, "SELECT body, source_start, source_end, source_id FROM articles WHERE article_id = ?");

    /// <summary>The measures of all articles read.</summary>
    public List<MeasureDigest> Measures { get; } = [];

    /// <summary>The problems of all articles read.</summary>
    public List<ReportedProblem> Problems { get; } = [];

    /// <summary>The enterprises and groups of all articles read.</summary>
    public List<NamedEnterprise> Enterprises { get; } = [];

    /// <summary>The distinct measures of all articles read.</summary>
    public IReadOnlyList<DistinctMeasure> DistinctMeasures() => [.. Comparison.DistinctMeasures.Of(Measures, cancellation).Select(_lookup.Read)];

    /// <summary>Reads the newest articles that satisfy a filter; gives how many were read and how many there are.</summary>
    public (int Read, int All) Read(HitFilter filter, int most)
    {
        var rows = MeasureLookup.Rows(_lookup.Articles, filter).ToList();
        rows.Sort((a, b) => _lookup.Articles[a].Day != _lookup.Articles[b].Day ? _lookup.Articles[b].Day.CompareTo(_lookup.Articles[a].Day) : a.CompareTo(b));
        foreach (var row in rows.Take(most)) Read(row);
        return (Math.Min(most, rows.Count), rows.Count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lookup.Dispose();
        _measures.Dispose();
        _problems.Dispose();
        _organizations.Dispose();
        _body.Dispose();
    }

    private void Read(long row)
    {
        var article = _lookup.Article(row);
        var measures = new List<(long Row, bool NamesEnterprises)>();
        _measures.Add(row);
        while (_measures.Step()) measures.Add((_measures.Integer(0), _measures.Integer(1) != 0));
        var digests = Measures.Count;
        Measures.AddRange(measures.Select(m => _lookup.Digest(m.Row)));
        var problems = Problems.Count;
        _problems.Add(row);
        while (_problems.Step())
            Problems.Add(new ReportedProblem(
                new Problem
                {
                    Text = _problems.Text(0), Span = FactTables.Span(_problems, 1), SourceSpan = FactTables.Span(_problems, 3),
                    Kind = _problems.Text(5), Count = _problems.IsNull(6) ? null : _problems.Int32(6), IsResolved = _problems.Integer(7) != 0,
                },
                article));
        if (measures.Count == 0 && Problems.Count == problems) return; // enterprises matter where something is done for them
        _body.Add(row);
        if (_body.Step()) ReadEnterprises(row, article, _body.Text(0));
        _body.Reset();
        for (var i = 0; i < measures.Count; i++)
            if (measures[i].NamesEnterprises) ReadReceivers(_lookup.Read(Measures[digests + i]));
    }

    /// <summary>The enterprises that a measure went to, also those whose names do not end as enterprises' do.</summary>
    private void ReadReceivers(ReportedMeasure measure)
    {
        foreach (var name in measure.Measure.Enterprises) Enterprises.Add(new NamedEnterprise(name, false, measure.Article, measure.Evidence));
    }

    private void ReadEnterprises(long row, ReportingArticle article, string body)
    {
        _organizations.Add(row);
        while (_organizations.Step())
        {
            var organization = new Organization { Text = _organizations.Text(0), Span = FactTables.Span(_organizations, 1), SourceSpan = FactTables.Span(_organizations, 3) };
            if (EnterpriseNames.IsEnterprise(organization.Text))
                Enterprises.Add(new NamedEnterprise(organization.Text, false, article, article.EvidenceOf(organization) with { Context = Sentence(body, organization.Span) }));
        }
        string? source = null;
        foreach (var group in EnterpriseNames.Groups(body))
        {
            var name = group.Of(body).ToString();
            source ??= SourceText.Read(connection, _body.Integer(3));
            var span = SourceFinder.Find(name, source, FactTables.Span(_body, 1));
            var organization = new Organization { Text = name, Span = group, SourceSpan = span };
            Enterprises.Add(new NamedEnterprise(name, true, article, article.EvidenceOf(organization) with { Context = Sentence(body, group) }));
        }
    }

    /// <summary>The sentence around a span.</summary>
    private static string Sentence(string body, TextSpan span)
    {
        if (span.End > body.Length) return "";
        var start = body.AsSpan(0, span.Start).LastIndexOfAny("。！？\n") + 1;
        var rest = body.AsSpan(span.End).IndexOfAny("。！？\n");
        return body[start..(rest < 0 ? body.Length : span.End + rest)].Trim();
    }
}

/// <summary>A problem and the article that reports it.</summary>
internal sealed record ReportedProblem(Problem Problem, ReportingArticle Article);

/// <summary>An enterprise, or a group that serves enterprises, as an article names it.</summary>
internal sealed record NamedEnterprise(string Name, bool IsGroup, ReportingArticle Article, Evidence Evidence);
