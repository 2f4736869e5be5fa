using System.Globalization;
using NewsKb.Knowledge.FullText;
using NewsKb.Knowledge.Store;

namespace NewsKb.Benchmarks;

/// <summary>FTS5 as it comes, with our terms: default settings, <c>ORDER BY rank</c>, a table beside it for what is filtered; facets are left out.</summary>
internal sealed class PlainFts5Peer : IPeer
{
    private readonly Session _session;
    private readonly string _file;
    private readonly Statement _insert;
    private readonly Statement _insertRow;

    public PlainFts5Peer(string file)
    {
        _file = file;
        IsBuilt = File.Exists(file);
        _session = Session.OpenWrite(file);
        if (!IsBuilt)
            Statement.Execute(_session.Connection, """
                CREATE VIRTUAL TABLE plain USING fts5(title, body, scope, content='', tokenize='newskb');
                CREATE TABLE plain_rows(row INTEGER PRIMARY KEY, place INTEGER, day INTEGER, publisher INTEGER);
                BEGIN
                """);
        _insert = new Statement(_session.Connection, "INSERT INTO plain(rowid, title, body, scope) VALUES(?, ?, ?, ?)");
        _insertRow = new Statement(_session.Connection, "INSERT INTO plain_rows VALUES(?, ?, ?, ?)");
    }

    public string Name => "FTS5, defaults";

    public bool IsBuilt { get; }

    public void Add(long row, string[] fields, in DocumentColumns columns)
    {
        _insert.Add(row).Add(fields[0]).Add(fields[1]).Add(fields[2]).Run();
        _insertRow.Add(row).Add(columns.Place).Add(columns.Day).Add(columns.Publisher).Run();
        if (row % 10_000 == 0) Statement.Execute(_session.Connection, "COMMIT; BEGIN");
    }

    public long Finish()
    {
        Statement.Execute(_session.Connection, "COMMIT; INSERT INTO plain(plain) VALUES('optimize'); PRAGMA wal_checkpoint(TRUNCATE)");
        return new FileInfo(_file).Length;
    }

    public (int Total, IReadOnlyList<long> Rows, double Milliseconds) Find(string how, IReadOnlyList<string> words, HitFilter filter, int limit)
    {
        var match = string.Join(how switch { "and" => " AND ", "or" => " OR ", _ => " + " }, words.Select(w => $"\"{w}\""));
        var where = $"plain MATCH '{match}'";
        if (filter.Places.Count > 0) where += string.Create(CultureInfo.InvariantCulture, $" AND place BETWEEN {filter.Places[0].First} AND {filter.Places[0].Last}");
        if (filter.Since > 0) where += string.Create(CultureInfo.InvariantCulture, $" AND day BETWEEN {filter.Since} AND {filter.Until}");
        var from = $"{(filter.IsEmpty ? "plain" : "plain JOIN plain_rows ON row = plain.rowid")} WHERE {where}";
        var (total, rows) = (0, new List<long>());
        var time = SearchLatency.Time(() =>
        {
            total = (int)Statement.Scalar(_session.Connection, $"SELECT count(*) FROM {from}");
            rows = Rows($"SELECT plain.rowid FROM {from} ORDER BY rank LIMIT {limit}");
        });
        return (total, rows, time);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _insertRow.Dispose();
        _session.Dispose();
    }

    private List<long> Rows(string sql)
    {
        var rows = new List<long>();
        using var select = new Statement(_session.Connection, sql);
        while (select.Step()) rows.Add(select.Integer(0));
        return rows;
    }
}
