using Microsoft.Data.Sqlite;

namespace NewsKb.Knowledge.Store;

/// <summary>Looks for damage.</summary>
internal static class Checker
{
    private const int MostProblems = 100;

    public static CheckReport Check(Session session)
    {
        var problems = new List<string>();
        long articles = 0;
        Try(problems, "pages", () =>
        {
            using var check = new Statement(session.Connection, "PRAGMA integrity_check(20)");
            while (check.Step())
                if (check.Text(0) != "ok") problems.Add(check.Text(0).ReplaceLineEndings(" "));
        });
        Try(problems, "articles", () => articles = CheckArticles(session.Connection, problems));
        Try(problems, "original texts", () => CheckSources(session.Connection, problems));
        return new CheckReport(problems, articles);
    }

    private static long CheckArticles(SqliteConnection connection, List<string> problems)
    {
        using var select = new Statement(connection, "SELECT id, title, body, content_hash FROM articles");
        long count = 0;
        while (select.Step() && problems.Count < MostProblems)
        {
            count++;
            if (ArticleWriter.Hash(select.TextOrNull(1), select.Text(2)) != select.Text(3)) problems.Add($"article {select.Text(0)}: the text does not fit its hash");
        }
        return count;
    }

    private static void CheckSources(SqliteConnection connection, List<string> problems)
    {
        using var select = new Statement(connection, "SELECT path, length, text FROM sources");
        while (select.Step() && problems.Count < MostProblems)
        {
            var path = select.Text(0);
            Try(problems, path, () =>
            {
                if (ArticleReader.Decompress(select.Blob(2), select.Int32(1)).Length != select.Int32(1)) problems.Add($"{path}: the original text is not whole");
            });
        }
    }

    private static void Try(List<string> problems, string what, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is SqliteException or KnowledgeBaseException)
        {
            problems.Add($"{what}: {e.Message}");
        }
    }
}
