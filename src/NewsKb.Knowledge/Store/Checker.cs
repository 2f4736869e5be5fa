using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsKb.Knowledge.Comparison;
using NewsKb.Knowledge.Store.Pages;
using SQLitePCL;

namespace NewsKb.Knowledge.Store;

/// <summary>Looks for damage: every page against its checksum, SQLite's own checks, the indexes against the texts, and everything else against its checksum.</summary>
internal static class Checker
{
    private const int MostProblems = 100;

    /// <summary>Checks a knowledge base.</summary>
    public static CheckReport Check(Session session)
    {
        var problems = new List<string>();
        long articles = 0;
        Try(problems, "pages", () => CheckSums(session.Connection, problems));
        Try(problems, "tables", () => CheckStructure(session.Connection, problems));
        Try(problems, "tables", () => CheckSchema(session.Connection, problems));
        Try(problems, "articles", () => articles = CheckArticles(session.Connection, problems));
        Try(problems, "sources", () => CheckSources(session.Connection, problems));
        foreach (var target in (string[])["articles", "measures"]) Try(problems, "search columns", () => ColumnBlocks.Load(session.Connection, target));
        Try(problems, "digests", () => CheckDigests(session.Connection, problems));
        foreach (var index in (string[])["article_index", "measure_index"])
            Try(problems, index, () => Statement.Execute(session.Connection, $"INSERT INTO {index}({index}, rank) VALUES('integrity-check', 1)"));
        return new CheckReport(problems, articles);
    }

    /// <summary>The checksum of what is known of a source beside its text.</summary>
    public static string SourceChecksum(string path, string contentHash, string settings, string kind, string charset) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', path, contentHash, settings, kind, charset))).AsSpan(0, 8));

    /// <summary>Every page against its checksum, once all of them are in the file.</summary>
    private static void CheckSums(SqliteConnection connection, List<string> problems)
    {
        if (!PageReader.HasSums(connection)) return;
        using (var checkpoint = new Statement(connection, "PRAGMA wal_checkpoint(PASSIVE)"))
            if (checkpoint.Step() && (checkpoint.Integer(0) != 0 || checkpoint.Integer(1) > checkpoint.Integer(2))) throw new SqliteException("busy", raw.SQLITE_BUSY);
        foreach (var page in PageReader.Damaged(connection).Take(MostProblems)) problems.Add($"page {page}: is not as it was written");
    }

    private static void CheckStructure(SqliteConnection connection, List<string> problems)
    {
        using var check = new Statement(connection, "PRAGMA integrity_check(20)");
        while (check.Step())
            if (check.Text(0) != "ok") problems.Add(check.Text(0).ReplaceLineEndings(" "));
    }

    private static void CheckSchema(SqliteConnection connection, List<string> problems)
    {
        using var fresh = Session.CreateInMemory();
        if (!Definitions(connection).SequenceEqual(Definitions(fresh.Connection))) problems.Add("the definitions of the tables are not as newskb makes them");
    }

    private static List<string> Definitions(SqliteConnection connection)
    {
        using var select = new Statement(connection, "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name");
        var definitions = new List<string>();
        while (select.Step()) definitions.Add(select.Text(0));
        return definitions;
    }

    private static long CheckArticles(SqliteConnection connection, List<string> problems)
    {
        using var select = new Statement(connection, "SELECT article_id, id, content_hash FROM articles");
        long count = 0;
        while (select.Step() && problems.Count < MostProblems)
        {
            count++;
            var (row, id, hash) = (select.Integer(0), select.Text(1), select.Text(2));
            Try(problems, $"article {id}", () =>
            {
                if (ArticleHash.Of(ArticleReader.Read(connection, row)) != hash) problems.Add($"article {id}: its text or a fact is not as it was stored");
            });
        }
        return count;
    }

    private static void CheckDigests(SqliteConnection connection, List<string> problems)
    {
        var columns = ColumnBlocks.Load(connection, "measures");
        using var select = new Statement(connection, "SELECT place, measure_id, data FROM measure_digests");
        var count = 0;
        for (; select.Step(); count++)
        {
            DigestFormat.Check(select.Blob(2));
            if (columns[select.Integer(1)] is not { Cluster: not 0 } row || row.Place != select.Integer(0)) problems.Add($"the digest of measure {select.Integer(1)} has another place than the measure");
        }
        if (count != columns.Count) problems.Add($"{columns.Count} measures have {count} digests");
    }

    private static void CheckSources(SqliteConnection connection, List<string> problems)
    {
        using var select = new Statement(connection, "SELECT path, content_hash, settings, kind, charset, checksum, length, source_id FROM sources");
        while (select.Step() && problems.Count < MostProblems)
        {
            var path = select.Text(0);
            if (SourceChecksum(path, select.Text(1), select.Text(2), select.Text(3), select.Text(4)) != select.Text(5)) problems.Add($"{path}: its entry is not as it was stored");
            Try(problems, path, () =>
            {
                if (SourceText.Read(connection, select.Integer(7)).Length != select.Int32(6)) problems.Add($"{path}: the original text is not whole");
            });
        }
    }

    private static void Try(List<string> problems, string what, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when ((e is SqliteException sqlite && !HindersChecking(sqlite)) || e is KnowledgeBaseException or ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            problems.Add($"{what}: {e.Message}");
        }
    }

    /// <summary>Comparing an index with its texts needs room and the right to write: without them nothing is said of damage.</summary>
    private static bool HindersChecking(SqliteException e) => e.SqliteErrorCode is raw.SQLITE_READONLY or raw.SQLITE_BUSY or raw.SQLITE_FULL;
}
